"""What a participant masters, module by module: a trainer's word, which can be taken back (A5)."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.actions import record
from cohorts.enums import EnrolmentState
from cohorts.models import Enrolment, SignOff
from core.constraints import refusals_of
from core.exceptions import ActionRefused
from events.enums import EventState


@transaction.atomic
def sign_off(enrolment, *, module, signed_on, by, action=None):
    """Vouch that a participant masters a module.

    Refused for a module of another curriculum, a day outside the time of the cohort, and where
    an action of the participant's own campaign is needed and not named (A5).
    """
    locked = Enrolment.objects.select_for_update(of=["self"]).select_related("cohort")
    enrolment = locked.get(pk=enrolment.pk)
    if enrolment.state == EnrolmentState.WITHDRAWN:
        raise ActionRefused(_("This participant has left the cohort."))
    if module.version_id != enrolment.cohort.version_id:
        raise ActionRefused(_("This module belongs to another curriculum."))
    if not enrolment.cohort.starts_on <= signed_on <= timezone.localdate():
        raise ActionRefused(_("Enter a day between the beginning and today."))
    _refuse_without_action(enrolment, module, action)
    with refusals_of(SignOff):
        signed = enrolment.sign_offs.create(
            module=module, signed_on=signed_on, signed_by=by, action=action
        )
    record("signoff.given", signed, by=by, enrolment=str(enrolment.pk), module=str(module.pk))
    return signed


def _refuse_without_action(enrolment, module, action):
    if action is None:
        if module.needs_action:
            raise ActionRefused(_("This is signed off only with an action of the own campaign."))
        return
    event = action.event
    has_been = event.starts_on <= timezone.localdate() and event.state != EventState.CANCELLED
    if action.campaign_id != enrolment.campaign_id or not has_been:
        raise ActionRefused(_("Name an action of the own campaign that has taken place."))


@transaction.atomic
def revoke_sign_off(signed, *, by):
    """Take a sign-off back; the trail keeps when it was given and by whom."""
    signed = SignOff.objects.select_for_update(of=["self"]).get(pk=signed.pk)
    record(
        "signoff.revoked",
        signed,
        by=by,
        enrolment=str(signed.enrolment_id),
        module=str(signed.module_id),
        signed_on=signed.signed_on.isoformat(),
        by_then=str(signed.signed_by_id),
    )
    signed.delete()
