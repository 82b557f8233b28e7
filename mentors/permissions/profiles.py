"""Who may note how an active member acts."""

from accounts.enums import Verb
from mentors.permissions.development import reaches

PROFILE = "mentors.behaviourprofile"


def may_write_profile(user, person):
    """To note how somebody acts, one must coach them; everybody notes how they act themselves."""
    return reaches(user, person, PROFILE, Verb.CREATE)
