from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from events.enums import EventKind


class Field(TextChoices):
    """What is learnt, after the GO! programme (A5); a curriculum may name others of its own."""

    RESEARCH = "research", _("research")
    STRATEGY = "strategy", _("strategic concept")
    ACTION_PLANNING = "action_planning", _("action planning")
    PUBLIC_RELATIONS = "public_relations", _("public relations")
    OTHER = "other", _("another field")


class Form(TextChoices):
    THEORY = "theory", _("theory")
    MODEL = "model", _("model")
    PRACTICE = "practice", _("practice")


class SessionKind(TextChoices):
    TRAINING = "training", _("training")
    SUPERVISION = "supervision", _("supervision")


EVENT_KINDS = {
    SessionKind.TRAINING: EventKind.TRAINING,
    SessionKind.SUPERVISION: EventKind.SUPERVISION,
}


class EnrolmentState(TextChoices):
    ENROLLED = "enrolled", _("taking part")
    COMPLETED = "completed", _("completed")
    WITHDRAWN = "withdrawn", _("withdrawn")


NEXT_STATES = {
    EnrolmentState.ENROLLED: {EnrolmentState.COMPLETED, EnrolmentState.WITHDRAWN},
    EnrolmentState.COMPLETED: {EnrolmentState.ENROLLED},
    EnrolmentState.WITHDRAWN: {EnrolmentState.ENROLLED},
}


# Of two states of one person, the later one here says more.
MORE_TELLING = (EnrolmentState.WITHDRAWN, EnrolmentState.ENROLLED, EnrolmentState.COMPLETED)

TAKES_A_PLACE = (EnrolmentState.ENROLLED, EnrolmentState.COMPLETED)


class ApplicationState(TextChoices):
    """Where an application stands; what was decided last (A2)."""

    APPLIED = "applied", _("undecided")
    SELECTED = "selected", _("selected")
    WAITING = "waiting", _("on the waiting list")
    DECLINED = "declined", _("declined")
    WITHDRAWN = "withdrawn", _("withdrawn")


# What can be decided next; a place once given is taken back at the enrolment.
DECISIONS = {
    ApplicationState.APPLIED: (
        ApplicationState.SELECTED,
        ApplicationState.WAITING,
        ApplicationState.DECLINED,
        ApplicationState.WITHDRAWN,
    ),
    ApplicationState.WAITING: (
        ApplicationState.SELECTED,
        ApplicationState.DECLINED,
        ApplicationState.WITHDRAWN,
    ),
    ApplicationState.DECLINED: (ApplicationState.SELECTED, ApplicationState.WAITING),
    ApplicationState.WITHDRAWN: (ApplicationState.SELECTED, ApplicationState.WAITING),
    ApplicationState.SELECTED: (),
}


class Repeat(TextChoices):
    """How sessions follow each other when a row of them is planned."""

    WEEKS = "weeks", _("weeks")
    MONTHS = "months", _("months")


class Dimension(TextChoices):
    """What somebody reflects on (A4)."""

    PERSONAL = "personal", _("personal development")
    PROFESSIONAL = "professional", _("professional development")
    CAREER = "career", _("career development")


class ProposalState(TextChoices):
    """What became of a course that was proposed to a group (A14, E6)."""

    PROPOSED = "proposed", _("proposed")
    ACCEPTED = "accepted", _("accepted")
    TURNED_DOWN = "turned_down", _("turned down")
    CARRIED_OUT = "carried_out", _("carried out")


# The board decides about what is proposed; staff carry out what it accepted.
NEXT_OF_PROPOSAL = {
    ProposalState.PROPOSED: (ProposalState.ACCEPTED, ProposalState.TURNED_DOWN),
    ProposalState.ACCEPTED: (ProposalState.CARRIED_OUT,),
    ProposalState.TURNED_DOWN: (),
    ProposalState.CARRIED_OUT: (),
}


class Progress(TextChoices):
    """Where a participant stands with a milestone; computed, never stored."""

    DONE = "done", _("done")
    NOW = "now", _("now")
    LATE = "late", _("late")
    COMING = "coming", _("coming")
