"""Planning the meetings of a cohort; who came is marked at their events."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.actions import record
from cohorts.enums import EVENT_KINDS, EnrolmentState
from cohorts.models import Cohort, Session, SessionNote
from core.exceptions import ActionRefused
from events import actions as events
from events.enums import MAY_CANCEL, EventState, ParticipationState
from events.models import Event, Participation


@transaction.atomic
def plan_session(cohort, *, kind, by, module=None, **event):
    """Plan a training or supervision and register everybody who takes part.

    ``event`` holds fields of the event. Refused outside the period of the cohort and for a module
    of another curriculum.
    """
    cohort = Cohort.objects.select_for_update(of=["self"]).get(pk=cohort.pk)
    if event["starts_on"] < cohort.starts_on or event["ends_on"] > cohort.ends_on:
        raise ActionRefused(_("The session must lie inside the period of the cohort."))
    if module is not None and module.version_id != cohort.version_id:
        raise ActionRefused(_("This module belongs to another curriculum."))
    held_as = events.create_event(
        by=by, kind=EVENT_KINDS[kind], unit=cohort.unit, programme=cohort.programme, **event
    )
    session = Session.objects.create(cohort=cohort, event=held_as, kind=kind, module=module)
    taking_part = cohort.enrolments.filter(state=EnrolmentState.ENROLLED)
    for enrolment in taking_part.select_related("person"):
        events.register(held_as, person=enrolment.person, by=by, all_the_same=True)
    record("session.planned", session, by=by, cohort=str(cohort.pk))
    return session


@transaction.atomic
def keep_note(session, *, text, by):
    """Write down, for the trainer alone, what was said in a session (A3)."""
    note, _is_new = SessionNote.objects.get_or_create(session=session, written_by=by)
    note.text = text
    note.save(update_fields=["text"])
    record("session.noted", note, by=by, session=str(session.pk))
    return note


def register_for_coming_sessions(enrolment, *, by):
    """Put a participant on the list of each session ahead, unless already there."""
    on_the_list = Participation.objects.filter(person=enrolment.person).exclude(
        state=ParticipationState.CANCELLED
    )
    for event in _coming(enrolment.cohort).exclude(participations__in=on_the_list):
        events.register(event, person=enrolment.person, by=by, all_the_same=True)


def leave_coming_sessions(enrolment, *, by):
    """Take a participant who leaves off the lists of the sessions ahead."""
    registered = Participation.objects.filter(
        event__in=_coming(enrolment.cohort), person=enrolment.person, state__in=MAY_CANCEL
    )
    for participation in registered:
        events.cancel(participation, by=by)


def _coming(cohort):
    return Event.objects.filter(
        session__cohort=cohort, starts_on__gte=timezone.localdate(), state=EventState.PLANNED
    )
