"""The union's position at a workplace: works council, topics, agreements, signals."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.actions import record
from core.constraints import refusals_of
from core.exceptions import ActionRefused
from workplaces.models import Agreement, Signal, Topic, WorksCouncil


def add_works_council(*, workplace, by, **said):
    """A council was elected; ``said``: seats, union_seats, starts_on, ends_on.

    Refused while another one is in office there.
    """
    return _write(WorksCouncil(workplace=workplace), said, by=by)


def add_topic(*, workplace, by, **said):
    """Something moves people there; ``said``: title, horizon, starts_on, ends_on."""
    return _write(Topic(workplace=workplace), said, by=by)


def add_agreement(*, workplace, by, **said):
    """An agreement holds there; ``said``: title, clauses, starts_on, ends_on (when it expires)."""
    return _write(Agreement(workplace=workplace), said, by=by)


def report_signal(*, workplace, by, **said):
    """Something is about to happen there; ``said``: kind, on, source, text (E18)."""
    return _write(Signal(workplace=workplace, reported_by=by), said, by=by)


def change_position(row, *, by, **said):
    """Correct any of the four; the history keeps what it said before."""
    return _write(row, said, by=by)


@transaction.atomic
def close_signal(signal, *, by):
    """It does not matter any more. Refused when it is closed already."""
    signal = Signal.objects.select_for_update(of=["self"]).get(pk=signal.pk)
    if signal.closed_on is not None:
        raise ActionRefused(_("This signal is closed already."))
    signal.closed_on = max(timezone.localdate(), signal.on)
    signal.save(update_fields=["closed_on"])
    record("signal.closed", signal, by=by, workplace=str(signal.workplace_id))
    return signal


@transaction.atomic
def _write(row, said, *, by):
    is_new = row._state.adding
    if not is_new:
        row = type(row).objects.select_for_update(of=["self"]).get(pk=row.pk)
    for name, value in said.items():
        setattr(row, name, value)
    with refusals_of(type(row)):
        row.save()
    verb = "added" if is_new else "changed"
    record(f"{row._meta.model_name}.{verb}", row, by=by, workplace=str(row.workplace_id))
    return row
