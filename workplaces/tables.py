import django_tables2 as tables
from django.db.models import F
from django.utils.formats import number_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from workbench.lists import NUMBER, HouseTable
from workplaces.models import Agreement, Employer, Employment, Signal, Workplace

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

    class Meta(HouseTable.Meta):
        model = Workplace
        fields = ["name", "employer", "unit", "sector", "headcount", "members", "density"]

    def render_headcount(self, value):
        return "–" if value is None else number_format(value, 0)

    def render_members(self, value):
        return member_count(value)

    def render_density(self, value):
        return percent(value)


class EmployerTable(HouseTable):
    name = tables.Column(linkify=True, order_by=("sort_key", "pk"))
    parent = tables.Column(order_by=("parent__sort_key", "sort_key"), default="–")
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
    area = tables.Column(order_by=("area__sort_key", "pk"), default="–")
    ends_on = tables.Column(default="–")
    end = tables.TemplateColumn(
        template_name="workplaces/end_cell.html", verbose_name=_("End"), orderable=False
    )

    class Meta(HouseTable.Meta):
        model = Employment
        fields = ["person", "area", "segment", "member", "starts_on", "ends_on", "end"]


class AgreementTable(HouseTable):
    workplace = tables.Column(linkify=True, order_by=("workplace__sort_key", "pk"))
    clauses = tables.Column(orderable=False, default="–")
    ends_on = tables.Column(verbose_name=_("Expires"), default="–")

    class Meta(HouseTable.Meta):
        model = Agreement
        fields = ["title", "workplace", "clauses", "starts_on", "ends_on"]

    def render_clauses(self, record):
        return ", ".join(str(clause.label) for clause in record.clause_choices)


class SignalTable(HouseTable):
    workplace = tables.Column(linkify=True, order_by=("workplace__sort_key", "pk"))
    closed_on = tables.Column(default="–")

    class Meta(HouseTable.Meta):
        model = Signal
        fields = ["on", "kind", "workplace", "text", "source", "closed_on"]
