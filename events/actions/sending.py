"""Sending what waits to be sent: each mail once, whatever fails and however many workers try."""

import logging
import time

from django.db import transaction
from django.utils import timezone, translation

from accounts.actions import record
from core.exceptions import SealBroken
from events import queries

logger = logging.getLogger(__name__)
RUNS_FOR_S = 45  # less than the time between two rings of beat


def send_waiting(rows, write):
    """Send what waits of ``rows`` of a Mail, each by itself; what fails waits for the next time.

    ``write`` makes the mail of a row to an address, or None when there is no reason for it any
    more: then the row goes. Returns how many were sent. In any order, so that what fails again and
    again is not always first, and for so long only: a worker has more to do.
    """
    until, sent = time.monotonic() + RUNS_FOR_S, 0
    waiting = rows.filter(sent_at=None)
    for key in list(waiting.order_by("?").values_list("pk", flat=True)):
        sent += _try(waiting, key, write)
        if time.monotonic() > until:
            break
    return sent


def _try(waiting, key, write):
    try:
        return _send(waiting, key, write)
    except (OSError, SealBroken) as error:  # no connection, the server refuses, a key is missing
        # Its words may hold an address.
        logger.warning("a notice could not be sent: %s", type(error).__name__)
        return False


@transaction.atomic
def _send(waiting, key, write):
    """Send one, unless another worker does or there is no reason for it any more.

    The row is locked until the mail is out and marked as sent with it.
    """
    row = waiting.select_for_update(of=["self"], skip_locked=True).filter(pk=key).first()
    if row is None:
        return False
    mail = _written(row, write)
    if mail is None:
        row.delete()
        return False
    row.sent_at = timezone.now()
    row.save(update_fields=["sent_at"])
    record("notice.sent", row, **row.concerns)
    mail.send()
    return True


def _written(row, write):
    """The mail in the language of whom it is for; None to who cannot be reached."""
    address = queries.mail_address_of(row.person)
    if address is None:
        return None
    with translation.override((row.person.user or row.person).language):
        return write(row, address)
