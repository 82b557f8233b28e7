"""The way in: sign-up is closed, so somebody is invited by mail."""

import secrets
from datetime import timedelta

from django.conf import settings
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts import permissions, queries
from accounts.actions.audit import record
from accounts.actions.grants import check_unit, grant_role
from accounts.models import Invitation, User
from core.exceptions import ActionRefused
from core.mailing import mail_of

INVITATION_LASTS = timedelta(days=14)


@transaction.atomic
def invite(email, *, role, unit, by):
    """Invite somebody by mail; returns the invitation and the token, which is not stored.

    Refused when the e-mail already logs in, when nobody can hold the role at the unit, or when
    the mail cannot be sent.
    """
    check_unit(role, unit)
    if User.objects.filter(email__iexact=email).exists():
        raise ActionRefused(_("There is already a user with this e-mail."))
    token = secrets.token_urlsafe(32)
    invitation = Invitation.objects.create(
        email=email.lower(),
        role=role,
        unit=unit,
        invited_by=by,
        token_digest=queries.token_digest(token),
        expires_at=timezone.now() + INVITATION_LASTS,
    )
    record("invitation.sent", invitation, by=by, role=role, unit=str(unit.pk))
    try:
        _mail(invitation, token)
    except OSError as error:  # no connection, or the server refuses
        raise ActionRefused(_("The mail could not be sent. Please try again later.")) from error
    return invitation, token


def _mail(invitation, token):
    """The subject tells a stranger who sees it nothing about the union."""
    context = {
        "url": settings.PUBLIC_URL + reverse("accounts:accept", args=[token]),
        "invitation": invitation,
    }
    mail_of("accounts/mail/invitation", _("Your access"), to=invitation.email, **context).send()


@transaction.atomic
def cancel_invitation(invitation, *, by):
    """Make the link in the mail useless; refused once it has been used."""
    invitation = Invitation.objects.select_for_update(of=["self"]).get(pk=invitation.pk)
    if invitation.accepted_at is not None:
        raise ActionRefused(_("This invitation has already been accepted."))
    record("invitation.cancelled", invitation, by=by, role=invitation.role)
    invitation.delete()


@transaction.atomic
def accept_invitation(token, *, password, display_name, language):
    """Make the invited user; refused when the link is unknown, used or too old.

    And when who invited may no longer do so: the link is worth what their word is worth.
    """
    invitation = queries.open_invitations(token).select_for_update(of=["self"]).first()
    if invitation is None or not permissions.may_let_in(invitation):
        raise ActionRefused(_("This invitation is no longer valid. Ask for a new one."))
    user = _new_user(invitation, password, display_name=display_name, language=language)
    if invitation.role:
        grant_role(user, role=invitation.role, unit=invitation.unit, by=invitation.invited_by)
    invitation.accepted_at = timezone.now()
    invitation.save(update_fields=["accepted_at"])
    record("invitation.accepted", invitation, by=user)
    return user


def _new_user(invitation, password, **fields):
    try:
        with transaction.atomic():
            return User.objects.create_user(invitation.email, password, **fields)
    except IntegrityError as error:
        raise ActionRefused(_("There is already a user with this e-mail.")) from error
