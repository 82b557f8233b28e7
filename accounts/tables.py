import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from accounts.models import AuditEntry, Unit, User
from core.lists import NUMBER, HouseTable


class UserTable(HouseTable):
    display_name = tables.Column(
        verbose_name=_("Name"), linkify=True, empty_values=(), order_by=("display_name", "email")
    )
    email = tables.Column()
    roles = tables.TemplateColumn(
        template_name="accounts/parts/roles.html", verbose_name=_("Roles"), orderable=False
    )
    is_active = tables.TemplateColumn(
        template_name="accounts/parts/active.html", verbose_name=_("State")
    )

    class Meta(HouseTable.Meta):
        model = User
        fields = ["display_name", "email", "roles", "last_login", "is_active"]

    def render_display_name(self, record):
        return str(record)


class UnitTable(HouseTable):
    name = tables.TemplateColumn(template_name="accounts/parts/unit.html", orderable=False)
    kind = tables.Column(orderable=False)
    choose = tables.TemplateColumn(
        template_name="accounts/parts/choose_unit.html",
        verbose_name=_("Work here"),
        orderable=False,
    )

    change = tables.TemplateColumn(
        template_name="accounts/parts/change_unit.html",
        verbose_name=_("Change"),
        orderable=False,
    )

    class Meta(HouseTable.Meta):
        model = Unit
        fields = ["name", "kind"]


class TrailTable(HouseTable):
    at = tables.DateTimeColumn(orderable=False, format="Y-m-d H:i:s", attrs={"td": NUMBER})
    verb = tables.Column(orderable=False)
    actor = tables.Column(verbose_name=_("Who"), orderable=False)
    subject_label = tables.Column(orderable=False)
    subject_id = tables.Column(orderable=False)
    detail = tables.TemplateColumn(template_name="accounts/parts/detail.html", orderable=False)

    class Meta(HouseTable.Meta):
        model = AuditEntry
        fields = ["at", "verb", "actor", "subject_label", "subject_id", "detail"]
