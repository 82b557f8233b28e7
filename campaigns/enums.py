from django.db.models import IntegerChoices, TextChoices
from django.utils.translation import gettext_lazy as _

from core.vocabulary import Approach


class Stage(TextChoices):
    """Where a campaign stands; later approaches bring their own ladders."""

    PLANNED = "planned", _("planned")
    RUNNING = "running", _("running")
    ENDED = "ended", _("ended")


NEXT_STAGES = {
    Stage.PLANNED: {Stage.RUNNING, Stage.ENDED},
    Stage.RUNNING: {Stage.ENDED},
    Stage.ENDED: set(),
}


class ActivityKind(TextChoices):
    """What keeps a team active (requirement D3)."""

    ACTION = "action", _("actions of the team")
    CONTACT = "contact", _("contacts at its workplace")


class ActionKind(TextChoices):
    MEETING = "meeting", _("meeting")
    INFORMATION = "information", _("information stand")
    PETITION = "petition", _("petition")
    RALLY = "rally", _("rally")
    PHOTO = "photo", _("photo action")
    STRIKE = "strike", _("strike")
    OTHER = "other", _("other")


class Ask(IntegerChoices):
    """What a structure test asks of people; the higher the number, the more it asks (§4.3)."""

    SIGNATURE = 1, _("to sign a petition")
    PHOTO = 2, _("to be in a photo with a sign")
    PUBLIC_PHOTO = 3, _("to stand on a board for all to see")
    MEETING = 4, _("to come along to the employer")
    BALLOT = 5, _("to say yes to a strike")
    STOPPAGE = 6, _("to stop working")


class Plan(TextChoices):
    """What a campaign plans with (D5)."""

    PHASES = "phases", _("campaign plan in phases")
    MEASURES = "measures", _("plan of action")
    GOALS = "goals", _("goals only")


# Two methods and not two wordings: who activates plans actions or simply sets goals (C17).
PLANS_OF = {
    Approach.ORGANISING: [Plan.PHASES],
    Approach.ACTIVATING: [Plan.MEASURES, Plan.GOALS],
}


class Phase(TextChoices):
    """The phases of a campaign in the organising approach, one after the other."""

    RESEARCH = "research", _("research")
    ACCESS = "access", _("access")
    BUILDING = "building", _("building the base")
    TESTS = "tests", _("structure tests")
    ACTION = "action", _("action")
    RESULT = "result", _("result")


def phases_from(phase):
    """Where a campaign may go from ``phase``: on to the next one, or back to any before it."""
    ladder = list(Phase)
    place = ladder.index(phase)
    return ladder[:place] + ladder[place + 1 : place + 2]


class MeasuredAs(TextChoices):
    NUMBER = "number", _("number")
    PERCENT = "percent", _("percent")


class DemandState(TextChoices):
    """What became of a demand (C13)."""

    COLLECTED = "collected", _("collected")
    TAKEN_UP = "taken_up", _("taken up")
    WON = "won", _("won")
    DROPPED = "dropped", _("dropped")


class SurveyKind(TextChoices):
    SURVEY = "survey", _("survey")
    VOTE = "vote", _("vote")
