"""Reading who is to be reminded of an event."""

import datetime

from django.conf import settings
from django.db.models import Exists, OuterRef, Q

from events.enums import EventState, NoticeKind, ParticipationState
from events.models import Notice, Participation
from people.enums import ContactDetailKind
from people.models import ContactDetail


def to_remind(today):
    """Who has a place at an event that begins within the days of the setting, and can be reached.

    Without those who want no reminders, and who is noted for one already.
    """
    last = today + datetime.timedelta(days=settings.REMIND_DAYS_BEFORE)
    emails = ContactDetail.objects.filter(person=OuterRef("person"), kind=ContactDetailKind.EMAIL)
    logs_in = Q(person__user__is_active=True, person__user__wants_reminders=True)
    has_email = Q(person__user=None) & Exists(emails)
    noted = Notice.objects.filter(
        participation=OuterRef("pk"),
        kind=NoticeKind.REMINDER,
        about_on=OuterRef("event__starts_on"),
    )
    return (
        Participation.objects.filter(
            logs_in | has_email,
            person__isnull=False,
            state=ParticipationState.REGISTERED,
            event__state=EventState.PLANNED,
            event__starts_on__gt=today,
            event__starts_on__lte=last,
        )
        .exclude(Exists(noted))
        .select_related("event")
        .order_by("pk")
    )
