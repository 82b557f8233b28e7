"""The places of a cohort: how many are free, and giving one."""

from django.utils.translation import gettext as _

from accounts.actions import record
from cohorts.actions.sessions import register_for_coming_sessions
from cohorts.enums import TAKES_A_PLACE, EnrolmentState
from cohorts.models import Cohort, Enrolment
from core.constraints import refusals_of
from core.exceptions import ActionRefused
from workplaces.queries import within_group


def locked(cohort):
    """The cohort, locked, so that two cannot get its last place."""
    return Cohort.objects.select_for_update(of=["self"]).get(pk=cohort.pk)


def has_a_place(cohort):
    taken = cohort.enrolments.filter(state__in=TAKES_A_PLACE).count()
    return cohort.capacity is None or taken < cohort.capacity


def locked_with_a_place(cohort):
    """The cohort, locked; refused when all its places are taken."""
    cohort = locked(cohort)
    if not has_a_place(cohort):
        raise ActionRefused(_("All places of this cohort are taken."))
    return cohort


def refuse_outside_group(cohort, workplace):
    """A cohort for a corporate group is for its employees alone (A13)."""
    if cohort.group_id is None:
        return
    if not within_group(cohort.group_id).filter(pk=workplace.employer_id).exists():
        raise ActionRefused(
            _("This cohort is for employees of %(group)s alone.") % {"group": cohort.group}
        )


def give_place(cohort, *, person, workplace, by, campaign=None):
    """Enrol somebody in a locked cohort that has a place, and in its sessions to come.

    Refused for an employee outside the corporate group that the cohort is for.
    """
    refuse_outside_group(cohort, workplace)
    with refusals_of(Enrolment):
        enrolment = Enrolment.objects.create(
            cohort=cohort, person=person, workplace=workplace, campaign=campaign
        )
    register_for_coming_sessions(enrolment, by=by)
    record("enrolment.created", enrolment, by=by, cohort=str(cohort.pk), person=str(person.pk))
    return enrolment


def place_again(enrolment, *, by):
    """Let somebody who left a locked cohort that has a place take part again."""
    enrolment.state = EnrolmentState.ENROLLED
    enrolment.save(update_fields=["state"])
    register_for_coming_sessions(enrolment, by=by)
    record("enrolment.taken_back", enrolment, by=by)
    return enrolment
