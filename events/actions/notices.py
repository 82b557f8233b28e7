"""Mail about events. Subjects and bodies tell a stranger nothing: no union, no title, no place."""

import logging
import time

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accounts.actions import record
from core.exceptions import SealBroken
from core.mailing import mail_of
from events import queries
from events.enums import EventState, NoticeKind, ParticipationState
from events.models import Notice, RegistrationLink

logger = logging.getLogger(__name__)
RUNS_FOR_S = 45  # less than the time between two rings of beat


@transaction.atomic
def note_reminders():
    """Note a mail to everybody whose event begins soon; two workers note it once."""
    rows = queries.to_remind(timezone.localdate())
    Notice.objects.bulk_create(
        (
            Notice(participation=row, kind=NoticeKind.REMINDER, about_on=row.event.starts_on)
            for row in rows
        ),
        ignore_conflicts=True,
    )


def send_notices():
    """Send what waits, each by itself; what fails waits for the next time. Returns how many.

    In any order, so that what fails again and again is not always first, and for so long only:
    a worker has more to do.
    """
    until, sent = time.monotonic() + RUNS_FOR_S, 0
    waiting = Notice.objects.filter(sent_at=None).order_by("?")
    for key in list(waiting.values_list("pk", flat=True)):
        sent += _try(key)
        if time.monotonic() > until:
            break
    return sent


def _try(key):
    try:
        return _send(key)
    except (OSError, SealBroken) as error:  # no connection, the server refuses, a key is missing
        # Its words may hold an address.
        logger.warning("a notice could not be sent: %s", type(error).__name__)
        return False


@transaction.atomic
def _send(key):
    """Send one, unless another worker does or there is no reason for it any more.

    The row is locked until the mail is out and marked as sent with it.
    """
    rows = Notice.objects.select_for_update(of=["self"], skip_locked=True)
    notice = rows.select_related("participation__event", "participation__person__user").filter(
        pk=key, sent_at=None
    )
    notice = notice.first()
    if notice is None:
        return False
    mail = _mail(notice)
    if mail is None:
        notice.delete()
        return False
    notice.sent_at = timezone.now()
    notice.save(update_fields=["sent_at"])
    record("notice.sent", notice, participation=str(notice.participation_id))
    mail.send()
    return True


def _mail(notice):
    """The mail in the language of whom it is for, or None when it shall not go out any more."""
    row = notice.participation
    address = queries.mail_address_of(row.person)
    is_off = row.event.state != EventState.PLANNED or row.event.is_over
    if address is None or is_off or notice.about_on != row.event.starts_on:
        return None
    reader = row.person.user or row.person
    with translation.override(reader.language):
        return LETTERS[notice.kind](row, address)


def _link_letter(row, address):
    link = RegistrationLink.objects.filter(participation=row).first()
    if link is None:
        return None
    url = queries.address_of(link)
    return mail_of("events/mail/link", _("An invitation"), to=address, event=row.event, url=url)


def _reminder(row, address):
    """Only to who still has a place, wants it, and whose event has not begun."""
    user = row.person.user
    if user is not None and not user.wants_reminders:
        return None
    return _appointment("events/mail/reminder", _("Reminder for %(day)s"), row, address)


def _place_letter(row, address):
    """To who moved up and still has the place: that is no reminder, and cannot be switched off."""
    return _appointment("events/mail/place", _("A place for %(day)s"), row, address)


def _appointment(template, subject, row, address):
    if row.state != ParticipationState.REGISTERED or row.event.has_begun:
        return None
    said = {"event": row.event, "url": _way_to_answer(row), "logs_in": row.person.user is not None}
    day = date_format(row.event.starts_on, "DATE_FORMAT")
    return mail_of(template, subject % {"day": day}, to=address, **said)


def _way_to_answer(row):
    """Where somebody reads more and answers: logged in, by their link, or nowhere ("")."""
    if row.person.user is not None:
        return settings.PUBLIC_URL + reverse("events:place", args=[row.pk])
    link = RegistrationLink.objects.filter(participation=row).first()
    return queries.address_of(link) if link else ""


LETTERS = {
    NoticeKind.LINK: _link_letter,
    NoticeKind.PLACE: _place_letter,
    NoticeKind.REMINDER: _reminder,
}
