"""Whom to invite to an event: who came to its former edition, and who became mentor since (B8)."""

from dataclasses import dataclass

from events import queries as events
from events.models import Event
from mentors.models import Mentor
from mentors.queries.mentors import mentors_visible_to
from people.models import Person


@dataclass(frozen=True)
class Guests:
    """The people to invite to an event, and where the groups overlap."""

    former: Event | None
    came_before: int
    new_mentors: int
    are_both: int
    listed_already: int
    to_invite: object  # a queryset of people
    everybody: object  # the same with those on the list already


def guests_of(user, event):
    """The Guests of an event, as far as the user may see lists and mentors."""
    former = events.former_edition(user, event)
    before = events.people_of(user, former) if former else Person.objects.none()
    mentors = Person.objects.filter(pk__in=new_mentors(user, event, former).values("person"))
    both = Person.objects.filter(pk__in=before.values("pk")).filter(pk__in=mentors.values("pk"))
    either = before | mentors if former else mentors
    known = event.participations.filter(person__isnull=False).values("person")
    return Guests(
        former=former,
        came_before=before.count(),
        new_mentors=mentors.count(),
        are_both=both.count(),
        listed_already=either.filter(pk__in=known).count(),
        to_invite=either.exclude(pk__in=known).order_by("sort_key", "pk"),
        everybody=either,
    )


def new_mentors(user, event, former):
    """Mentors of today, of the event's programme if it has one, appointed since ``former``."""
    mentors = Mentor.objects.current().filter(pk__in=mentors_visible_to(user).values("pk"))
    if event.programme_id:
        mentors = mentors.filter(programme=event.programme_id)
    return mentors.filter(starts_on__gt=former.starts_on) if former else mentors
