from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class UnitKind(TextChoices):
    UNION = "union", _("union")
    DISTRICT = "district", _("district")
    OFFICE = "office", _("local office")
    BOARD = "board", _("local board")


class Role(TextChoices):
    """What somebody is to a row: by a grant on a unit, or by a relation to the row itself."""

    PROGRAMME_ADMIN = "programme_admin", _("programme administrator")
    OFFICIAL = "official", _("official")
    LEADERSHIP = "leadership", _("leadership (totals only)")
    USER_ADMIN = "user_admin", _("user administrator")
    DATA_PROTECTION = "data_protection", _("data protection officer")
    TRAINER = "trainer", _("trainer")
    MENTOR = "mentor", _("mentor")
    ORGANISER = "organiser", _("organiser")
    REPRESENTATIVE = "representative", _("union representative")
    ADVISER = "adviser", _("adviser")
    COACH = "coach", _("coach")


GRANTED_ROLES = (
    Role.PROGRAMME_ADMIN,
    Role.OFFICIAL,
    Role.LEADERSHIP,
    Role.USER_ADMIN,
    Role.DATA_PROTECTION,
)
RELATION_ROLES = (
    Role.TRAINER,
    Role.MENTOR,
    Role.ORGANISER,
    Role.REPRESENTATIVE,
    Role.ADVISER,
    Role.COACH,
)


class Verb(TextChoices):
    LIST = "list", _("list")
    READ = "read", _("read")
    CREATE = "create", _("create")
    UPDATE = "update", _("update")
    REMOVE = "remove", _("remove")
    EXPORT = "export", _("export")
    APPROVE = "approve", _("approve")
