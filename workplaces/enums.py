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


class Elected(TextChoices):
    """Which of the two elected functions there are at a workplace (B15)."""

    COUNCIL = "council", _("works council only")
    REPRESENTATIVE = "representative", _("union representatives only")
    BOTH = "both", _("works council and union representatives")


class AreaKind(TextChoices):
    """From the widest to the narrowest; an area stands under a wider one or one of its kind."""

    SITE = "site", _("site")
    DEPARTMENT = "department", _("department")
    SHIFT = "shift", _("shift")

    def fits_under(self, other):
        kinds = list(AreaKind)
        return kinds.index(self) >= kinds.index(AreaKind(other))


class Figure(TextChoices):
    """What an area of the floor map is coloured by."""

    DENSITY = "density", _("density")
    POTENTIAL = "potential", _("potential")
    MEMBERS = "members", _("members")
    HEADCOUNT = "headcount", _("employees")
    PEOPLE = "people", _("people known by name")


class Basis(TextChoices):
    """What a rating rests on; what people did counts more than what they said."""

    TALK = "talk", _("a talk")
    ACTION = "action", _("an action")
    HEARSAY = "hearsay", _("hearsay")


class Horizon(TextChoices):
    SHORT = "short", _("short term")
    LONG = "long", _("long term")


class Clause(TextChoices):
    FURTHER_TRAINING_MENTORS = "training_mentors", _("further-training mentors")
    FURTHER_TRAINING = "further_training", _("further training")
    PAY = "pay", _("pay")
    WORKING_TIME = "working_time", _("working time")
    JOB_SECURITY = "job_security", _("job security")
    AGENCY_WORK = "agency_work", _("temporary agency work")
    APPRENTICES = "apprentices", _("apprentices")
    HEALTH = "health", _("health and safety")


class SignalKind(TextChoices):
    DOWNSIZING = "downsizing", _("downsizing")
    RESTRUCTURING = "restructuring", _("restructuring")
    CHANGE_OF_OWNER = "change_of_owner", _("change of owner")
    OTHER = "other", _("other")


class Condition(TextChoices):
    """What has to be there before a group sets out (S2 names three basic conditions, C16)."""

    NETWORK = (
        "network",
        _(
            "the group and its officer want to invest in a network of informal leaders that covers "
            "the workplace and stays in touch with colleagues"
        ),
    )
    TOGETHER = (
        "together",
        _("it is understood that results come from acting with colleagues, not from serving them"),
    )
    AGENDA = (
        "agenda",
        _(
            "there are topics for the short term to become active on, and an agenda for the long "
            "term to stay active"
        ),
    )


class Readiness(TextChoices):
    """Where a trajectory stands."""

    NOT_READY = "not_ready", _("not ready")
    READY = "ready", _("ready")
    STARTED = "started", _("started")
    ENDED = "ended", _("ended")


class ResponsibilityKind(TextChoices):
    ADVISER = "adviser", _("adviser")
    SUBSTITUTE = "substitute", _("substitute")
