import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from mentors.models import Mentor
from workbench.lists import HouseTable


class MentorTable(HouseTable):
    person = tables.Column(_("Name"), accessor="pk", linkify=True, order_by="person__sort_key")
    workplace = tables.Column(linkify=True, order_by="workplace__sort_key")
    programme = tables.Column(order_by="programme__sort_key")
    mandates = tables.Column(
        _("Elected to"), accessor="person__mandates", orderable=False, empty_values=()
    )

    class Meta(HouseTable.Meta):
        model = Mentor
        fields = ["person", "workplace", "programme", "mandates", "starts_on", "ends_on"]

    def render_person(self, record):
        return str(record.person)

    def render_mandates(self, value, record):
        """What the person is elected to at this workplace, not elsewhere."""
        here = [each for each in value if each.workplace_id == record.workplace_id]
        return ", ".join(str(each.get_kind_display()) for each in here) or "–"
