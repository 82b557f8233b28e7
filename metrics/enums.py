from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Kind(TextChoices):
    FLOW = "flow", _("happened in a period")
    STOCK = "stock", _("true on a day")
    RATIO = "ratio", _("one figure by another")
    DIFFERENCE = "difference", _("one figure less another")


class Theme(TextChoices):
    """What a figure tells of; pages of many figures list those of one theme together."""

    MEMBERS = "members", _("Members")
    WORKPLACES = "workplaces", _("Workplaces")
    PRESENCE = "presence", _("Presence at workplaces")
    CAMPAIGNS = "campaigns", _("Campaigns")
    TRAINING = "training", _("Training and mentors")
    EVENTS = "events", _("Events")


class ScopeKind(TextChoices):
    UNIT = "unit", _("unit")
    WORKPLACE = "workplace", _("workplace")
    PROGRAMME = "programme", _("programme")
    CAMPAIGN = "campaign", _("campaign")
    COHORT = "cohort", _("cohort")
    EMPLOYER = "employer", _("group of companies")


class Grain(TextChoices):
    """How long a period is; a stock is measured on its last day, or today while it runs."""

    MONTH = "month", _("month")
    QUARTER = "quarter", _("quarter")
    YEAR = "year", _("year")
    WINDOW = "window", _("whole period")  # of a programme, campaign or cohort


class Qualifier(TextChoices):
    """What a value claims, from the strongest to the weakest (n10, n17, n21)."""

    EXACT = "exact", _("exact")
    AT_LEAST = "at_least", _("at least")
    ABOUT = "about", _("about")


class Hidden(TextChoices):
    """Why a reader of totals is not shown a figure; the label is the sentence under it."""

    SMALL = "small", _("A number of people as small as this could point at somebody.")
    COVERED = "covered", _("With this number, a small number of people could be worked out.")
    RUNNING = "running", _("Totals are shown when their months are over.")
    TOGETHER = "together", _("Small numbers of several units are given together, as “Other”.")
    YEARLY = "yearly", _("Totals of this figure are given out at the end of a year.")
    ELSEWHERE = "elsewhere", _("Totals of this figure are not given out at this level.")
