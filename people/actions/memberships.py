"""Beginning, ending and changing memberships."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.actions import record
from core.constraints import refusals_of
from core.exceptions import ActionRefused
from people.enums import MembershipKind
from people.models import Membership


@transaction.atomic
def start_membership(
    *, person, kind, starts_on, by, channel="", expected_graduation_on=None, ends_on=None
):
    """A person joins. Refused while the person is a member at that time."""
    with refusals_of(Membership):
        membership = Membership.objects.create(
            person=person,
            kind=kind,
            starts_on=starts_on,
            ends_on=ends_on,
            channel=channel,
            expected_graduation_on=expected_graduation_on,
        )
    record("membership.started", membership, by=by, person=str(person.pk))
    return membership


@transaction.atomic
def end_membership(membership, *, ends_on, by):
    """The last day of a membership. Refused when it has ended or would end before it began."""
    membership = _locked(membership)
    if ends_on < membership.starts_on:
        raise ActionRefused(_("The end lies before the beginning."))
    membership.ends_on = ends_on
    membership.save(update_fields=["ends_on"])
    record("membership.ended", membership, by=by, person=str(membership.person_id))
    return membership


@transaction.atomic
def change_kind(membership, *, kind, on, by, expected_graduation_on=None):
    """From ``on`` the person is a member of another kind: not a join (requirement E15).

    The old membership ends the day before and the new one follows it.
    """
    membership = _locked(membership)
    if kind == membership.kind:
        raise ActionRefused(_("The membership is of this kind already."))
    if on <= membership.starts_on:
        raise ActionRefused(_("The change must come after the beginning of the membership."))
    membership.ends_on = on - timedelta(days=1)
    membership.save(update_fields=["ends_on"])
    with refusals_of(Membership):
        follower = Membership.objects.create(
            person_id=membership.person_id,
            kind=kind,
            starts_on=on,
            channel=membership.channel,
            follows=membership,
            expected_graduation_on=_graduation(kind, expected_graduation_on),
        )
    record("membership.changed", follower, by=by, person=str(membership.person_id))
    return follower


def _graduation(kind, expected_on):
    return expected_on if kind == MembershipKind.STUDENT else None


def _locked(membership):
    membership = Membership.objects.select_for_update(of=["self"]).get(pk=membership.pk)
    if membership.ends_on is not None and membership.ends_on < timezone.localdate():
        raise ActionRefused(_("This membership has ended already."))
    return membership
