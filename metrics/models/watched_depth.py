"""The watched tables of what is known of a workplace in depth, and of how people there go on."""

from mentors.models import CoachAssignment, DevelopmentStep
from metrics.triggers import mark, watch
from workplaces.models import Area, Assessment, Cadence, Responsibility, Tie

SPAN = ("r.starts_on", "r.ends_on")
# The day of entry by whatever clock: a day more is measured twice, a day less not at all.
SINCE_ENTRY = "r.created_at - interval '1 day'"


class WatchedAssessment(Assessment):
    """Somebody is rated from a day on; a correction also takes away the day of what it corrects."""

    class Meta:
        proxy = True
        triggers = watch(
            *(
                mark(family, "workplace", "r.workplace_id", days=("r.on", "NULL"))
                for family in ("rated", "rated_lately")
            ),
            *(
                mark(
                    family,
                    "workplace",
                    "c.workplace_id",
                    days=("c.on", "NULL"),
                    source="{rows} r JOIN workplaces_assessment c ON c.id = r.corrects_id",
                )
                for family in ("rated", "rated_lately")
            ),
        )


class WatchedArea(Area):
    """An area that is moved may be a part of another one, whose leader it then has."""

    class Meta:
        proxy = True
        triggers = watch(
            *(
                mark(family, "workplace", "r.workplace_id", days=(SINCE_ENTRY, "NULL"))
                for family in ("areas", "led_areas")
            )
        )


class WatchedTie(Tie):
    class Meta:
        proxy = True
        triggers = watch(mark("led_areas", "workplace", "r.workplace_id", days=SPAN))


class WatchedResponsibility(Responsibility):
    class Meta:
        proxy = True
        triggers = watch(mark("advisers", "workplace", "r.workplace_id", days=SPAN))


class WatchedCadence(Cadence):
    """It holds for all that stands below its unit, in the past as well."""

    class Meta:
        proxy = True
        triggers = watch(
            mark(
                "overdue",
                "workplace",
                "w.id",
                source="{rows} r JOIN accounts_unit above ON above.id = r.unit_id "
                "JOIN accounts_unit u ON u.path <@ above.path "
                "JOIN workplaces_workplace w ON w.unit_id = u.id",
            )
        )


OF_PERSON = "{rows} r JOIN people_person p ON p.id = r.person_id"


class WatchedCoachAssignment(CoachAssignment):
    class Meta:
        proxy = True
        triggers = watch(
            *(
                mark(family, "unit", "p.unit_id", days=SPAN, source=OF_PERSON)
                for family in ("activists", "steps")
            )
        )


class WatchedDevelopmentStep(DevelopmentStep):
    class Meta:
        proxy = True
        triggers = watch(
            mark("steps", "unit", "p.unit_id", days=(SINCE_ENTRY, "r.closed_on"), source=OF_PERSON)
        )
