from django.db.models import IntegerChoices, TextChoices
from django.utils.translation import gettext_lazy as _


class Rung(IntegerChoices):
    """The ladder of development; a step leads to one of its rungs (C6)."""

    INFORMED = 1, _("follows what happens")
    TAKES_PART = 2, _("takes part in actions")
    CARRIES = 3, _("takes on tasks")
    LEADS = 4, _("leads a team")
    DEVELOPS = 5, _("develops others")


class StepState(TextChoices):
    OPEN = "open", _("open")
    DONE = "done", _("done")
    DROPPED = "dropped", _("dropped")


class CoachingForm(TextChoices):
    ONE_TO_ONE = "one", _("one-to-one talk")
    GROUP = "group", _("in a group")


class NoteKind(TextChoices):
    """Who reads the note of a coach besides the coach."""

    PRIVATE = "private", _("for the coach only")
    MIRROR = "mirror", _("a mirror: those who were there read it")
