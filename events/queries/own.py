"""What somebody reads of the events that they are invited to or have a place at."""

from django.db.models import Case, When

from events.enums import FileVisibility, ParticipationState
from events.models import EventFile, Participation

STATES = ParticipationState
MOST = 200
# Who waits, is only invited or stepped back has no place that stands, and reads no files.
TAKES_PART = (STATES.REGISTERED, STATES.ATTENDED)


def own_place(user, pk):
    """The user's own participation with this key, or None."""
    return _own(user).filter(pk=pk).first()


def own_places(user, today):
    """The user's own invitations and places: what lies ahead, the next first, then what is over.

    Places at what is over stand there only where they were not given back.
    """
    is_over = Case(When(event__ends_on__lt=today, then=1), default=0)
    ahead = Case(When(event__ends_on__gte=today, then="event__starts_on"))
    rows = _own(user).exclude(
        event__ends_on__lt=today, state__in=(STATES.INVITED, STATES.WAITING, STATES.CANCELLED)
    )
    return rows.annotate(is_over=is_over).order_by("is_over", ahead, "-event__starts_on", "pk")[
        :MOST
    ]


def files_for(participation):
    """The files that are for everybody who sees the event or takes part, if they do take part."""
    files = EventFile.objects.filter(
        event=participation.event_id, visibility=FileVisibility.READERS, removed_at=None
    )
    takes_part = participation.state in TAKES_PART
    return files.order_by("id") if takes_part else files.none()


def _own(user):
    return Participation.objects.filter(person__user=user).select_related("event", "person")
