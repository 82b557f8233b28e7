"""The watched tables of those who go through a cohort, and of a campaign's structure tests."""

from campaigns.models import Asking, StructureTest, TestedArea
from cohorts.models import Application, Enrolment, SignOff
from metrics.triggers import mark, watch

# All of them count a test at its place and day.
OF_TESTS = ("structure_tests", "test_errors", "test_guesses", "test_yes")


def _marks_of_test(source):
    """A structure test ``t``."""
    return tuple(
        mark(family, kind, f"t.{kind}_id", days=("t.on", "t.on"), source=source)
        for family in OF_TESTS
        for kind in ("campaign", "workplace")
    )


OF_A_TEST = _marks_of_test("{rows} r JOIN campaigns_structuretest t ON t.id = r.test_id")


class WatchedStructureTest(StructureTest):
    class Meta:
        proxy = True
        triggers = watch(*_marks_of_test("{rows} t"))


class WatchedTestedArea(TestedArea):
    class Meta:
        proxy = True
        triggers = watch(*OF_A_TEST)


class WatchedAsking(Asking):
    class Meta:
        proxy = True
        triggers = watch(*OF_A_TEST)


def _at_cohort(family, day, source):
    """``day`` is SQL over ``source``, which begins with the changed enrolments ``r``."""
    return mark(family, "cohort", "r.cohort_id", days=(day, day), source=source)


class WatchedEnrolment(Enrolment):
    """Whoever takes part in a cohort also counts at its sessions, and completes for who applied."""

    class Meta:
        proxy = True
        triggers = watch(
            *(
                mark("enrolments", kind, f"r.{kind}_id", days=("r.completed_on", "r.completed_on"))
                for kind in ("cohort", "workplace", "campaign")
            ),
            mark(
                "participants",
                "cohort",
                "r.cohort_id",
                days=("h.starts_on", "h.ends_on"),
                source="{rows} r JOIN cohorts_cohort h ON h.id = r.cohort_id",
            ),
            _at_cohort(
                "session_places",
                "e.starts_on",
                "{rows} r JOIN cohorts_session s ON s.cohort_id = r.cohort_id "
                "JOIN events_event e ON e.id = s.event_id",
            ),
            _at_cohort(
                "applications",
                "a.applied_on",
                "{rows} r JOIN cohorts_application a "
                "ON a.cohort_id = r.cohort_id AND a.person_id = r.person_id",
            ),
            _at_cohort(
                "sign_offs",
                "g.signed_on",
                "{rows} r JOIN cohorts_signoff g ON g.enrolment_id = r.id",
            ),
        )


class WatchedApplication(Application):
    class Meta:
        proxy = True
        triggers = watch(
            mark("applications", "cohort", "r.cohort_id", days=("r.applied_on", "r.applied_on"))
        )


class WatchedSignOff(SignOff):
    class Meta:
        proxy = True
        triggers = watch(
            mark(
                "sign_offs",
                "cohort",
                "n.cohort_id",
                days=("r.signed_on", "r.signed_on"),
                source="{rows} r JOIN cohorts_enrolment n ON n.id = r.enrolment_id",
            )
        )
