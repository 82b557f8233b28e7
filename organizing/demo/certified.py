"""Who of the demo's union may coach others (A11), and the certificates of who completed."""

from datetime import date, datetime, time

from django.utils import timezone

from cohorts.enums import EnrolmentState
from cohorts.models import Certificate, CoachQualification
from cohorts.models.certificates import ALPHABET, LENGTH

COURSE = "Ausbildung der Coaches, Bildungszentrum Waldsee"
LEARNT, REFRESHED_BY = date(2021, 9, 17), date(2024, 9, 16)


def draft_coaches(draft, *, coaches, lapsed, by):
    """The ``coaches`` are qualified; of ``lapsed`` it is known how long they were."""
    for person in coaches:
        _qualify(draft, person, by)
    _qualify(draft, lapsed, by, ends_on=REFRESHED_BY)


def _qualify(draft, person, by, ends_on=None):
    draft.add(
        CoachQualification,
        person=person,
        acquired=COURSE,
        starts_on=LEARNT,
        ends_on=ends_on,
        recorded_by=by,
    )


def draft_certificates(draft, enrolments):
    for enrolment in enrolments:
        if enrolment.state == EnrolmentState.COMPLETED:
            confirmed = datetime.combine(enrolment.completed_on, time(15))
            draft.add(
                Certificate,
                enrolment=enrolment,
                number="".join(draft.random.choices(ALPHABET, k=LENGTH)),
                issued_at=timezone.make_aware(confirmed),
                issued_by=enrolment.confirmed_by,
            )
