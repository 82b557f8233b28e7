import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from contacts.models import AdviceCase, Contact
from workbench.lists import NUMBER, HouseTable
from workplaces.models import Workplace

IN_ONE_LINE = {"td": {"class": "text-nowrap"}}
RIGHT = {"td": NUMBER, "th": NUMBER}


class ContactTable(HouseTable):
    on = tables.DateColumn(linkify=True, short=True, attrs=IN_ONE_LINE)
    workplace = tables.Column(order_by="workplace__sort_key")
    made_by = tables.Column(order_by="made_by__sort_key")
    people_reached = tables.Column(verbose_name=_("People"), attrs={"td": NUMBER, "th": NUMBER})

    class Meta(HouseTable.Meta):
        model = Contact
        fields = ["on", "kind", "workplace", "made_by", "people_reached", "outcome"]


class CaseTable(HouseTable):
    """Advice cases without what was said in them; the state is a word."""

    opened_on = tables.DateColumn(linkify=True, short=True, attrs=IN_ONE_LINE)
    workplace = tables.Column(order_by="workplace__sort_key")
    led_by = tables.Column(order_by="led_by__sort_key")
    person = tables.Column(order_by="person__sort_key")
    closed_on = tables.DateColumn(default=_("open"), short=True, attrs=IN_ONE_LINE)

    class Meta(HouseTable.Meta):
        model = AdviceCase
        fields = "opened_on workplace topic person led_by confidentiality closed_on".split()

    def render_person(self, record, value):
        """Whose question it was, for who may read the case."""
        return value if record.is_readable else "–"


class GroupTable(HouseTable):
    """Union groups with who follows them up; the state says what presses."""

    name = tables.Column(_("Workplace"), linkify=True, order_by=("sort_key", "pk"))
    unit = tables.Column(order_by=("unit__sort_key", "sort_key"))
    adviser = tables.TemplateColumn(
        template_name="contacts/parts/followers.html",
        verbose_name=_("Adviser"),
        orderable=False,
    )
    last_contact_on = tables.DateColumn(verbose_name=_("Last contact"), short=True)
    due_on = tables.DateColumn(verbose_name=_("Next one due"), short=True)
    state = tables.TemplateColumn(
        template_name="contacts/parts/group_state.html", verbose_name=_("State"), orderable=False
    )

    class Meta(HouseTable.Meta):
        model = Workplace
        fields = ["name", "unit", "adviser", "last_contact_on", "due_on", "state"]


class PresenceTable(HouseTable):
    """Workplaces with the visits to them, and the joins there."""

    name = tables.Column(_("Workplace"), linkify=True, order_by=("sort_key", "pk"))
    unit = tables.Column(order_by=("unit__sort_key", "sort_key"))
    visits = tables.Column(_("Visits"), order_by=("visits", "pk"), attrs=RIGHT)
    visited_on = tables.DateColumn(verbose_name=_("Last visit"))
    joins = tables.Column(_("Joins"), order_by=("joins", "pk"), attrs=RIGHT)
    followed = tables.Column(_("Followed a visit"), order_by=("followed", "pk"), attrs=RIGHT)

    class Meta(HouseTable.Meta):
        model = Workplace
        fields = ["name", "unit", "visits", "visited_on", "joins", "followed"]
