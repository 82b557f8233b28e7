"""Mail about events. Subjects and bodies tell a stranger nothing: no union, no title, no place."""

import logging
import time

from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from accounts.actions import record
from core.exceptions import SealBroken
from events import queries
from events.enums import EventState, NoticeKind
from events.models import Notice, RegistrationLink

logger = logging.getLogger(__name__)
RUNS_FOR_S = 45  # less than the time between two rings of beat


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
    return _letter("link", _("An invitation"), to=address, event=row.event, url=url)


def _letter(template, subject, *, to, **context):
    context["subject"] = subject
    text = render_to_string(f"events/mail/{template}.txt", context)
    mail = EmailMultiAlternatives(subject, text, to=[to])
    mail.attach_alternative(render_to_string(f"events/mail/{template}.html", context), "text/html")
    return mail


LETTERS = {NoticeKind.LINK: _link_letter}
