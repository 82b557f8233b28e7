from datetime import timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts import permissions
from accounts.actions.audit import record
from accounts.models import Grant
from core.exceptions import ActionRefused


def check_unit(role, unit):
    """Refuse a role that nobody can hold at ``unit``."""
    if not permissions.may_be_held_at(role, unit):
        raise ActionRefused(_("A data protection officer is one for the whole union."))


@transaction.atomic
def grant_role(user, *, role, unit, by, starts_on=None, ends_on=None):
    """Give a user a role at a unit from a day on.

    Refused while the same role is held there, and for a role that is not held at such a unit.
    """
    check_unit(role, unit)
    grant = Grant(
        user=user,
        role=role,
        unit=unit,
        granted_by=by,
        starts_on=starts_on or timezone.localdate(),
        ends_on=ends_on,
    )
    try:
        with transaction.atomic():
            grant.save(force_insert=True)
    except IntegrityError as error:
        raise ActionRefused(_("This role is already held there at that time.")) from error
    record("grant.given", grant, by=by, user=str(user.pk), role=role, unit=str(unit.pk))
    return grant


@transaction.atomic
def revoke_grant(grant, *, by):
    """End a grant as of yesterday, so that it is gone at once; one from today is deleted."""
    grant = Grant.objects.select_for_update(of=["self"]).get(pk=grant.pk)
    today = timezone.localdate()
    if not grant.is_current and grant.starts_on <= today:
        raise ActionRefused(_("This role has already ended."))
    record("grant.revoked", grant, by=by, user=str(grant.user_id), role=grant.role)
    if grant.starts_on >= today:
        grant.delete()
    else:
        grant.ends_on = today - timedelta(days=1)
        grant.save(update_fields=["ends_on"])
