from django.db import transaction
from django.utils.translation import gettext as _

from accounts.actions.audit import record
from accounts.models import User
from core.exceptions import ActionRefused


def choose_language(user, language):
    """Show pages and mail to the user in ``language``."""
    user.language = language
    user.save(update_fields=["language"])


def choose_unit(user, unit):
    """Let the user's pages begin at ``unit``."""
    user.current_unit = unit
    user.save(update_fields=["current_unit"])


@transaction.atomic
def set_active(user, *, active, by):
    """Shut a user out, or let them in again; refused for oneself."""
    if user == by:
        raise ActionRefused(_("You cannot shut yourself out."))
    user = User.objects.select_for_update(of=["self"]).get(pk=user.pk)
    user.is_active = active
    user.save(update_fields=["is_active"])
    record("user.let_in" if active else "user.shut_out", user, by=by)
