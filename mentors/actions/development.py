"""Coaches and next steps."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.actions import record
from core.constraints import refusals_of
from core.exceptions import ActionRefused
from mentors.enums import StepState
from mentors.models import CoachAssignment, DevelopmentStep
from mentors.models.development import PLACES
from people.models import Person


@transaction.atomic
def assign_coach(*, person, coach, starts_on, by, ends_on=None):
    """Say who coaches a person. Refused for oneself: a coach reads what others may not."""
    if coach.user_id == by.pk:
        raise ActionRefused(_("Nobody makes themselves a coach. Ask a colleague."))
    with refusals_of(CoachAssignment):
        assignment = CoachAssignment.objects.create(
            person=person, coach=coach, starts_on=starts_on, ends_on=ends_on
        )
    record("coach.assigned", assignment, by=by, person=str(person.pk), coach=str(coach.pk))
    return assignment


@transaction.atomic
def end_assignment(assignment, *, ends_on, by):
    """The last day of a coach. Refused when it has passed or lies before the first."""
    assignment = CoachAssignment.objects.select_for_update(of=["self"]).get(pk=assignment.pk)
    if not assignment.is_open:
        raise ActionRefused(_("This coach has ended already."))
    if ends_on < assignment.starts_on:
        raise ActionRefused(_("The end lies before the beginning."))
    assignment.ends_on = ends_on
    assignment.save(update_fields=["ends_on"])
    record("coach.ended", assignment, by=by, person=str(assignment.person_id))
    return assignment


@transaction.atomic
def plan_step(*, person, rung, title, due_on, by):
    """Agree on a next step. A third open one is refused (C6)."""
    # Whoever plans for the same person at the same time waits here.
    Person.objects.select_for_update(of=["self"], no_key=True).get(pk=person.pk)
    with refusals_of(DevelopmentStep):
        step = DevelopmentStep.objects.create(
            person=person,
            rung=rung,
            title=title,
            due_on=due_on,
            place=_free_place(person),
            planned_by=by,
        )
    record("step.planned", step, by=by, person=str(person.pk))
    return step


def _free_place(person):
    taken = set(person.steps.filter(state=StepState.OPEN).values_list("place", flat=True))
    free = [place for place in PLACES if place not in taken]
    if not free:
        raise ActionRefused(
            _("Two next steps are open already. Close one before you plan another.")
        )
    return free[0]


@transaction.atomic
def change_step(step, *, rung, title, due_on, by):
    """Put a next step differently, or on another day. Refused once it is closed."""
    step = _open(step)
    step.rung, step.title, step.due_on = rung, title, due_on
    step.save(update_fields=["rung", "title", "due_on"])
    record("step.changed", step, by=by, person=str(step.person_id))
    return step


@transaction.atomic
def close_step(step, *, state, by):
    """The step is done, or dropped; its place is free for another."""
    step = _open(step)
    step.state, step.place, step.closed_on = state, None, timezone.localdate()
    step.save(update_fields=["state", "place", "closed_on"])
    record("step.closed", step, by=by, person=str(step.person_id), state=str(state))
    return step


def _open(step):
    step = DevelopmentStep.objects.select_for_update(of=["self"]).get(pk=step.pk)
    if not step.is_open:
        raise ActionRefused(_("This step is closed already."))
    return step
