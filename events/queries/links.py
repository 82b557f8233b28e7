"""Reading signed links: who may have one, what one opens, and where mail reaches somebody."""

import uuid

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.signing import BadSignature, Signer
from django.core.validators import validate_email
from django.db.models import Exists, OuterRef, Q, Subquery
from django.urls import reverse
from django.utils import timezone

from events.enums import MAY_CANCEL, NoticeKind, ParticipationState
from events.models import Notice, RegistrationLink
from events.queries.events import participations_visible_to
from people.enums import ContactDetailKind
from people.models import ContactDetail, Person
from people.queries import people_visible_to

STATES = ParticipationState


def address_of(link):
    """The link as it is written into a mail or a code: the signed key of its row."""
    token = _signer().sign(link.pk.hex)
    return settings.PUBLIC_URL + reverse("events:answer", args=[token])


def link_by(token):
    """The link with this token, or None; a wrong one, a revoked one, one that is over are alike."""
    try:
        key = uuid.UUID(hex=_signer().unsign(token))
    except (BadSignature, ValueError):
        return None
    links = RegistrationLink.objects.filter(
        pk=key, participation__event__ends_on__gte=timezone.localdate()
    )
    return links.select_related("participation__event", "participation__person").first()


def _signer():
    return Signer(salt="events.registrationlink", sep=".")


def without_log_in(user, event):
    """The people on an event's list whom a link is for, as far as the user may see them.

    Each with ``link`` (or none), ``has_email``, ``mailed_at`` (None: never) and ``is_mailing``.
    """
    emails = ContactDetail.objects.filter(person=OuterRef("person"), kind=ContactDetailKind.EMAIL)
    mails = Notice.objects.filter(participation=OuterRef("pk"), kind=NoticeKind.LINK)
    return (
        participations_visible_to(user)
        .filter(Q(state__in=MAY_CANCEL) | Q(link__isnull=False), event=event)
        .filter(person__isnull=False, person__user=None)
        .annotate(
            has_email=Exists(emails),
            mailed_at=Subquery(
                mails.filter(sent_at__isnull=False).order_by("-sent_at").values("sent_at")[:1]
            ),
            is_mailing=Exists(mails.filter(sent_at=None)),
        )
        .select_related("person", "link")
        .order_by("person__sort_key", "pk")
    )


def with_link(rows):
    return rows.filter(link__isnull=False)


def to_mail(rows):
    """Those of ``without_log_in`` who have a link and an e-mail, and were never written to."""
    return with_link(rows).filter(has_email=True, mailed_at=None, is_mailing=False)


def people_to_invite_by_link(user, event):
    """Whom the user may invite by link: within reach, without a log-in, not coming already."""
    listed = event.participations.filter(person__isnull=False)
    listed = listed.exclude(state__in=(STATES.CANCELLED, STATES.INVITED))
    seen = people_visible_to(user).values("pk")
    return Person.objects.filter(pk__in=seen, user=None).exclude(pk__in=listed.values("person"))


def mail_address_of(person):
    """Where mail reaches a person, or None: the log-in while it is open, else the first e-mail.

    Who was shut out is written to nowhere.
    """
    if person.user is not None:
        return person.user.email if person.user.is_active else None
    details = person.contact_details.filter(kind=ContactDetailKind.EMAIL).order_by("created_at")
    return next((detail.value for detail in details if _is_email(detail.value)), None)


def _is_email(value):
    try:
        validate_email(value)
    except ValidationError:
        return False
    return True
