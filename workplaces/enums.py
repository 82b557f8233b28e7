from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Sector(TextChoices):
    """Branches after the sources; codes are ours, wider than one union's own list."""

    AUTOMOTIVE = "automotive", _("automotive")
    STEEL = "steel", _("steel")
    MACHINERY = "machinery", _("machinery")
    ELECTRICAL = "electrical", _("electrical and electronics")
    AEROSPACE = "aerospace", _("aerospace")
    SHIPBUILDING = "shipbuilding", _("shipbuilding")
    WOOD = "wood", _("wood and plastics")
    TEXTILES = "textiles", _("textiles and clothing")
    CRAFTS = "crafts", _("crafts")
    IT = "it", _("information technology")
    ENERGY = "energy", _("energy")
    LOGISTICS = "logistics", _("logistics")
    HEALTH = "health", _("health and care")
    PUBLIC = "public", _("public services")
    OTHER = "other", _("other")


class Segment(TextChoices):
    ALL = "all", _("all employees")
    CORE = "core", _("permanent staff")
    TEMPORARY = "temporary", _("fixed-term")
    AGENCY = "agency", _("temporary agency workers")
    APPRENTICE = "apprentice", _("apprentices")
    TRAINEE = "trainee", _("trainees")


class FunctionKind(TextChoices):
    WORKS_COUNCIL = "works_council", _("works council")
    REPRESENTATIVE = "representative", _("union representative")
    WORKS_COUNCIL_ACTIVIST = "works_council_activist", _("union activist on the works council")
    INFORMAL_LEADER = "informal_leader", _("informal leader")
