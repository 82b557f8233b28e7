"""Reading programmes, their goals and their milestones."""

import calendar
from dataclasses import dataclass, field
from datetime import timedelta

from django.conf import settings
from django.db.models import Case, Exists, Max, OuterRef, Q, When, prefetch_related_objects
from django.utils import timezone

from accounts import policy, reach
from accounts.enums import Verb
from accounts.queries import units_where
from core.sorting import sort_key
from programmes.enums import GoalKind, PartnerKind, ProgrammeState
from programmes.models import Funding, Goal, Milestone, Partnership, Programme

CHOSEN = "programme"  # the session keeps the key of the programme somebody chose to work in


def programmes_visible_to(user, verb=Verb.LIST):
    return Programme.objects.filter(reach.within(user, "programmes.programme", verb=verb))


def programmes_above(*paths):
    """The programmes of the units at ``paths`` and of those above them."""
    covering = Q(pk__in=[])
    for path in paths:
        covering |= Q(unit__path__above=path)
    return Programme.objects.filter(covering).order_by("sort_key", "id")


def programmes_open_to(user, current=None):
    """What work may belong to: the programmes a user sees, and those that cover the user's units.

    A programme of the union is carried out in its districts, whose officials do not run it.
    ``current`` is the key of a programme that stays a choice whoever asks.
    """
    roles = policy.roles_with("programmes.programme", Verb.LIST)
    covering = programmes_above(*(path for role, path in user.standing if role in roles))
    offered = Q(pk__in=programmes_visible_to(user).values("pk")) | Q(pk=current)
    offered |= Q(pk__in=covering.order_by().values("pk"))
    return Programme.objects.filter(offered).order_by("sort_key", "id")


def goals_visible_to(user, verb=Verb.LIST):
    return Goal.objects.filter(programme__in=_programmes_for(user, "programmes.goal", verb))


def aims_of(programme):
    """The headings that goals of a programme may stand under."""
    return programme.goals.filter(kind=GoalKind.AIM)


def next_position(programme):
    """The position after the last of a programme's goals."""
    last = programme.goals.aggregate(last=Max("position"))["last"]
    return 1 if last is None else last + 1


def milestones_visible_to(user, verb=Verb.LIST):
    return Milestone.objects.filter(
        programme__in=_programmes_for(user, "programmes.milestone", verb)
    )


def fundings_visible_to(user, verb=Verb.LIST):
    return Funding.objects.filter(programme__in=_programmes_for(user, "programmes.funding", verb))


def partnerships_visible_to(user, verb=Verb.LIST):
    """Those of the union first, then by name (A9)."""
    programmes = _programmes_for(user, "programmes.partnership", verb)
    rows = Partnership.objects.filter(programme__in=programmes).select_related("partner")
    inside_first = Case(When(partner__kind=PartnerKind.INTERNAL, then=0), default=1)
    return rows.order_by(inside_first, "partner__sort_key", "starts_on", "id")


def ending_soon(fundings):
    """Those that end within ``FUNDING_WARNING_DAYS`` or have ended, and nothing of theirs goes on.

    A programme that has ended itself needs no warning.
    """
    today = timezone.localdate()
    until = today + timedelta(days=settings.FUNDING_WARNING_DAYS)
    longer = Funding.objects.filter(Q(ends_on=None) | Q(ends_on__gt=until), starts_on__lte=until)
    goes_on = Exists(longer.filter(programme=OuterRef("programme")))
    return fundings.filter(~goes_on, ends_on__lte=until).exclude(
        programme__state=ProgrammeState.ENDED
    )


def _programmes_for(user, label, verb):
    """The programmes reached in a role that may ``verb`` their rows of ``label``."""
    roles = policy.roles_with(label, verb)
    return Programme.objects.filter(reach.within(user, "programmes.programme", roles=roles))


def units_to_run_at(user):
    """Where the user may set up programmes."""
    return units_where(user, "programmes.programme", Verb.CREATE).order_by("path")


def matching(programmes, words):
    """Those whose name holds every one of ``words``, in any order."""
    for word in sort_key(words).split():
        programmes = programmes.filter(sort_key__contains=word)
    return programmes


def programme_chosen(user, key):
    """The programme the user chose to work in, while it is visible to them, or None."""
    return programmes_visible_to(user).filter(pk=key).first() if key else None


@dataclass(frozen=True)
class Months:
    """How far a period is: month ``now`` of ``of``; 0 before it begins, ``of`` to its end."""

    now: int
    of: int


def months(starts_on, ends_on, today):
    """Where ``today`` stands in the months of a period (A1).

    A month runs from the day of the month on which the period began, so a year from 1 January or
    from 15 March has twelve; a rest counts as a month begun.
    """
    return Months(now=_begun(starts_on, min(today, ends_on)), of=_begun(starts_on, ends_on))


def _begun(starts_on, day):
    """How many months since ``starts_on`` have begun by ``day``."""
    if day < starts_on:
        return 0
    last = calendar.monthrange(day.year, day.month)[1]
    whole = (day.year - starts_on.year) * 12 + day.month - starts_on.month
    return whole + (day.day >= min(starts_on.day, last))


@dataclass(frozen=True)
class AimGroup:
    """An aim and what stands under it; ``aim`` is None for goals under no aim."""

    aim: Goal | None
    goals: list[Goal] = field(default_factory=list)


def goals_by_aim(goals):
    """The goals of one programme grouped under its aims (D7), in their order.

    Policy goals carry ``status_history``. Empty aims are kept: something is meant to come.
    """
    goals = list(goals.order_by("position", "id"))
    _tell_status_history([goal for goal in goals if goal.kind == GoalKind.POLICY])
    groups = {goal.pk: AimGroup(goal) for goal in goals if goal.kind == GoalKind.AIM}
    groups[None] = AimGroup(None)
    for goal in goals:
        if goal.kind != GoalKind.AIM:
            groups[goal.aim_id].goals.append(goal)
    return [group for group in groups.values() if group.aim or group.goals]


@dataclass(frozen=True)
class StatusChange:
    """A policy goal came to stand somewhere on a day (B11)."""

    status: str
    at: object


def _tell_status_history(goals):
    """Give each goal ``status_history``, oldest first, from the history the database keeps."""
    prefetch_related_objects(goals, "history")
    for goal in goals:
        goal.status_history = _changes(sorted(goal.history.all(), key=lambda row: row.pgh_id))


def _changes(rows):
    changes = []
    for row in rows:
        if not changes or changes[-1].status != row.get_status_display():
            changes.append(StatusChange(row.get_status_display(), row.pgh_created_at))
    return changes
