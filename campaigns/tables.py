import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from campaigns.models import Campaign
from workbench.lists import NUMBER, HouseTable


class CampaignTable(HouseTable):
    name = tables.Column(linkify=True, order_by=("sort_key", "pk"))
    programme = tables.Column(order_by=("programme__sort_key", "sort_key"))
    unit = tables.Column(order_by=("unit__sort_key", "sort_key"))
    leads = tables.Column(_("Lead"), accessor="leads_today", orderable=False, empty_values=([],))
    teams = tables.Column(_("Teams"), accessor="team_count", attrs={"td": NUMBER, "th": NUMBER})

    class Meta(HouseTable.Meta):
        model = Campaign
        fields = ["name", "programme", "unit", "leads", "stage", "starts_on", "ends_on", "teams"]

    def render_leads(self, value):
        return ", ".join(str(lead.person) for lead in value)
