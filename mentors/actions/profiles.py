"""Writing behaviour profiles, and reading them, which leaves a trace."""

import json

from django.db import transaction

from accounts.actions import record
from core.constraints import refusals_of
from mentors.models import BehaviourProfile


@transaction.atomic
def write_profile(*, person, view, on, degrees, is_shared, by):
    """Note how a person acts, as they or their coach see it; the same day again replaces it."""
    known = BehaviourProfile.objects.select_for_update(of=["self"])
    profile = known.filter(person=person, written_by=by, on=on).first()
    profile = profile or BehaviourProfile(person=person, written_by=by, on=on)
    profile.view, profile.is_shared = view, is_shared
    profile.content = json.dumps({each.value: int(degree) for each, degree in degrees.items()})
    with refusals_of(BehaviourProfile):
        profile.save()
    record("profile.written", profile, by=by, person=str(person.pk))
    return profile


def read_profiles(profiles, *, by):
    """Each with its degrees, opened; reading what somebody else wrote leaves an audit entry."""
    for profile in profiles:
        if profile.written_by_id != by.pk:
            record("profile.read", profile, by=by)
    return [(profile, profile.degrees) for profile in profiles]
