"""Planning the meetings of a cohort; who came is marked at their events."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.actions import record, record_each
from cohorts import queries
from cohorts.enums import EVENT_KINDS, EnrolmentState, SessionKind
from cohorts.models import Cohort, Session, SessionNote
from core.exceptions import ActionRefused
from events import actions as events
from events.enums import MAY_CANCEL, EventState, ParticipationState
from events.models import Event, Participation


@transaction.atomic
def plan_session(cohort, *, kind, by, module=None, title="", **event):
    """Plan one training or supervision; as a row of one."""
    days = [(event.pop("starts_on"), event.pop("ends_on"))]
    [session] = plan_sessions(
        cohort, kind=kind, by=by, days=days, module=module, title=title, **event
    )
    return session


@transaction.atomic
def plan_sessions(cohort, *, kind, by, days, module=None, in_order=False, title="", **event):
    """Plan trainings or supervisions and register everybody who takes part.

    One for each of ``days`` (pairs of a first and a last day), on ``module`` at first and, if they
    go ``in_order``, on those of the curriculum after it that have no session yet. ``event`` holds
    fields of the events, which are called like their module without a ``title``. Refused outside
    the period of the cohort and for a module of another curriculum. Who has a place elsewhere at
    that time is registered all the same: the form asks before, and a course goes on.
    """
    cohort = Cohort.objects.select_for_update(of=["self"]).get(pk=cohort.pk)
    if any(first < cohort.starts_on or last > cohort.ends_on for first, last in days):
        raise ActionRefused(_("The session must lie inside the period of the cohort."))
    if module is not None and module.version_id != cohort.version_id:
        raise ActionRefused(_("This module belongs to another curriculum."))
    modules = _modules(cohort, module, len(days), in_order)
    taking_part = cohort.enrolments.filter(state=EnrolmentState.ENROLLED)
    planned = events.plan_events(
        days=days,
        titles=[title or str(each or SessionKind(kind).label) for each in modules],
        people=[enrolment.person for enrolment in taking_part.select_related("person")],
        by=by,
        kind=EVENT_KINDS[kind],
        unit=cohort.unit,
        programme=cohort.programme,
        **event,
    )
    sessions = Session.objects.bulk_create(
        Session(cohort=cohort, event=held_as, kind=kind, module=each)
        for held_as, each in zip(planned, modules, strict=True)
    )
    record_each("session.planned", sessions, by=by, cohort=str(cohort.pk))
    return sessions


def _modules(cohort, module, number, in_order):
    """One for each session: the same, or one after the other until the curriculum has no more."""
    if not in_order:
        return [module] * number
    rest = [each for each in queries.modules_without_session(cohort) if each != module]
    row = [module, *rest] if module else rest
    return (row + [None] * number)[:number]


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
