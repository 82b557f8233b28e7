"""Preparing, starting and ending a trajectory at a workplace (C16)."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.actions import record
from core.constraints import refusals_of
from core.exceptions import ActionRefused
from workplaces.enums import Condition
from workplaces.models import Trajectory


@transaction.atomic
def prepare_trajectory(*, workplace, title, by, conditions=(), note=""):
    """A group gets ready to set out. Refused while another trajectory goes on there."""
    with refusals_of(Trajectory):
        trajectory = Trajectory.objects.create(
            workplace=workplace, title=title, conditions=_in_order(conditions), note=note
        )
    _record("prepared", trajectory, by=by)
    return trajectory


@transaction.atomic
def check_conditions(trajectory, *, title, conditions, note, by):
    """Say which of the three conditions are met; the history keeps what was said before.

    Refused from the start on: what it started with stays readable.
    """
    trajectory = _locked(trajectory)
    if trajectory.started_on or trajectory.ended_on:
        raise ActionRefused(_("The trajectory is not being prepared any more."))
    trajectory.title, trajectory.note = title, note
    trajectory.conditions = _in_order(conditions)
    trajectory.save(update_fields=["title", "note", "conditions"])
    _record("checked", trajectory, by=by)
    return trajectory


@transaction.atomic
def start_trajectory(trajectory, *, on, by, reason=""):
    """The group sets out. Not ready, it may only with a written reason, which is kept (C16)."""
    trajectory = _locked(trajectory)
    if trajectory.started_on or trajectory.ended_on:
        raise ActionRefused(_("The trajectory is not being prepared any more."))
    if on > timezone.localdate():
        raise ActionRefused(_("This day lies in the future."))
    trajectory.started_on, trajectory.started_by = on, by
    trajectory.reason = "" if trajectory.is_ready else reason.strip()
    with refusals_of(Trajectory):
        trajectory.save(update_fields=["started_on", "started_by", "reason"])
    _record("started", trajectory, by=by)
    return trajectory


@transaction.atomic
def end_trajectory(trajectory, *, ends_on, by):
    """It has come to its end, or was given up before it started."""
    trajectory = _locked(trajectory)
    if trajectory.ended_on:
        raise ActionRefused(_("The trajectory has ended already."))
    trajectory.ended_on = ends_on
    with refusals_of(Trajectory):
        trajectory.save(update_fields=["ended_on"])
    _record("ended", trajectory, by=by)
    return trajectory


def _in_order(conditions):
    """Each once, as the source lists them."""
    return [condition.value for condition in Condition if condition in conditions]


def _locked(trajectory):
    return Trajectory.objects.select_for_update(of=["self"]).get(pk=trajectory.pk)


def _record(verb, trajectory, *, by):
    workplace, met = str(trajectory.workplace_id), trajectory.met
    record(f"trajectory.{verb}", trajectory, by=by, workplace=workplace, conditions=met)
