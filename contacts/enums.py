from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class ContactKind(TextChoices):
    VISIT = "visit", _("visit")
    TALK = "talk", _("talk")
    PHONE = "phone", _("phone call")
    DIGITAL = "digital", _("digital")
    GROUP = "group", _("group")


class Outcome(TextChoices):
    OPEN = "open", _("open")
    INTERESTED = "interested", _("interested")
    AGREED = "agreed", _("agreed on a step")
    JOINED = "joined", _("joined the union")
    DECLINED = "declined", _("declined")


class Confidentiality(TextChoices):
    """Who reads an advice case; each level also holds those above it."""

    LEAD = "lead", _("only who leads it")
    MENTORS = "mentors", _("the mentors of the workplace, too")
    ADVISERS = "advisers", _("its mentors and its adviser, too")


class QueueState(TextChoices):
    """What became of an entry that a phone kept until it had signal."""

    STORED = "stored", _("sent")
    ATTENTION = "attention", _("needs attention")
    DISCARDED = "discarded", _("discarded")
