"""Writing programmes, goals and milestones."""

import calendar
import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.actions import record
from core.constraints import refusals_of
from core.exceptions import ActionRefused
from core.sorting import sort_key
from programmes.enums import DatePrecision, GoalKind, PolicyStatus
from programmes.models import Funding, Goal, Milestone, Partner, Partnership, Programme

OF_GOAL = "kind title position metric comparator value".split()  # what a goal of a clone keeps


@transaction.atomic
def create_programme(*, name, by, **fields):
    """Set up a programme; ``fields`` are those of the model."""
    programme = Programme.objects.create(name=name, sort_key=sort_key(name), **fields)
    record("programme.created", programme, by=by)
    return programme


@transaction.atomic
def update_programme(programme, *, by, **fields):
    programme = _locked(Programme, programme)
    for name, value in fields.items():
        setattr(programme, name, value)
    programme.sort_key = sort_key(programme.name)
    programme.save()
    record("programme.updated", programme, by=by)
    return programme


@transaction.atomic
def clone_programme(programme, *, name, unit, starts_on, by):
    """Set up a programme like this one elsewhere, with its goals and milestones (A8).

    Its dates lie as long after the new beginning; of what was reached and who pays for it nothing
    comes along.
    """
    shift = starts_on - programme.starts_on
    clone = create_programme(
        name=name,
        unit=unit,
        approach=programme.approach,
        summary=programme.summary,
        starts_on=starts_on,
        ends_on=programme.ends_on + shift,
        by=by,
    )
    _clone_goals(programme, clone, shift)
    Milestone.objects.bulk_create(
        Milestone(
            programme=clone,
            on=last_day(m.on + shift, m.precision),
            precision=m.precision,
            text=m.text,
        )
        for m in programme.milestones.all()
    )
    return clone


def _clone_goals(programme, clone, shift):
    """The aims first; what stood under one stands under its like."""
    goals = sorted(programme.goals.all(), key=lambda goal: goal.aim_id is not None)
    like = {}
    for goal in goals:
        like[goal.pk] = Goal.objects.create(
            programme=clone,
            aim=like.get(goal.aim_id),
            due_on=goal.due_on + shift if goal.due_on else None,
            status=PolicyStatus.OPEN if goal.kind == GoalKind.POLICY else "",
            **{name: getattr(goal, name) for name in OF_GOAL},
        )


@transaction.atomic
def save_goal(programme, *, by, goal=None, **fields):
    """Set a goal of a programme, or change ``goal``; ``fields`` are those of the model.

    Refused when the aim is another programme's or no aim, and when the fields do not fit the kind:
    a policy goal has a status and never a number (B11).
    """
    goal = _locked(Goal, goal) if goal else Goal()
    goal.programme = programme
    for name, value in fields.items():
        setattr(goal, name, value)
    if goal.aim and not _is_aim_of(programme, goal.aim):
        raise ActionRefused(_("A goal stands under an aim of its own programme."))
    with refusals_of(Goal):
        goal.save()
    record("goal.saved", goal, by=by, programme=str(programme.pk))
    return goal


def _is_aim_of(programme, goal):
    """Locked when it is, so that nobody removes the aim while a goal is put under it."""
    aims = programme.goals.filter(pk=goal.pk, kind=GoalKind.AIM)
    return aims.select_for_update(of=["self"]).first() is not None


@transaction.atomic
def remove_goal(goal, *, by):
    """Take a goal away; the history keeps what it said. Refused for an aim with goals under it."""
    goal = Goal.objects.select_for_update(of=["self"]).filter(pk=goal.pk).first()
    if goal is None:  # the button was pressed twice
        return
    if goal.figures.exists():
        raise ActionRefused(_("Goals stand under this aim. Put them under another one first."))
    record("goal.removed", goal, by=by, programme=str(goal.programme_id), kind=goal.kind)
    goal.delete()


@transaction.atomic
def set_policy_status(goal, *, status, by):
    """Say where a policy goal stands. Refused for goals of another kind: they have figures."""
    goal = _locked(Goal, goal)
    if goal.kind != GoalKind.POLICY:
        raise ActionRefused(_("Only a policy goal has a status."))
    if status not in PolicyStatus:
        raise ActionRefused(_("Say whether the goal is open, in progress or reached."))
    before, goal.status = goal.status, status
    goal.save(update_fields=["status"])
    record("goal.status_set", goal, by=by, before=before, after=status)
    return goal


@transaction.atomic
def save_milestone(programme, *, on, precision, by, milestone=None, **fields):
    """Set a milestone, or change ``milestone``.

    Of a date known to the month or year the last day is stored, so that it is not overdue before
    the month or year is over.
    """
    milestone = _locked(Milestone, milestone) if milestone else Milestone()
    milestone.programme = programme
    milestone.on, milestone.precision = last_day(on, precision), precision
    for name, value in fields.items():
        setattr(milestone, name, value)
    milestone.save()
    record("milestone.saved", milestone, by=by, programme=str(programme.pk))
    return milestone


def last_day(on, precision):
    """The last day of what a date covers when it is known only so exactly."""
    if precision == DatePrecision.YEAR:
        return datetime.date(on.year, 12, 31)
    if precision == DatePrecision.MONTH:
        return on.replace(day=calendar.monthrange(on.year, on.month)[1])
    return on


@transaction.atomic
def save_funding(programme, *, by, funding=None, **fields):
    """Say who pays for a programme and until when, or correct ``funding``."""
    funding = _locked(Funding, funding) if funding else Funding()
    funding.programme = programme
    for name, value in fields.items():
        setattr(funding, name, value)
    with refusals_of(Funding):
        funding.save()
    record("funding.saved", funding, by=by, programme=str(programme.pk))
    return funding


@transaction.atomic
def save_partnership(programme, *, name, kind, by, partnership=None, **fields):
    """Say who works with a programme and as what, or correct ``partnership`` (A9).

    A partner of that name that is known from another programme is the same one; where it stands
    is said of it everywhere.
    """
    row = _locked(Partnership, partnership) if partnership else Partnership()
    known = {"name": name, "kind": kind}
    row.programme = programme
    row.partner, _is_new = Partner.objects.update_or_create(known, sort_key=sort_key(name))
    for field, value in fields.items():
        setattr(row, field, value)
    with refusals_of(Partnership):
        row.save()
    record("partnership.saved", row, by=by, programme=str(programme.pk))
    return row


def _locked(model, row):
    return model.objects.select_for_update(of=["self"]).get(pk=row.pk)
