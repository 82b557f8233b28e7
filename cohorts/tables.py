import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from cohorts.models import CoachQualification, Cohort, Curriculum
from cohorts.permissions import may_qualify
from workbench.lists import NUMBER, HouseTable


class CohortTable(HouseTable):
    name = tables.Column(linkify=True, order_by="sort_key")
    programme = tables.Column(order_by="programme__sort_key")
    unit = tables.Column(order_by="unit__sort_key")
    participant_count = tables.Column(_("Participants"), attrs={"td": NUMBER, "th": NUMBER})
    gap_count = tables.Column(_("Without a campaign"), attrs={"td": NUMBER, "th": NUMBER})

    class Meta(HouseTable.Meta):
        model = Cohort
        fields = [
            "name",
            "programme",
            "unit",
            "starts_on",
            "ends_on",
            "participant_count",
            "gap_count",
        ]


class CurriculumTable(HouseTable):
    name = tables.Column(linkify=True, order_by="sort_key")
    unit = tables.Column(order_by="unit__sort_key")
    last_number = tables.Column(
        _("Published version"), default="–", attrs={"td": NUMBER, "th": NUMBER}
    )
    last_published_on = tables.Column(_("Published"))

    class Meta(HouseTable.Meta):
        model = Curriculum
        fields = ["name", "unit", "last_number", "last_published_on"]


class QualificationTable(HouseTable):
    person = tables.Column(_("Who"), order_by=("person__sort_key", "pk"))
    recorded_by = tables.Column(_("Recorded by"), orderable=False)
    change = tables.TemplateColumn(
        template_name="cohorts/qualification_cell.html", verbose_name=_("Change"), orderable=False
    )

    class Meta(HouseTable.Meta):
        model = CoachQualification
        fields = ["person", "acquired", "starts_on", "ends_on", "recorded_by", "change"]

    def before_render(self, request):
        if not may_qualify(request.user):
            self.columns.hide("change")
