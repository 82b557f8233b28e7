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


class ProfileView(TextChoices):
    """Whose eyes a behaviour profile was seen with."""

    OWN = "own", _("own view")
    COACH = "coach", _("the coach's view")


class Descriptor(TextChoices):
    """The nine keywords of activating union work, in its words and order (S2, C7)."""

    ACTIVE = "active", _("is active")
    VISIBLE = "visible", _("visible")
    IN_CONTACT = "contact", _("in contact with the base")
    AWARE = "aware", _("knows what is on people's minds")
    TOGETHER = "together", _("works with others towards activities")
    INITIATIVE = "initiative", _("takes the initiative")
    SOLUTIONS = "solutions", _("looks for solutions")
    INDEPENDENT = "independent", _("acts independently")
    ASSERTIVE = "assertive", _("assertive")


class Degree(IntegerChoices):
    """How often something was seen: no grade, and none of them is the right one."""

    HARDLY = 1, _("hardly ever")
    SOMETIMES = 2, _("sometimes")
    OFTEN = 3, _("often")
    MOSTLY = 4, _("nearly always")
