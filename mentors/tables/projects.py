import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from mentors.models import WorkplaceProject
from workbench.lists import HouseTable


class ProjectTable(HouseTable):
    name = tables.Column(linkify=True, order_by=("sort_key", "pk"))
    workplace = tables.Column(order_by="workplace__sort_key")
    mentors = tables.Column(
        _("Carried by"), accessor="carried_by", orderable=False, empty_values=()
    )
    topics = tables.Column(orderable=False, empty_values=())

    class Meta(HouseTable.Meta):
        model = WorkplaceProject
        fields = ["name", "workplace", "mentors", "topics", "starts_on", "ends_on"]

    def render_mentors(self, value):
        return ", ".join(str(each.mentor.person) for each in value.all()) or "–"

    def render_topics(self, record):
        return ", ".join(str(topic.label) for topic in record.topic_choices) or "–"
