"""Signed links for people without a log-in, and what somebody says of their own coming."""

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.actions import record
from core.exceptions import ActionRefused
from events import queries
from events.actions.events import locked
from events.actions.lists import cancel, locked_with, mark, refuse_cancelled, register
from events.actions.series import invite
from events.enums import (
    EXPECTING,
    MAY_ANSWER,
    AttendeeKind,
    EventState,
    NoticeKind,
    ParticipationState,
)
from events.models import Notice, RegistrationLink
from people.models import Person

STATES = ParticipationState


@transaction.atomic
def open_link(participation, *, by):
    """Let somebody without a log-in answer by a signed link; a link that is open stays the same.

    Refused for who logs in, and when the event is called off or over.
    """
    event, row = locked_with(participation)
    refuse_ended(event)
    if row.person.user_id is not None:
        raise ActionRefused(_("This person logs in and needs no link."))
    link, is_new = RegistrationLink.objects.get_or_create(
        participation=row, defaults={"made_by": by}
    )
    if is_new:
        record("registrationlink.opened", link, by=by, participation=str(row.pk))
    return link


@transaction.atomic
def open_links(event, *, rows, by):
    """A link for each of ``rows`` (``queries.without_log_in``) that has none; returns how many."""
    event = locked(event)
    refuse_ended(event)
    new = RegistrationLink.objects.bulk_create(
        RegistrationLink(participation=row, made_by=by) for row in rows.filter(link=None)
    )
    record("event.links_opened", event, by=by, count=len(new))
    return len(new)


@transaction.atomic
def invite_by_link(event, *, person, by, attendee_kind=AttendeeKind.UNION):
    """Note a person without a log-in as invited, with a link of their own."""
    people = Person.objects.filter(pk=person.pk)
    invite(event, people=people, attendee_kind=attendee_kind, by=by)
    return open_link(event.participations.get(person=person), by=by)


@transaction.atomic
def revoke_link(participation, *, by):
    """The link opens nothing from now on, wherever it lies; to revoke none is no fault."""
    for link in RegistrationLink.objects.select_for_update().filter(participation=participation):
        record("registrationlink.revoked", link, by=by, participation=str(participation.pk))
        link.delete()


@transaction.atomic
def ask_to_mail_link(participation, *, by):
    """Let workers mail somebody their link, perhaps once more.

    Refused without a link or an address, and when the event is called off or over.
    """
    event, row = locked_with(participation)
    refuse_ended(event)
    if not RegistrationLink.objects.filter(participation=row).exists():
        raise ActionRefused(_("This person has no link."))
    if queries.mail_address_of(row.person) is None:
        raise ActionRefused(_("No e-mail of this person is known."))
    notice, _is_new = Notice.objects.update_or_create(
        participation=row,
        kind=NoticeKind.LINK,
        about_on=event.starts_on,
        defaults={"sent_at": None},
    )
    record("registrationlink.mail_asked", notice, by=by, participation=str(row.pk))
    return notice


@transaction.atomic
def ask_to_mail_links(event, *, rows, by):
    """The same for each of ``rows`` (``queries.to_mail``); returns how many."""
    event = locked(event)
    refuse_ended(event)
    new = Notice.objects.bulk_create(
        Notice(participation=row, kind=NoticeKind.LINK, about_on=event.starts_on) for row in rows
    )
    record("event.link_mails_asked", event, by=by, count=len(new))
    return len(new)


@transaction.atomic
def note_links_printed(event, *, count, by):
    """Keep that the links of an event were taken away on paper."""
    record("event.links_printed", event, by=by, count=count)


@transaction.atomic
def answer(participation, *, comes, by=None, all_the_same=False):
    """Somebody says for themselves whether they come; said twice, it holds once.

    Refused when the event is called off or over, and to who was marked already; and a yes to who
    has a place elsewhere at that time, unless ``all_the_same``. ``by`` is None for who has no
    log-in.
    """
    event, row = locked_with(participation)
    refuse_ended(event)
    if row.state not in MAY_ANSWER:
        raise ActionRefused(_("This cannot be changed here any more. Ask whoever invited you."))
    return _come(event, row, by, all_the_same) if comes else _stay_away(event, row, by)


def _come(event, row, by, all_the_same):
    if row.state in (STATES.REGISTERED, STATES.WAITING):
        return row
    if not all_the_same and (why := queries.why_not_both(event, row.person, user=by)):
        raise ActionRefused(why)
    if row.state == STATES.EXCUSED:
        return mark(event, row.person, state=STATES.REGISTERED, by=by)
    said = {"attendee_kind": row.attendee_kind, "all_the_same": True}
    return register(event, person=row.person, by=by, **said)


def _stay_away(event, row, by):
    if row.state in (STATES.CANCELLED, STATES.EXCUSED):
        return row
    if row.state == STATES.REGISTERED and event.kind in EXPECTING:
        return mark(event, row.person, state=STATES.EXCUSED, by=by)
    return cancel(row, by=by)


@transaction.atomic
def answer_by_link(link, *, comes, all_the_same=False):
    """The same by a signed link. Refused when it was revoked meanwhile."""
    locked(link.participation.event)
    if not RegistrationLink.objects.filter(pk=link.pk).exists():
        raise ActionRefused(_("This link is not valid any more."))
    row = answer(link.participation, comes=comes, all_the_same=all_the_same)
    record("registrationlink.answered", link, participation=str(row.pk), state=row.state)
    return row


def refuse_ended(event):
    refuse_cancelled(event)
    if event.is_over or event.state == EventState.HELD:
        raise ActionRefused(_("The event is over."))
