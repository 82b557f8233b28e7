import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from cohorts.models import Cohort, Curriculum
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
