import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from mentors.models import Coaching
from workbench.lists import HouseTable


class CoachingTable(HouseTable):
    people = tables.Column(_("With whom"), accessor="pk", orderable=False)
    note = tables.TemplateColumn(
        template_name="mentors/development/note_cell.html",
        verbose_name=_("Note"),
        accessor="note_bytes",  # the note itself stays unopened
        orderable=False,
    )

    class Meta(HouseTable.Meta):
        model = Coaching
        fields = ["on", "form", "people", "note"]

    def render_people(self, record):
        return ", ".join(str(each.person) for each in record.attendances.all())
