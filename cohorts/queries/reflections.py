"""Whose reflections a user reads: the own ones, and those shared with them (A4)."""

from django.db.models import Q

from cohorts.models import Reflection, SessionNote
from cohorts.reach import trained
from people.models import Person


def own_reflections(user):
    return Reflection.objects.filter(enrolment__person__user=user)


def shared_with(user):
    """Shared with the user, who trains the cohort today; the newest first."""
    shared = Reflection.objects.filter(
        shared_with__user=user, enrolment__cohort__in=trained(user).values("pk")
    )
    return shared.select_related("enrolment__person", "enrolment__cohort")


def reflections_visible_to(user):
    return Reflection.objects.filter(
        Q(pk__in=own_reflections(user).values("pk")) | Q(pk__in=shared_with(user).values("pk"))
    )


def supervisors_of(enrolment):
    """With whom a reflection can be shared: who trains the cohort today."""
    today = enrolment.cohort.trainers.current()
    return Person.objects.filter(pk__in=today.values("person")).order_by("sort_key", "id")


def own_note(user, session):
    """What the user kept of a session, else an empty page for it."""
    own = SessionNote.objects.filter(session=session, written_by=user).first()
    return own or SessionNote(session=session, written_by=user)
