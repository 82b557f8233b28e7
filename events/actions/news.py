"""What everybody on a list is told by mail when the event itself changes.

Nobody shall travel to what is called off, or on the wrong day. That is no reminder, and cannot be
switched off.
"""

from events.enums import COUNTS_ON_IT, NoticeKind
from events.models import Notice


def tell_of_calling_off(event):
    """A mail to whoever has a place, waits for one or is invited."""
    _notices(event, NoticeKind.BACK_ON).delete()
    _tell(event, NoticeKind.CALLED_OFF, _counting_on(event))


def tell_that_it_is_back_on(event):
    """A mail to whom the other one has reached; who has not read it need not be told."""
    off = _notices(event, NoticeKind.CALLED_OFF)
    told = off.filter(sent_at__isnull=False).values("participation")
    _tell(event, NoticeKind.BACK_ON, _counting_on(event).filter(pk__in=told))
    off.delete()


def tell_of_another_day(event):
    """The same people as of a calling off; who was told of this day before is told once more."""
    _tell(event, NoticeKind.MOVED, _counting_on(event))


def _counting_on(event):
    return event.participations.filter(person__isnull=False, state__in=COUNTS_ON_IT)


def _notices(event, kind):
    return Notice.objects.filter(participation__event=event, kind=kind)


def _tell(event, kind, rows):
    if event.is_over:
        return
    Notice.objects.bulk_create(
        (Notice(participation=row, kind=kind, about_on=event.starts_on) for row in rows),
        update_conflicts=True,
        unique_fields=["participation", "kind", "about_on"],
        update_fields=["sent_at"],
    )
