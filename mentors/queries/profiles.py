"""Reading behaviour profiles: the own ones, and those that were shared."""

from django.db.models import Q

from accounts import reach
from accounts.enums import Verb
from mentors.enums import ProfileView
from mentors.models import BehaviourProfile
from mentors.permissions.profiles import PROFILE
from mentors.queries.coaching import people_to_coach


def profiles_readable_by(user):
    """What the user wrote, what a coach shared with them, what those they coach shared."""
    own = reach.within(user, PROFILE, verb=Verb.READ, roles=(), path=None, author="written_by")
    held_up = Q(is_shared=True, view=ProfileView.COACH, person__user=user)
    told = Q(is_shared=True, view=ProfileView.OWN, person__in=people_to_coach(user))
    return BehaviourProfile.objects.filter(own | held_up | told)


def profiles_of(person, user):
    """Those of a person that the user may read, the newest first."""
    readable = profiles_readable_by(user).filter(person=person)
    return list(readable.order_by("-on", "-id"))


def to_compare(profiles, chosen):
    """Two of them, the earlier one first: those with the ``chosen`` keys, else the newest two of
    one view, else the newest two. One alone when there is no other."""
    wanted = [each for each in profiles if str(each.pk) in chosen]
    if len(wanted) != 2:
        by_view = [[each for each in profiles if each.view == view] for view in ProfileView]
        pairs = [of_view[:2] for of_view in by_view if len(of_view) > 1]
        wanted = max(pairs, key=lambda pair: pair[0].on, default=profiles[:2])
    return sorted(wanted, key=lambda each: (each.on, each.pk))
