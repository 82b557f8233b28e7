import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from people.enums import MembershipKind
from people.models import Membership, Person, Task
from workbench.lists import HouseTable


class PersonTable(HouseTable):
    name = tables.Column(
        _("Name"), accessor="pk", linkify=True, order_by=("sort_key", "pk"), empty_values=()
    )
    unit = tables.Column(order_by=("unit__sort_key", "sort_key"))
    membership = tables.Column(_("Membership"), orderable=False)

    class Meta(HouseTable.Meta):
        model = Person
        fields = ["name", "unit", "membership"]

    def render_name(self, record):
        return str(record)

    def render_membership(self, value):
        return MembershipKind(value).label


class LogInTable(HouseTable):
    name = tables.Column(
        _("Name"),
        accessor="pk",
        linkify=("people:link", [tables.A("pk")]),
        order_by=("sort_key", "pk"),
    )
    unit = tables.Column(order_by=("unit__sort_key", "sort_key"))
    user = tables.Column(_("Log-in"), accessor="user__email", order_by="user__email")

    class Meta(HouseTable.Meta):
        model = Person
        fields = ["name", "unit", "user"]

    def render_name(self, record):
        return str(record)


class TaskTable(HouseTable):
    title = tables.Column(_("What"), orderable=False)
    due_on = tables.Column(_("Due"))
    done = tables.TemplateColumn(
        template_name="people/task_done.html", verbose_name="", orderable=False
    )

    class Meta(HouseTable.Meta):
        model = Task
        fields = ["title", "due_on", "done"]


class CallTable(HouseTable):
    name = tables.Column(
        _("Name"),
        accessor="person_id",
        linkify=("people:detail", [tables.A("person_id")]),
        order_by=("person__sort_key", "pk"),
    )
    unit = tables.Column(_("Unit"), accessor="person__unit", order_by="person__unit__sort_key")
    ends_on = tables.DateColumn(short=True, verbose_name=_("Left on"))

    class Meta(HouseTable.Meta):
        model = Membership
        fields = ["name", "unit", "expected_graduation_on", "ends_on"]

    def render_name(self, record):
        return str(record.person)
