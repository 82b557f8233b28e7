"""Appointing mentors and keeping their registers."""

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.actions import record
from core.constraints import refusals_of
from core.exceptions import ActionRefused
from mentors.models import Mentor, Register


@transaction.atomic
def appoint(*, person, programme, workplace, starts_on, by, ends_on=None):
    """Make a person mentor at a workplace. Refused while the person is one there already."""
    with refusals_of(Mentor):
        mentor = Mentor.objects.create(
            person=person,
            programme=programme,
            workplace=workplace,
            starts_on=starts_on,
            ends_on=ends_on,
        )
    record("mentor.appointed", mentor, by=by, person=str(person.pk), workplace=str(workplace.pk))
    return mentor


@transaction.atomic
def end(mentor, *, ends_on, by):
    """The last day of an appointment. Refused when it has one already or it lies too early."""
    mentor = Mentor.objects.select_for_update(of=["self"]).get(pk=mentor.pk)
    if not mentor.is_current and mentor.ends_on is not None:
        raise ActionRefused(_("This appointment has ended already."))
    if ends_on < mentor.starts_on:
        raise ActionRefused(_("The end lies before the beginning."))
    mentor.ends_on = ends_on
    mentor.save(update_fields=["ends_on"])
    record("mentor.ended", mentor, by=by, person=str(mentor.person_id))
    return mentor


@transaction.atomic
def keep_register(programme, *, is_complete, by, note=""):
    """Say whether all mentors of a programme are known; if not, counts read "over" (B2)."""
    register, _is_new = Register.objects.update_or_create(
        programme=programme, defaults={"is_complete": is_complete, "note": note}
    )
    record("mentor_register.kept", register, by=by, is_complete=is_complete)
    return register
