"""Who may set up cohorts and curricula, and what trainers do in them."""

from accounts import policy, reach
from accounts.enums import Verb
from accounts.permissions import may_anywhere, may_at_unit
from cohorts.models import Cohort
from workplaces.permissions import reaches

COURSE, NEED, PROPOSAL = "cohorts.course", "cohorts.need", "cohorts.courseproposal"


def may_list(user):
    """To see cohorts at all, one must list them at some unit or train one."""
    return may_anywhere(user, "cohorts.cohort", Verb.LIST)


def may_create(user):
    """To set up a cohort, one must administer cohorts at some unit."""
    return may_anywhere(user, "cohorts.cohort", Verb.CREATE)


def may_clone_programmes(user):
    """To set up a programme like another one, one must create programmes at some unit (A8)."""
    return may_anywhere(user, "programmes.programme", Verb.CREATE)


def may_change(user, cohort):
    """To change a cohort, one must administer cohorts at its unit or train it."""
    return _reaches(user, cohort, policy.roles_with("cohorts.cohort", Verb.UPDATE))


def may_place(user, cohort):
    """To say who trains a cohort, or move it elsewhere, one must administer it at its unit.

    Its trainers may not: training is what gives a trainer access.
    """
    return may_at_unit(user, "cohorts.cohort", Verb.UPDATE, cohort.unit)


def may_enrol(user, cohort):
    """To enrol somebody, one must administer the cohort at its unit or train it."""
    return _reaches(user, cohort, policy.roles_with("cohorts.enrolment", Verb.CREATE))


def may_apply(user, cohort):
    """To note an application, one must administer the cohort at its unit or train it."""
    return _reaches(user, cohort, policy.roles_with("cohorts.application", Verb.CREATE))


def may_decide(user, application):
    """To decide about an application, one must administer the cohort at its unit or train it,
    and not have applied oneself (A2)."""
    deciding = policy.roles_with("cohorts.application", Verb.UPDATE)
    is_own = application.person.user_id == user.pk
    return not is_own and _reaches(user, application.cohort, deciding)


def may_read_reasons(user, cohort):
    """To read why it was decided so, one must be among those who decide."""
    return _reaches(user, cohort, policy.roles_with("cohorts.decision.why", Verb.READ))


def may_change_enrolments(user, cohort):
    """To note a campaign, a withdrawal or that a completion does not stand, one must administer
    the cohort at its unit or train it."""
    return _reaches(user, cohort, policy.roles_with("cohorts.enrolment", Verb.UPDATE))


def may_confirm(user, enrolment):
    """To confirm a completion, one must train the cohort and not complete it oneself (A10)."""
    vouching = policy.roles_with("cohorts.enrolment", Verb.APPROVE)
    return enrolment.person.user_id != user.pk and _reaches(user, enrolment.cohort, vouching)


def may_sign_off(user, enrolment):
    """To sign off a module, one must train the cohort and not go through it oneself (A5)."""
    vouching = policy.roles_with("cohorts.signoff", Verb.CREATE)
    return enrolment.person.user_id != user.pk and _reaches(user, enrolment.cohort, vouching)


def may_revoke_sign_off(user, enrolment):
    """To take a sign-off back, one must train the cohort and not go through it oneself."""
    revoking = policy.roles_with("cohorts.signoff", Verb.REMOVE)
    return enrolment.person.user_id != user.pk and _reaches(user, enrolment.cohort, revoking)


def may_write_reflection(user, reflection):
    """To change, share or remove a reflection, one must have written it (A4)."""
    is_own = reflection.enrolment.person.user_id == user.pk
    return is_own and Verb.UPDATE in policy.author_verbs("cohorts.reflection")


def may_plan_sessions(user, cohort):
    """To plan a session, one must administer the cohort at its unit or train it."""
    return _reaches(user, cohort, policy.roles_with("cohorts.session", Verb.CREATE))


def may_note(user, cohort):
    """To keep notes of a session, one must train the cohort; nobody reads those of another (A3)."""
    return _reaches(user, cohort, policy.roles_with("cohorts.sessionnote", Verb.CREATE))


def may_mark(user, cohort):
    """To mark attendance, one must keep the lists of the cohort's events."""
    return _reaches(user, cohort, policy.roles_with("events.participation", Verb.UPDATE))


def may_write_curricula(user):
    """To write a curriculum, one must administer curricula at some unit."""
    return may_anywhere(user, "cohorts.curriculum", Verb.CREATE)


def may_change_curriculum(user, curriculum):
    """To draft, fill and publish versions, one must administer curricula at the unit."""
    return may_at_unit(user, "cohorts.curriculum", Verb.UPDATE, curriculum.unit)


def may_see_qualifications(user):
    """To see who is qualified as coach, one must list that at some unit."""
    return may_anywhere(user, "cohorts.coachqualification", Verb.LIST)


def may_qualify(user):
    """To record who is qualified as coach, one must administer that at some unit (A11)."""
    return may_anywhere(user, "cohorts.coachqualification", Verb.CREATE)


def may_see_courses(user):
    """To see the catalogue of courses, one must list courses at all; it belongs to everybody."""
    return may_anywhere(user, COURSE, Verb.LIST)


def may_offer(user, curriculum):
    """To offer a curriculum as a course, one must administer courses at its unit."""
    return may_at_unit(user, COURSE, Verb.CREATE, curriculum.unit)


def may_change_course(user, course):
    """To change how a course is offered, one must administer courses where it is offered."""
    return may_at_unit(user, COURSE, Verb.UPDATE, course.unit)


def may_list_needs(user, workplace):
    """To see what a group needs, one must reach its workplace in a role that lists needs."""
    return reaches(user, workplace, NEED, Verb.LIST)


def may_note_needs(user, workplace):
    """To note what a group needs, one must reach its workplace in a role that notes needs."""
    return reaches(user, workplace, NEED, Verb.CREATE)


def may_propose(user, workplace):
    """To propose a course to a group, one must reach its workplace in a role that proposes."""
    return reaches(user, workplace, PROPOSAL, Verb.CREATE)


def may_list_proposals(user):
    """To see which courses are proposed to groups, one must list that at all."""
    return may_anywhere(user, PROPOSAL, Verb.LIST)


def _reaches(user, cohort, roles):
    within = reach.within(user, "cohorts.cohort", roles=roles)
    return Cohort.objects.filter(within, pk=cohort.pk).exists()
