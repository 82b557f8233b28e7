import django_tables2 as tables
from django.db.models import F
from django.utils import timezone
from django.utils.formats import number_format
from django.utils.text import Truncator
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from accounts.models import Unit
from workbench.lists import NUMBER, HouseTable
from workplaces.enums import Basis, Elected
from workplaces.models import (
    Absence,
    Agreement,
    Employer,
    Employment,
    Scale,
    Signal,
    Snapshot,
    Tie,
    Trajectory,
    Workplace,
)

RIGHT = {"td": NUMBER, "th": NUMBER}


def percent(density):
    """A density for a reader: whole percents, "–" when it is unknown (requirement C4)."""
    return "–" if density is None else f"{number_format(density, 0)} %"


def member_count(members):
    """The members for a reader; None is a number too small to be told."""
    return gettext("under 5") if members is None else number_format(members, 0)


class NumberColumn(tables.Column):
    """A right-aligned number; what is unknown comes last, whichever way it is sorted."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, attrs=RIGHT, empty_values=(), **kwargs)

    def order(self, rows, is_descending):
        by = F(self.accessor)
        ordered = by.desc(nulls_last=True) if is_descending else by.asc(nulls_last=True)
        return rows.order_by(ordered, "sort_key", "pk"), True


class WorkplaceTable(HouseTable):
    name = tables.Column(linkify=True, order_by=("sort_key", "pk"))
    employer = tables.Column(order_by=("employer__sort_key", "sort_key"))
    unit = tables.Column(order_by=("unit__sort_key", "sort_key"))
    headcount = NumberColumn(_("Employees"), accessor="shown_headcount")
    members = NumberColumn(_("Members"), accessor="shown_members")
    density = NumberColumn(_("Density"), accessor="shown_density")
    elected = tables.Column(_("Elected"), orderable=False)

    class Meta(HouseTable.Meta):
        model = Workplace
        fields = [
            "name",
            "employer",
            "unit",
            "sector",
            "headcount",
            "members",
            "density",
            "elected",
        ]

    def render_headcount(self, value):
        return "–" if value is None else number_format(value, 0)

    def render_members(self, value):
        return member_count(value)

    def render_density(self, value):
        return percent(value)

    def render_elected(self, value):
        return Elected(value).label


class EmployerTable(HouseTable):
    name = tables.Column(linkify=True, order_by=("sort_key", "pk"))
    parent = tables.Column(order_by=("parent__sort_key", "sort_key"))
    workplaces = tables.Column(_("Workplaces"), accessor="workplaces_seen", attrs=RIGHT)

    class Meta(HouseTable.Meta):
        model = Employer
        fields = ["name", "parent", "workplaces"]


class EmploymentTable(HouseTable):
    person = tables.TemplateColumn(
        template_name="workplaces/person_cell.html",
        order_by=("person__sort_key", "pk"),
        verbose_name=_("Name"),
    )
    member = tables.BooleanColumn(
        verbose_name=_("Member"), accessor="is_member", orderable=False, yesno=(_("yes"), "–")
    )
    area = tables.Column(order_by=("area__sort_key", "pk"))
    end = tables.TemplateColumn(
        template_name="workplaces/end_cell.html", verbose_name=_("End"), orderable=False
    )

    class Meta(HouseTable.Meta):
        model = Employment
        fields = ["person", "area", "segment", "member", "starts_on", "ends_on", "end"]


class AgreementTable(HouseTable):
    workplace = tables.Column(_("Workplace"), linkify=True, order_by=("workplace__sort_key", "pk"))
    clauses = tables.Column(orderable=False)
    ends_on = tables.Column(verbose_name=_("Expires"))

    class Meta(HouseTable.Meta):
        model = Agreement
        fields = ["title", "workplace", "clauses", "starts_on", "ends_on"]

    def render_clauses(self, record):
        return ", ".join(str(clause.label) for clause in record.clause_choices)


class SignalTable(HouseTable):
    workplace = tables.Column(_("Workplace"), linkify=True, order_by=("workplace__sort_key", "pk"))

    class Meta(HouseTable.Meta):
        model = Signal
        fields = ["on", "kind", "workplace", "text", "source", "closed_on"]


class SnapshotTable(HouseTable):
    workplace = tables.Column(_("Workplace"), linkify=True, order_by=("workplace__sort_key", "pk"))
    number = tables.Column(linkify=True, orderable=False)
    themes = tables.Column(orderable=False)
    age = tables.Column(_("Age"), accessor="on", orderable=False, attrs=RIGHT)

    class Meta(HouseTable.Meta):
        model = Snapshot
        fields = ["workplace", "number", "on", "age", "themes"]

    def render_themes(self, value):
        return Truncator(value).words(16)

    def render_age(self, value):
        return age(value)


def age(day):
    """How old something said on ``day`` is, in days."""
    days = (timezone.localdate() - day).days
    return ngettext("%(count)s day", "%(count)s days", days) % {"count": number_format(days, 0)}


class RatingTable(HouseTable):
    """People with their newest rating; whoever has none is in no order of levels and comes last."""

    person = tables.TemplateColumn(
        template_name="workplaces/person_cell.html",
        order_by=("person__sort_key", "pk"),
        verbose_name=_("Name"),
    )
    area = tables.Column(order_by=("area__sort_key", "person__sort_key", "pk"))
    level = tables.TemplateColumn(
        template_name="workplaces/rating_cell.html", verbose_name=_("Rating")
    )
    basis = tables.Column(verbose_name=_("Basis"), orderable=False)
    rater = tables.Column(verbose_name=_("Rated by"), orderable=False)
    rated_on = tables.Column(verbose_name=_("Age"), attrs=RIGHT)

    class Meta(HouseTable.Meta):
        model = Employment
        fields = ["person", "area", "level", "basis", "rater", "rated_on"]

    def render_basis(self, value):
        return Basis(value).label

    def render_rated_on(self, value):
        return age(value)

    def order_level(self, rows, is_descending):
        return _known_first(rows, F("level"), is_descending), True

    def order_rated_on(self, rows, is_descending):
        """By age: the older, the earlier the day."""
        return _known_first(rows, F("rated_on"), not is_descending), True


def _known_first(rows, by, is_descending):
    ordered = by.desc(nulls_last=True) if is_descending else by.asc(nulls_last=True)
    return rows.order_by(ordered, "person__sort_key", "pk")


class ScaleTable(HouseTable):
    wording = tables.TemplateColumn(
        template_name="workplaces/wording_cell.html",
        verbose_name=_("Levels 1 to 5"),
        orderable=False,
    )
    version = tables.TemplateColumn(
        template_name="workplaces/version_cell.html",
        verbose_name=_("New version"),
        orderable=False,
    )

    class Meta(HouseTable.Meta):
        model = Scale
        fields = ["name", "unit", "number", "wording", "published_on", "version"]


class TieTable(HouseTable):
    leader = tables.TemplateColumn(
        template_name="workplaces/leader_cell.html",
        order_by=("leader__sort_key", "follower__sort_key", "pk"),
        verbose_name=_("Leads"),
    )
    follower = tables.TemplateColumn(
        template_name="workplaces/follower_cell.html",
        order_by=("follower__sort_key", "leader__sort_key", "pk"),
        verbose_name=_("Follows"),
    )
    area = tables.Column(verbose_name=_("Area"), orderable=False)
    end = tables.TemplateColumn(
        template_name="workplaces/end_tie_cell.html", verbose_name=_("End"), orderable=False
    )

    class Meta(HouseTable.Meta):
        model = Tie
        fields = ["leader", "follower", "area", "starts_on", "ends_on", "end"]


class TrajectoryTable(HouseTable):
    workplace = tables.Column(_("Workplace"), linkify=True, order_by=("workplace__sort_key", "pk"))
    title = tables.Column(orderable=False)
    readiness = tables.TemplateColumn(
        template_name="workplaces/readiness_cell.html", verbose_name=_("State"), orderable=False
    )
    started_on = tables.DateColumn(short=True)
    ended_on = tables.DateColumn(short=True)
    reason = tables.Column(orderable=False)

    class Meta(HouseTable.Meta):
        model = Trajectory
        fields = ["workplace", "title", "readiness", "started_on", "ended_on", "reason"]


class AbsenceTable(HouseTable):
    person = tables.Column(_("Who is away"), linkify=True, order_by=("person__sort_key", "pk"))
    substitute = tables.Column(
        _("Stands in"), order_by="substitute__sort_key", default=_("colleagues of the office")
    )
    change = tables.TemplateColumn(
        template_name="workplaces/absence_cell.html", verbose_name=_("Change"), orderable=False
    )

    class Meta(HouseTable.Meta):
        model = Absence
        fields = ["person", "starts_on", "ends_on", "substitute", "change"]


class CadenceTable(HouseTable):
    name = tables.TemplateColumn(template_name="accounts/parts/unit.html", orderable=False)
    cadence = tables.Column(_("Days between contacts"), orderable=False, attrs=RIGHT)
    own_cadence = tables.Column(_("Says so itself"), orderable=False)
    change = tables.TemplateColumn(
        template_name="workplaces/cadence_cell.html", verbose_name=_("Change"), orderable=False
    )

    class Meta(HouseTable.Meta):
        model = Unit
        fields = ["name", "cadence", "own_cadence", "change"]

    def render_own_cadence(self):
        return gettext("yes")
