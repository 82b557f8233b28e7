"""Who is qualified as coach, and for how long: what lets somebody be set as trainer (A11)."""

from django.db import transaction

from accounts.actions import record
from cohorts.models import CoachQualification
from core.constraints import refusals_of


@transaction.atomic
def record_qualification(*, person, acquired, starts_on, by, ends_on=None):
    """Note that somebody may coach. Refused where another qualification covers that time."""
    with refusals_of(CoachQualification):
        row = CoachQualification.objects.create(
            person=person, acquired=acquired, starts_on=starts_on, ends_on=ends_on, recorded_by=by
        )
    record("qualification.recorded", row, by=by, person=str(person.pk))
    return row


@transaction.atomic
def change_qualification(row, *, acquired, starts_on, by, ends_on=None):
    """Correct a qualification or end it; who trains already goes on doing so."""
    row = CoachQualification.objects.select_for_update(of=["self"]).get(pk=row.pk)
    row.acquired, row.starts_on, row.ends_on = acquired, starts_on, ends_on
    with refusals_of(CoachQualification):
        row.save(update_fields=["acquired", "starts_on", "ends_on"])
    record("qualification.changed", row, by=by, person=str(row.person_id))
    return row
