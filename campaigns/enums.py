from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


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
