"""Who of the demo's union has learnt to coach others (A11)."""

from datetime import date

from cohorts.models import CoachQualification

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
