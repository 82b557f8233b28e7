"""Who leads whom at a workplace."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.actions import record
from core.constraints import refusals_of
from core.exceptions import ActionRefused
from workplaces.actions.people import open_row
from workplaces.models import Tie
from workplaces.queries import is_employed_at


@transaction.atomic
def tie(*, workplace, leader, follower, starts_on, by):
    """A colleague leads another from a day on. Refused unless both work there on that day."""
    if starts_on > timezone.localdate():
        raise ActionRefused(_("This day lies in the future."))
    if not all(is_employed_at(person, workplace, starts_on) for person in (leader, follower)):
        raise ActionRefused(_("Both must work at this workplace on that day."))
    with refusals_of(Tie):
        made = Tie.objects.create(
            workplace=workplace, leader=leader, follower=follower, starts_on=starts_on
        )
    record("tie.started", made, by=by, workplace=str(workplace.pk))
    return made


@transaction.atomic
def end_tie(tied, *, ends_on, by):
    """The last day one leads the other."""
    tied = open_row(Tie, tied, ends_on)
    tied.ends_on = ends_on
    tied.save(update_fields=["ends_on"])
    record("tie.ended", tied, by=by, workplace=str(tied.workplace_id))
    return tied
