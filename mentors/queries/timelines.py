"""What every app tells of a workplace or a person, as one history."""

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from campaigns import queries as campaigns
from cohorts import queries as cohorts
from contacts import queries as contacts
from core.timelines import NEWEST, Entry, newest_first, over
from events import queries as events
from mentors.queries.development import own_steps, steps_visible_to
from mentors.queries.mentors import listed, mentors_visible_to
from people import queries as people
from workplaces import queries as workplaces

TELLERS = (people, workplaces, events, campaigns, contacts, cohorts)
COUNTERS = (contacts, cohorts)


def timeline(*, user, limit=NEWEST, **subject):
    """What happened at ``workplace=`` or to ``person=``, as far as the user may see it."""
    told = [app.timeline_entries(user=user, limit=limit, **subject) for app in TELLERS]
    own = timeline_entries(user=user, limit=limit, **subject)
    return newest_first(own, *told, limit=limit)


def private_entries(*, user, **subject):
    """How many more entries there are that the user may know of and not read."""
    return sum(app.private_entries(user=user, **subject) for app in COUNTERS)


def timeline_entries(*, user, workplace=None, person=None, limit=NEWEST):
    """Appointments at a workplace, or of a person, whose next steps are told as well."""
    about = {"workplace": workplace} if workplace else {"person": person}
    mentors = listed(mentors_visible_to(user).filter(**about))
    begun = mentors.order_by("-starts_on", "-id")[:limit]
    ended = over(mentors).order_by("-ends_on", "-id")[:limit]
    is_of_workplace = bool(workplace)
    return newest_first(
        [_entry(each, each.starts_on, _("mentor"), is_of_workplace) for each in begun],
        [_entry(each, each.ends_on, _("appointment ended"), is_of_workplace) for each in ended],
        _steps(user, person, limit) if person else [],
        limit=limit,
    )


def _entry(mentor, on, kind, is_of_workplace):
    return Entry(
        on=on,
        kind=kind,
        title=str(mentor.programme if is_of_workplace else mentor.workplace),
        url=mentor.get_absolute_url(),
        who=str(mentor.person),
    )


def _steps(user, person, limit):
    """What a person planned to do next, and what became of it."""
    seen = Q(pk__in=steps_visible_to(user).values("pk")) | Q(pk__in=own_steps(user).values("pk"))
    steps = person.steps.filter(seen)
    closed = steps.filter(closed_on__isnull=False).order_by("-closed_on", "-pk")[:limit]
    return newest_first(
        [_planned(step) for step in steps.order_by("-created_at", "-pk")[:limit]],
        [_closed(step) for step in closed],
        limit=limit,
    )


def _planned(step):
    on = timezone.localdate(step.created_at)
    return Entry(on=on, kind=_("next step"), title=step.title, detail=step.get_rung_display())


def _closed(step):
    return Entry(on=step.closed_on, kind=step.get_state_display(), title=step.title)
