"""Mail about events. Subjects and bodies tell a stranger nothing: no union, no title, no place."""

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from core.mailing import mail_of
from events import queries
from events.actions.sending import send_waiting
from events.enums import COUNTS_ON_IT, EventState, NoticeKind, ParticipationState
from events.models import Notice, RegistrationLink


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
    """Send the notices that wait; returns how many."""
    about = "participation__event", "participation__person__user"
    return send_waiting(Notice.objects.select_related(*about), _mail)


def _mail(notice, address):
    """The mail of its kind, or None when it shall not go out any more."""
    row, is_of_end = notice.participation, notice.kind == NoticeKind.CALLED_OFF
    state = EventState.CANCELLED if is_of_end else EventState.PLANNED
    if row.event.state != state or row.event.is_over or notice.about_on != row.event.starts_on:
        return None
    return LETTERS[notice.kind](row, address)


def _link_letter(row, address):
    """By their link; who logs in and has not answered yet, where they answer logged in."""
    if row.person.user is not None:
        return _invitation(row, address) if row.state == ParticipationState.INVITED else None
    link = RegistrationLink.objects.filter(participation=row).first()
    if link is None:
        return None
    url = queries.address_of(link)
    return mail_of("events/mail/link", _("An invitation"), to=address, event=row.event, url=url)


def _invitation(row, address):
    said = {"event": row.event, "url": _way_to_answer(row)}
    return mail_of("events/mail/invitation", _("An invitation"), to=address, **said)


def _reminder(row, address):
    """Only to who still has a place, wants it, and whose event has not begun."""
    user = row.person.user
    if user is not None and not user.wants_reminders:
        return None
    return _appointment("events/mail/reminder", _("Reminder for %(day)s"), row, address)


def _place_letter(row, address):
    """To who moved up and still has the place: that is no reminder, and cannot be switched off."""
    return _appointment("events/mail/place", _("A place for %(day)s"), row, address)


def _called_off(row, address):
    return _news("events/mail/called_off", _("Called off: %(day)s"), row, address)


def _back_on(row, address):
    return _news("events/mail/back_on", _("It takes place after all: %(day)s"), row, address)


def _moved(row, address):
    return _news("events/mail/moved", _("Another day: %(day)s"), row, address)


def _news(template, subject, row, address):
    """To who still counts on it, with a place or not; on the day itself most of all."""
    return _letter(template, subject, row, address) if row.state in COUNTS_ON_IT else None


def _appointment(template, subject, row, address):
    if row.state != ParticipationState.REGISTERED or row.event.has_begun:
        return None
    return _letter(template, subject, row, address)


def _letter(template, subject, row, address):
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
    NoticeKind.CALLED_OFF: _called_off,
    NoticeKind.BACK_ON: _back_on,
    NoticeKind.MOVED: _moved,
}
