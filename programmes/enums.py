from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class ProgrammeState(TextChoices):
    PLANNED = "planned", _("planned")
    RUNNING = "running", _("running")
    ENDED = "ended", _("ended")


class GoalKind(TextChoices):
    AIM = "aim", _("aim")  # a heading that figures stand under (D7)
    FIGURE = "figure", _("figure")
    POLICY = "policy", _("policy goal")  # has a status, never a percentage (B11)


class Comparator(TextChoices):
    AT_LEAST = "gte", _("at least")
    MORE_THAN = "gt", _("more than")


class PolicyStatus(TextChoices):
    OPEN = "open", _("open")
    IN_PROGRESS = "in_progress", _("in progress")
    REACHED = "reached", _("reached")


class DatePrecision(TextChoices):
    """How exactly a date is known; the source names only years."""

    DAY = "day", _("day")
    MONTH = "month", _("month")
    YEAR = "year", _("year")


class PartnerKind(TextChoices):
    """Where a partner stands: a department or school of the union, or outside it (A9)."""

    INTERNAL = "internal", _("part of the union")
    EXTERNAL = "external", _("outside the union")


class PartnerRole(TextChoices):
    """What a partner does in a programme (A9)."""

    DEVELOPS = "develops", _("develops it with us")
    TRAINS = "trains", _("trains")
    ADVISES = "advises", _("advises")
    HOSTS = "hosts", _("gives rooms")
