from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class ContactDetailKind(TextChoices):
    PHONE = "phone", _("phone")
    EMAIL = "email", _("e-mail")
    ADDRESS = "address", _("address")


class MergedRowKind(TextChoices):
    """What a merge did to a row; for machines only."""

    MOVED = "moved"  # it points to another row now
    CHANGED = "changed"
    REMOVED = "removed"  # it was joined with its twin


class MembershipKind(TextChoices):
    STUDENT = "student", _("student")
    WORKING = "working", _("working")
    APPRENTICE = "apprentice", _("apprentice")
    RETIRED = "retired", _("retired")


class JoinChannel(TextChoices):
    """How somebody came to the union."""

    COLLEAGUE = "colleague", _("through a colleague")
    ACTION = "action", _("at an action")
    VISIT = "visit", _("at a workplace visit")
    EVENT = "event", _("at an event")
    ONLINE = "online", _("online")
    OTHER = "other", _("otherwise")
