"""What Django and allauth tell about log-ins, written into the audit trail."""

from allauth.account.signals import password_changed, password_reset
from allauth.mfa.signals import authentication_failed, authenticator_added, authenticator_removed
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.dispatch import receiver

from accounts.actions import record
from accounts.models import User


@receiver(user_logged_in)
def logged_in(user, **kwargs):
    record("login.done", by=user)


@receiver(user_login_failed)
def login_failed(credentials, **kwargs):
    """Names the user whose e-mail was tried; a mistyped e-mail is not kept."""
    tried = User.objects.filter(email__iexact=credentials.get("email") or "").first()
    record("login.failed", tried)


@receiver(user_logged_out)
def logged_out(user, **kwargs):
    if user is not None:
        record("login.ended", by=user)


@receiver([password_changed, password_reset])
def changed_password(user, **kwargs):
    record("login.password_changed", by=user)


@receiver(authenticator_added)
def added_factor(user, authenticator, **kwargs):
    record("login.factor_added", by=user, type=authenticator.type)


@receiver(authenticator_removed)
def removed_factor(user, authenticator, **kwargs):
    record("login.factor_removed", by=user, type=authenticator.type)


@receiver(authentication_failed)
def factor_failed(user, authenticator, **kwargs):
    record("login.factor_failed", user, type=authenticator.type if authenticator else "")
