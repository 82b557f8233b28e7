from accounts.models.audit import AuditEntry
from accounts.models.grants import Grant, Invitation
from accounts.models.units import Unit
from accounts.models.users import User

__all__ = ["AuditEntry", "Grant", "Invitation", "Unit", "User"]
