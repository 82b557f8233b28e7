import django_tables2 as tables
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from mentors.models import Mentor
from workbench.lists import HouseTable

LOST = _("no mandate at present")


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
        told = self.value_mandates(value, record)
        if told == LOST:
            return format_html('<span class="state state-warn">{}</span>', told)
        return told

    def value_mandates(self, value, record):
        """What the person is elected to at this workplace, not elsewhere."""
        here = [each for each in value if each.workplace_id == record.workplace_id]
        if not here and record.is_current and not record.has_mandate:
            return LOST
        return ", ".join(str(each.get_kind_display()) for each in here) or "–"
