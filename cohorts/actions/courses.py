"""Offering courses, noting what groups need; proposing, deciding, carrying out (A14, A15, E6)."""

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.actions import record
from cohorts.enums import NEXT_OF_PROPOSAL, ProposalState
from cohorts.models import Course, CourseProposal, Need
from core.constraints import refusals_of
from core.exceptions import ActionRefused


def offer_course(curriculum, *, by, **said):
    """Put a curriculum into the catalogue; ``said``: unit, mode, topics, about, starts_on, ends_on.

    Refused while no version of it is published, and where it is offered like that already.
    """
    if not curriculum.versions.exclude(published_on=None).exists():
        raise ActionRefused(_("Publish a version of the curriculum first."))
    return _write(Course(curriculum=curriculum), said, by=by, verb="course.offered")


@transaction.atomic
def change_course(course, *, by, **said):
    """Say it otherwise, or until when it is offered."""
    course = Course.objects.select_for_update(of=["self"]).get(pk=course.pk)
    return _write(course, said, by=by, verb="course.changed")


@transaction.atomic
def _write(course, said, *, by, verb):
    for name, value in said.items():
        setattr(course, name, value)
    with refusals_of(Course):
        course.save()
    record(verb, course, by=by, unit=str(course.unit_id))
    return course


@transaction.atomic
def note_needs(workplace, *, topics, starts_on, by):
    """Note what a group needs since a day. Refused where one of it is noted for that time."""
    with refusals_of(Need):
        needs = Need.objects.bulk_create(
            Need(workplace=workplace, topic=topic, starts_on=starts_on, noted_by=by)
            for topic in dict.fromkeys(topics)
        )
    record("needs.noted", workplace, by=by, count=len(needs))
    return needs


@transaction.atomic
def end_need(need, *, ends_on, by):
    """Say until when the group needed it."""
    need = Need.objects.select_for_update(of=["self"]).get(pk=need.pk)
    need.ends_on = ends_on
    with refusals_of(Need):
        need.save(update_fields=["ends_on"])
    record("need.ended", need, by=by, workplace=str(need.workplace_id))
    return need


@transaction.atomic
def propose_course(course, *, workplace, by):
    """Propose a course to a group. Refused while it is proposed there or not offered today."""
    if not course.is_current:
        raise ActionRefused(_("This course is not offered today."))
    with refusals_of(CourseProposal):
        proposal = CourseProposal.objects.create(course=course, workplace=workplace, proposed_by=by)
    record("course.proposed", proposal, by=by, workplace=str(workplace.pk))
    return proposal


@transaction.atomic
def decide_proposal(proposal, *, verdict, decided_on, by):
    """Note what the board of the group decided, and when.

    Refused once it is decided, and for who proposed it.
    """
    proposal = _locked(proposal)
    if proposal.state != ProposalState.PROPOSED:
        raise ActionRefused(_("This proposal is decided already."))
    if verdict not in NEXT_OF_PROPOSAL[proposal.state]:
        raise ActionRefused(_("A board accepts a proposal or turns it down."))
    return _moved(proposal, verdict, by=by, decided_on=decided_on, decided_by=by)


@transaction.atomic
def carry_out_proposal(proposal, *, carried_out_on, by):
    """Note when the staff carried out what the board of the group accepted (E6).

    Refused while the board has not accepted it, before the day of its decision, and twice.
    """
    proposal = _locked(proposal)
    if ProposalState.CARRIED_OUT not in NEXT_OF_PROPOSAL[proposal.state]:
        raise ActionRefused(_("Only what the board has accepted is carried out, and once."))
    said = {"carried_out_on": carried_out_on, "carried_out_by": by}
    return _moved(proposal, ProposalState.CARRIED_OUT, by=by, **said)


def _locked(proposal):
    return CourseProposal.objects.select_for_update(of=["self"]).get(pk=proposal.pk)


def _moved(proposal, state, *, by, **said):
    proposal.state = ProposalState(state)
    for name, value in said.items():
        setattr(proposal, name, value)
    with refusals_of(CourseProposal):
        proposal.save(update_fields=["state", *said])
    record(f"course.{state}", proposal, by=by, workplace=str(proposal.workplace_id))
    return proposal
