"""Reading events."""

from django.db.models import Case, Exists, OuterRef, Q, When

from accounts import reach
from accounts.enums import Verb
from accounts.models import Unit
from accounts.queries import units_where
from core.timelines import NEWEST, Entry
from events.models import Event, Participation
from programmes.queries import programmes_visible_to
from workplaces.models import Workplace
from workplaces.queries import workplaces_visible_to


def events_visible_to(user, verb=Verb.LIST):
    return Event.objects.filter(reach.within(user, "events.event", verb=verb))


def participations_visible_to(user, verb=Verb.LIST):
    """Names in lists; who may see an event only reads its numbers."""
    return Participation.objects.filter(
        reach.within(user, "events.participation", verb=verb, path="event__unit__path")
    )


def matching(events, words):
    """Those whose title holds every one of ``words``, in any order and however capitalised.

    Each word is found by the trigram index, wherever in the title it stands.
    """
    for word in words.split():
        events = events.filter(title__icontains=word)
    return events


def units_to_host_at(user):
    """Where the user may plan events."""
    return units_where(user, "events.event", Verb.CREATE).order_by("path")


def units_to_travel_to(user, event):
    """The units the user may name as the region of an event, and the one that ``event`` has."""
    kept = Unit.objects.filter(pk=event.region_id)
    return (units_where(user, "events.event", Verb.LIST) | kept).order_by("path")


def workplaces_to_choose(user, event):
    """The workplaces the user sees, and the one ``event`` is already at."""
    offered = Q(pk__in=workplaces_visible_to(user).values("pk")) | Q(pk=event.workplace_id)
    return Workplace.objects.filter(offered).order_by("sort_key", "pk")


def nearest_first(events, day):
    """What goes on or lies ahead on ``day``, the next first; then what is over, newest first."""
    is_over = Case(When(ends_on__lt=day, then=1), default=0)
    ahead = Case(When(ends_on__gte=day, then="starts_on"))
    return events.order_by(is_over, ahead, "-starts_on", "title", "pk")


def what_opens(user, event):
    """Which of the pages that an event names the user may open: {"programme", "workplace"}."""
    visible = {
        "programme": programmes_visible_to(user).filter(pk=event.programme_id),
        "workplace": workplaces_visible_to(user).filter(pk=event.workplace_id),
    }
    return {name for name, rows in visible.items() if rows.exists()}


def timeline_entries(*, user, workplace=None, person=None, limit=NEWEST):
    """The events at a workplace, or those a person is on the list of, newest first."""
    if workplace is not None:
        return _workplace_entries(user, workplace, limit)
    return _person_entries(user, person, limit)


def _workplace_entries(user, workplace, limit):
    events = events_visible_to(user).filter(workplace=workplace)
    newest = events.order_by("-starts_on", "-id")[:limit]
    return [_entry(event, detail=event.get_state_display(), is_open=True) for event in newest]


def _person_entries(user, person, limit):
    rows = (
        participations_visible_to(user)
        .filter(person=person)
        .annotate(is_open=Exists(events_visible_to(user).filter(pk=OuterRef("event"))))
        .select_related("event")
        .order_by("-event__starts_on", "-id")
    )
    return [
        _entry(row.event, detail=row.get_state_display(), is_open=row.is_open)
        for row in rows[:limit]
    ]


def _entry(event, *, detail, is_open):
    return Entry(
        on=event.starts_on,
        kind=event.get_kind_display(),
        title=event.title,
        detail=detail,
        url=event.get_absolute_url() if is_open else "",
    )
