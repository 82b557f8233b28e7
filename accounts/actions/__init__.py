"""Writing users, units, roles and the audit trail."""

from accounts.actions.audit import record, record_each
from accounts.actions.grants import grant_role, revoke_grant
from accounts.actions.invitations import accept_invitation, cancel_invitation, invite
from accounts.actions.units import create_unit, update_unit
from accounts.actions.users import choose_language, choose_unit, set_active

__all__ = [
    "accept_invitation",
    "cancel_invitation",
    "choose_language",
    "choose_unit",
    "create_unit",
    "grant_role",
    "invite",
    "record",
    "record_each",
    "revoke_grant",
    "set_active",
    "update_unit",
]
