"""Logging what coaches did, and reading what they noted, which leaves a trace."""

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.actions import record
from core.exceptions import ActionRefused
from mentors.enums import CoachingForm
from mentors.models import Coaching, CoachingAttendance
from people.queries import person_of


@transaction.atomic
def log_coaching(*, people, form, on, note_kind, note, by):
    """Note a talk of ``by`` with ``people``: one coaching contact for each of them (C9)."""
    coach = person_of(by)
    if coach is None:
        raise ActionRefused(_("Your log-in is not linked to a person yet. Ask your office."))
    people = list(people)
    if not people or (form == CoachingForm.ONE_TO_ONE and len(people) > 1):
        raise ActionRefused(_("A one-to-one talk is with one person; choose a group for more."))
    coaching = Coaching.objects.create(
        coach=coach, logged_by=by, form=form, on=on, note_kind=note_kind, note=note
    )
    CoachingAttendance.objects.bulk_create(
        CoachingAttendance(coaching=coaching, person=person) for person in people
    )
    record("coaching.logged", coaching, by=by, people=len(people))
    return coaching


def read_coaching_note(coaching, *, by):
    """The text of a note; reading what somebody else wrote goes into the audit trail."""
    if coaching.logged_by_id != by.pk:
        record("coaching.note_read", coaching, by=by)
    return coaching.note
