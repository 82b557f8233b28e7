import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from mentors.enums import Rung
from people.models import Person
from workbench.lists import NUMBER, HouseTable


class DevelopmentTable(HouseTable):
    name = tables.Column(
        _("Name"),
        accessor="pk",
        linkify=("mentors:development:person", [tables.A("pk")]),
        order_by=("sort_key", "pk"),
    )
    unit = tables.Column(order_by=("unit__sort_key", "sort_key"))
    rung = tables.Column(_("Ladder"))
    steps = tables.TemplateColumn(
        template_name="mentors/development/steps_cell.html",
        verbose_name=_("Next steps"),
        order_by="due_on",
    )
    coach = tables.Column(_("Coach"), accessor="coaches", orderable=False, empty_values=())
    contacts = tables.Column(
        _("Coaching contacts in a year"),
        accessor="coaching_contacts_lately",
        attrs={"td": NUMBER},
    )

    class Meta(HouseTable.Meta):
        model = Person
        fields = ["name", "unit", "rung", "steps", "coach", "contacts"]

    def render_name(self, record):
        return str(record)

    def render_rung(self, value):
        return Rung(value).label

    def render_coach(self, value):
        return ", ".join(str(each.coach) for each in value) or "–"
