"""Reading what coaches did. Who else is responsible learns how often, never what was said."""

from datetime import timedelta

from django.db.models import Case, Count, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce, Length
from django.utils import timezone

from accounts import reach
from accounts.enums import Verb
from mentors.enums import NoteKind
from mentors.models import CoachAssignment, Coaching, CoachingAttendance
from people.models import Person

COACHING = "mentors.coaching"
RECENTLY = timedelta(days=365)


def coachings_visible_to(user, verb=Verb.LIST):
    """The talks that the user led, without their notes."""
    within = reach.within(user, COACHING, verb=verb, path=None, author="logged_by")
    return Coaching.objects.filter(within).defer("note")


def own_coachings(user):
    """The talks in which whoever logs in as ``user`` was coached, without their notes."""
    return Coaching.objects.filter(attendances__person__user=user).defer("note")


def notes_readable_by(user):
    """The talks whose note the user may read: the own ones, and mirrors held up to them."""
    held_up = Q(note_kind=NoteKind.MIRROR, attendances__person__user=user)
    own = reach.within(user, f"{COACHING}.note", verb=Verb.READ, path=None, author="logged_by")
    readable = Coaching.objects.filter(Q(own) | held_up)
    return Coaching.objects.filter(pk__in=readable.values("pk"))


def told(coachings, user):
    """Newest first, with ``note_bytes`` (it tells unopened whether there is a note) and
    ``is_readable``, whether the user may read it."""
    readable = When(pk__in=notes_readable_by(user).values("pk"), then=Value(True))
    newest = coachings.select_related("coach").prefetch_related("attendances__person")
    sized = newest.annotate(
        note_bytes=Length("note"), is_readable=Case(readable, default=Value(False))
    )
    return sized.order_by("-on", "-id")


def people_to_coach(user):
    """Whom the user coaches today."""
    own = CoachAssignment.objects.current().filter(coach__user=user)
    return Person.objects.filter(pk__in=own.values("person")).order_by("sort_key", "id")


def with_coaching_contacts(people):
    """Each with ``coaching_contacts_lately``, how often they were coached within a year."""
    contacts = lately().filter(person=OuterRef("pk")).order_by().values("person")
    counted = Subquery(contacts.annotate(number=Count("pk")).values("number"))
    return people.annotate(coaching_contacts_lately=Coalesce(counted, 0))


def coaching_contacts_of(person):
    """How often somebody was coached within a year."""
    return lately().filter(person=person).count()


def lately():
    today = timezone.localdate()
    return CoachingAttendance.objects.filter(
        coaching__on__gt=today - RECENTLY, coaching__on__lte=today
    )
