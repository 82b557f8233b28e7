"""Who may appoint mentors, and who may coach whom."""

from mentors.permissions.development import (
    may_assign,
    may_close,
    may_end_assignment,
    may_see_development,
    may_work_on,
)
from mentors.permissions.mentors import (
    APPOINTING_ROLES,
    may_appoint,
    may_change_project,
    may_end,
    may_keep_register,
)
from mentors.permissions.profiles import may_write_profile

__all__ = [
    "APPOINTING_ROLES",
    "may_appoint",
    "may_assign",
    "may_change_project",
    "may_close",
    "may_end",
    "may_end_assignment",
    "may_keep_register",
    "may_see_development",
    "may_work_on",
    "may_write_profile",
]
