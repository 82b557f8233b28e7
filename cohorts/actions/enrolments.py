"""Who goes through a cohort, and who completes it."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.actions import record
from cohorts.actions import certificates
from cohorts.actions.applications import fill_places, wait_again
from cohorts.actions.places import (
    give_place,
    has_a_place,
    locked,
    locked_with_a_place,
    place_again,
)
from cohorts.actions.sessions import leave_coming_sessions
from cohorts.enums import NEXT_STATES, EnrolmentState
from cohorts.models import Enrolment
from core.exceptions import ActionRefused


@transaction.atomic
def enrol(cohort, *, person, workplace, by, campaign=None):
    """Give a person a place, and one at each session to come. Refused when all are taken."""
    cohort = locked_with_a_place(cohort)
    return give_place(cohort, person=person, workplace=workplace, campaign=campaign, by=by)


@transaction.atomic
def set_campaign(enrolment, *, campaign, by):
    """Note which campaign a participant leads; several may lead in one workplace (A6)."""
    enrolment = _locked(enrolment)
    enrolment.campaign = campaign
    enrolment.save(update_fields=["campaign"])
    led = str(campaign.pk) if campaign else ""
    record("enrolment.campaign_set", enrolment, by=by, campaign=led)
    return enrolment


@transaction.atomic
def withdraw(enrolment, *, by):
    """A participant leaves; the first of the waiting list gets the place (A7)."""
    cohort = locked(enrolment.cohort)
    enrolment = _moved(enrolment, to=EnrolmentState.WITHDRAWN)
    enrolment.save(update_fields=["state"])
    leave_coming_sessions(enrolment, by=by)
    record("enrolment.withdrawn", enrolment, by=by)
    fill_places(cohort, by=by)
    return enrolment


@transaction.atomic
def give_back(enrolment, *, by):
    """A participant does not want the place any more. Refused once the cohort has begun."""
    if enrolment.cohort.has_begun:
        raise ActionRefused(_("The cohort has begun. Please talk to who trains it."))
    return withdraw(enrolment, by=by)


@transaction.atomic
def take_back(enrolment, *, by):
    """Somebody who left takes part again, or waits for it while all places are taken (A7)."""
    if enrolment.state == EnrolmentState.COMPLETED:
        raise ActionRefused(_("This participant has completed the cohort."))
    has_room = has_a_place(locked(enrolment.cohort))
    enrolment = _moved(enrolment, to=EnrolmentState.ENROLLED)
    if has_room:
        return place_again(enrolment, by=by)
    wait_again(enrolment, by=by)
    return _locked(enrolment)


@transaction.atomic
def confirm_completion(enrolment, *, completed_on, by):
    """A trainer vouches that a participant has completed the cohort, and a certificate is issued
    (A10)."""
    enrolment = _moved(enrolment, to=EnrolmentState.COMPLETED)
    if not enrolment.cohort.starts_on <= completed_on <= timezone.localdate():
        raise ActionRefused(_("A completion lies between the beginning of the cohort and today."))
    enrolment.completed_on, enrolment.confirmed_by = completed_on, by
    enrolment.save(update_fields=["state", "completed_on", "confirmed_by"])
    record("completion.confirmed", enrolment, by=by, completed_on=completed_on.isoformat())
    certificates.issue(enrolment, by=by)
    return enrolment


@transaction.atomic
def revoke_completion(enrolment, *, by):
    """Take a confirmation back, and the certificate with it; the trail keeps both (A10)."""
    before = _locked(enrolment)
    if before.state != EnrolmentState.COMPLETED:
        raise ActionRefused(_("This completion is not confirmed."))
    said = {"completed_on": before.completed_on.isoformat(), "by_then": str(before.confirmed_by_id)}
    before.state = EnrolmentState.ENROLLED
    before.completed_on = before.confirmed_by = None
    before.save(update_fields=["state", "completed_on", "confirmed_by"])
    record("completion.revoked", before, by=by, **said)
    certificates.revoke(before, by=by)
    return before


def _locked(enrolment):
    locked = Enrolment.objects.select_for_update(of=["self"]).select_related("cohort", "person")
    return locked.get(pk=enrolment.pk)


def _moved(enrolment, *, to):
    enrolment = _locked(enrolment)
    if to not in NEXT_STATES[enrolment.state]:
        raise ActionRefused(_("That cannot be said of this participant now."))
    enrolment.state = to
    return enrolment
