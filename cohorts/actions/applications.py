"""From an application to a place: every decision is kept (A2), nobody waits beside a free place."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.actions import record
from cohorts.actions.notices import note_moving_up
from cohorts.actions.places import (
    give_place,
    has_a_place,
    locked,
    place_again,
    refuse_outside_group,
)
from cohorts.enums import DECISIONS, TAKES_A_PLACE, ApplicationState, EnrolmentState
from cohorts.models import Application
from core.constraints import refusals_of
from core.exceptions import ActionRefused


@transaction.atomic
def apply(cohort, *, person, workplace, applied_on, by):
    """Note that somebody would like a place. Refused for who has one or has applied."""
    if cohort.enrolments.filter(person=person).exists():
        raise ActionRefused(_("This person is already in the cohort."))
    refuse_outside_group(cohort, workplace)
    with refusals_of(Application):
        application = Application.objects.create(
            cohort=cohort, person=person, workplace=workplace, applied_on=applied_on
        )
    record("application.made", application, by=by, cohort=str(cohort.pk), person=str(person.pk))
    return application


@transaction.atomic
def apply_oneself(cohort, *, person, workplace, by):
    """Somebody would like a place themselves. Refused where nobody may, or no longer."""
    cohort = locked(cohort)
    if not cohort.takes_applications or cohort.has_begun:
        raise ActionRefused(_("This cohort takes no applications any more."))
    today = timezone.localdate()
    return apply(cohort, person=person, workplace=workplace, applied_on=today, by=by)


@transaction.atomic
def decide(application, *, verdict, by, why=""):
    """Decide about an application; who is selected while all places are taken waits (A7).

    Refused where the decision does not follow from the last one, and a refusal without a reason.
    """
    cohort = locked(application.cohort)
    application = _locked(application)
    if verdict not in DECISIONS[application.state]:
        raise ActionRefused(_("That cannot be decided of this application now."))
    if verdict == ApplicationState.DECLINED and not why:
        raise ActionRefused(_("Say why; the person may ask."))
    if verdict == ApplicationState.SELECTED:
        verdict = _selected(application, cohort, by=by)
    return _decided(application, verdict, by=by, why=why)


def _selected(application, cohort, *, by):
    if not has_a_place(cohort):
        if application.state == ApplicationState.WAITING:
            raise ActionRefused(_("All places of this cohort are taken."))
        return ApplicationState.WAITING
    _give_place(application, cohort, by=by)
    return ApplicationState.SELECTED


def _give_place(application, cohort, *, by):
    """Who waited for the place is told that it is theirs (A7); who left before takes part again."""
    left = cohort.enrolments.filter(person=application.person, state=EnrolmentState.WITHDRAWN)
    said = {"person": application.person, "workplace": application.workplace}
    before = left.first()
    enrolment = place_again(before, by=by) if before else give_place(cohort, by=by, **said)
    if application.state == ApplicationState.WAITING:
        note_moving_up(enrolment)


def _decided(application, verdict, *, by, why="", is_automatic=False):
    application.state = ApplicationState(verdict)
    is_waiting = application.state == ApplicationState.WAITING
    application.queued_at = timezone.now() if is_waiting else None
    application.save(update_fields=["state", "queued_at"])
    application.decisions.create(verdict=verdict, decided_by=by, why=why, is_automatic=is_automatic)
    record(f"application.{verdict}", application, by=by, automatic=is_automatic)
    return application


def wait_again(enrolment, *, by):
    """Put somebody who left a locked cohort on its waiting list. Refused when already there."""
    said = {"cohort": enrolment.cohort, "person": enrolment.person}
    application, _is_new = Application.objects.get_or_create(
        **said, defaults={"workplace": enrolment.workplace}
    )
    if application.state == ApplicationState.WAITING:
        raise ActionRefused(_("This person is on the waiting list already."))
    return _decided(application, ApplicationState.WAITING, by=by)


@transaction.atomic
def put_first(application, *, by):
    """Let somebody on the waiting list have the next place."""
    locked(application.cohort)
    application = _locked(application)
    if application.state != ApplicationState.WAITING:
        raise ActionRefused(_("This person is not on the waiting list."))
    first = waiting_for(application.cohort).first()
    if first != application:
        application.queued_at = first.queued_at - timedelta(seconds=1)
        application.save(update_fields=["queued_at"])
        record("application.put_first", application, by=by)
    return application


def waiting_for(cohort):
    """Who waits for a place and has not got one another way, the next one first."""
    waiting = Application.objects.filter(cohort=cohort, state=ApplicationState.WAITING)
    elsewhere = waiting.filter(
        person__enrolments__cohort=cohort, person__enrolments__state__in=TAKES_A_PLACE
    )
    return waiting.exclude(pk__in=elsewhere).order_by("queued_at", "id")


def fill_places(cohort, *, by):
    """Move the waiting list up into the free places of a locked cohort that has not ended."""
    if cohort.is_over:
        return
    for application in waiting_for(cohort).select_related("person", "workplace"):
        if not has_a_place(cohort):
            return
        _give_place(application, cohort, by=by)
        _decided(application, ApplicationState.SELECTED, by=by, is_automatic=True)


def _locked(application):
    applications = Application.objects.select_for_update(of=["self"])
    return applications.select_related("cohort", "person", "workplace").get(pk=application.pk)
