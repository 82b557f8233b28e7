"""Reading events and who takes part in them."""

from dataclasses import dataclass

from django.db.models import Case, Exists, OuterRef, Q, Subquery, Sum, When
from django.db.models.functions import Coalesce

from accounts import reach
from accounts.enums import Verb
from accounts.queries import units_where
from core.timelines import NEWEST, Entry
from events.enums import TAKES_A_PLACE, ParticipationState
from events.models import Event, Participation
from people.models import Person
from people.queries import people_visible_to
from programmes.queries import programmes_visible_to
from workplaces.models import Workplace
from workplaces.queries import employments_visible_to, workplaces_visible_to

STATES = ParticipationState
PEOPLE = Coalesce("unnamed_count", 1)  # how many people a participation stands for


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


def workplaces_to_choose(user, event):
    """The workplaces the user sees, and the one ``event`` is already at."""
    offered = Q(pk__in=workplaces_visible_to(user).values("pk")) | Q(pk=event.workplace_id)
    return Workplace.objects.filter(offered).order_by("sort_key", "pk")


def with_attendance(events):
    """Each with ``places_taken``, ``waiting_count`` and ``attended_count``, named or not."""
    return events.annotate(
        places_taken=_people_in(TAKES_A_PLACE),
        waiting_count=_people_in([STATES.WAITING]),
        attended_count=_people_in([STATES.ATTENDED]),
    )


def _people_in(states):
    rows = Participation.objects.filter(event=OuterRef("pk"), state__in=states)
    return Coalesce(Subquery(rows.values("event").annotate(n=Sum(PEOPLE)).values("n")), 0)


def nearest_first(events, day):
    """What goes on or lies ahead on ``day``, the next first; then what is over, newest first."""
    is_over = Case(When(ends_on__lt=day, then=1), default=0)
    ahead = Case(When(ends_on__gte=day, then="starts_on"))
    return events.order_by(is_over, ahead, "-starts_on", "title", "pk")


def places_taken(event):
    """How many of the event's places are given, to people named or not."""
    rows = event.participations.filter(state__in=TAKES_A_PLACE)
    return rows.aggregate(n=Coalesce(Sum(PEOPLE), 0))["n"]


def free_places(event):
    """How many more people have room (never below 0), or None without a limit."""
    if event.capacity is None:
        return None
    return max(event.capacity - places_taken(event), 0)


def waiting_list(event):
    """Who waits for a place, the first to get one first."""
    return event.participations.filter(state=STATES.WAITING).order_by("queued_at", "id")


def people_to_register(user, event):
    """Whom the user may put on a list: people within reach, and who works where the event is."""
    there = employments_visible_to(user).current().filter(workplace=event.workplace_id)
    within = Q(pk__in=people_visible_to(user).values("pk")) | Q(pk__in=there.values("person"))
    return Person.objects.filter(within).exclude(pk__in=people_on_the_list(event))


def people_on_the_list(event):
    """The keys of the people who are on it, waiting or not; who cancelled is not."""
    named = event.participations.filter(person__isnull=False)
    return named.exclude(state=STATES.CANCELLED).values("person")


def people_listed_for(user, event):
    """The named people on an event's list as far as the user may see it, those who wait last.

    Each with ``opens``: may the user open the person's page?
    """
    waiting_since = Case(When(state=STATES.WAITING, then="queued_at"))
    return (
        participations_visible_to(user)
        .filter(event=event, person__isnull=False)
        .exclude(state=STATES.CANCELLED)
        .annotate(opens=Exists(people_visible_to(user).filter(pk=OuterRef("person"))))
        .select_related("person")
        .order_by(waiting_since.asc(nulls_first=True), "person__sort_key", "pk")
    )


def what_opens(user, event):
    """Which of the pages that an event names the user may open: {"programme", "workplace"}."""
    visible = {
        "programme": programmes_visible_to(user).filter(pk=event.programme_id),
        "workplace": workplaces_visible_to(user).filter(pk=event.workplace_id),
    }
    return {name for name, rows in visible.items() if rows.exists()}


@dataclass(frozen=True)
class Attendance:
    """How many people stand how to an event; unnamed people are part of ``attended``."""

    registered: int
    waiting: int
    attended: int
    unnamed: int
    excused: int
    absent: int

    @property
    def expected(self):
        """Everybody who has, or had, a place."""
        return self.registered + self.attended + self.excused + self.absent


def attendance(event):
    """The numbers of one event, in one query."""
    return Attendance(
        **event.participations.aggregate(
            registered=_sum(state=STATES.REGISTERED),
            waiting=_sum(state=STATES.WAITING),
            attended=_sum(state=STATES.ATTENDED),
            unnamed=_sum(state=STATES.ATTENDED, person=None),
            excused=_sum(state=STATES.EXCUSED),
            absent=_sum(state=STATES.ABSENT),
        )
    )


def _sum(**which):
    return Coalesce(Sum(PEOPLE, filter=Q(**which)), 0)


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
