"""Reading who takes part in events, and how many."""

from dataclasses import dataclass

from django.db.models import Case, Exists, F, OuterRef, Q, Subquery, Sum, Value, When
from django.db.models.functions import Coalesce

from events.enums import ONLINE, TAKES_A_PLACE, WAYS, AttendeeKind, Mode, ParticipationState
from events.models import Participation
from events.queries.events import participations_visible_to
from people.models import Person
from people.queries import people_visible_to
from workplaces.queries import employments_visible_to

STATES = ParticipationState
PEOPLE = Coalesce("unnamed_count", 1)  # how many people a participation stands for


def with_attendance(events):
    """Each with ``places_taken``, ``waiting_count`` and ``attended_count``, named or not."""
    return events.annotate(
        places_taken=_people_in(TAKES_A_PLACE),
        waiting_count=_people_in([STATES.WAITING]),
        attended_count=_people_in([STATES.ATTENDED]),
    )


def with_turnout(events):
    """Each with how many came in which way: ``came_in_person``, ``came_digital`` (E13).

    Of a hybrid event, who has no word about it counts in neither.
    """
    return events.annotate(
        came_in_person=_people_in([STATES.ATTENDED], took_part(Mode.IN_PERSON)),
        came_digital=_people_in([STATES.ATTENDED], took_part(Mode.DIGITAL)),
    )


def took_part(mode):
    """Those who took part in ``mode``; without a word of their own, as the event was held."""
    return Q(mode_attended=mode) | Q(mode_attended="", event__mode=mode)


def mark_said(event, said):
    """What a button says, as ``actions.mark`` takes it: the state, and the mode attended.

    Where both ways were open, who was not online was there in person.
    """
    if said == ONLINE:
        return STATES.ATTENDED, Mode.DIGITAL
    if said == STATES.ATTENDED and event.mode == Mode.HYBRID:
        return said, Mode.IN_PERSON
    return said, ""


def _people_in(states, *which):
    rows = Participation.objects.filter(*which, event=OuterRef("pk"), state__in=states)
    return Coalesce(Subquery(rows.values("event").annotate(n=Sum(PEOPLE)).values("n")), 0)


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
    """The keys of the people on it, waiting or not; not those only invited or who cancelled."""
    named = event.participations.filter(person__isnull=False)
    return named.exclude(state__in=(STATES.CANCELLED, STATES.INVITED)).values("person")


def people_listed_for(user, event):
    """The named people on an event's list as far as the user may see it.

    Those who wait stand below, the invited last.

    Each with ``opens``: may the user open the person's page?
    """
    waiting_since = Case(When(state=STATES.WAITING, then="queued_at"))
    return (
        participations_visible_to(user)
        .filter(event=event, person__isnull=False)
        .exclude(state=STATES.CANCELLED)
        .annotate(opens=Exists(people_visible_to(user).filter(pk=OuterRef("person"))))
        .select_related("person")
        .order_by(
            Case(When(state=STATES.INVITED, then=1), default=0),
            waiting_since.asc(nulls_first=True),
            "person__sort_key",
            "pk",
        )
    )


def people_in_order(user, event):
    """The same by name, whatever was marked, without the invited: what stands on paper."""
    on_it = people_listed_for(user, event).exclude(state=STATES.INVITED)
    return on_it.order_by("person__sort_key", "pk")


@dataclass(frozen=True)
class Attendance:
    """How many people stand how to an event; unnamed people are part of ``attended``."""

    registered: int
    waiting: int
    attended: int
    unnamed: int
    excused: int
    absent: int
    invited: int = 0

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
            invited=_sum(state=STATES.INVITED),
        )
    )


def _sum(**which):
    return Coalesce(Sum(PEOPLE, filter=Q(**which)), 0)


@dataclass(frozen=True)
class KindCount:
    """How many people came as what, and how many had or have a place."""

    label: str
    expected: int
    attended: int


def attendance_by_kind(event):
    """The numbers of an event by kind of attendee (E10); they add up to those of ``attendance``."""
    rows = event.participations.filter(state__in=TAKES_A_PLACE)
    counted = (
        rows.order_by()
        .values("attendee_kind")
        .annotate(expected=Coalesce(Sum(PEOPLE), 0), attended=_sum(state=STATES.ATTENDED))
    )
    by_kind = {each.pop("attendee_kind"): each for each in counted}
    return [KindCount(kind.label, **by_kind[kind]) for kind in AttendeeKind if kind in by_kind]


def unnamed_by_kind(event):
    """How many people came whom nobody named: ``{(kind of attendee, mode attended): count}``.

    Where only one way was open the mode is "".
    """
    rows = event.participations.filter(person=None, state=STATES.ATTENDED).order_by()
    way = F("mode_attended") if event.mode == Mode.HYBRID else Value("")
    counted = rows.annotate(way=way).values("attendee_kind", "way").annotate(n=Sum("unnamed_count"))
    return {(kind, way): n for kind, way, n in counted.values_list("attendee_kind", "way", "n")}


def ways_to_count(event, unnamed):
    """The modes to ask for of people not named; "", not known, only where some stand so."""
    if event.mode != Mode.HYBRID:
        return ("",)
    return (*WAYS[event.mode], *[""] * any(way == "" for _kind, way in unnamed))
