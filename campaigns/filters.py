from django import forms
from django.utils.translation import gettext_lazy as _
from django_filters import (
    CharFilter,
    FilterSet,
    ModelMultipleChoiceFilter,
    MultipleChoiceFilter,
    UUIDFilter,
)

from accounts.enums import Verb
from accounts.queries import units_where
from campaigns import queries
from campaigns.enums import Stage


def units(request):
    return units_where(request.user, "campaigns.campaign", Verb.LIST)


class CampaignFilter(FilterSet):
    """What the list of campaigns can be narrowed to; a unit includes everything below it."""

    q = CharFilter(label=_("Name"), method="find")
    unit = ModelMultipleChoiceFilter(label=_("Unit"), queryset=units, method="below")
    stage = MultipleChoiceFilter(label=_("Stage"), choices=Stage)
    programme = UUIDFilter(field_name="programme", widget=forms.HiddenInput)

    def find(self, campaigns, name, value):
        return queries.matching(campaigns, value)

    def below(self, campaigns, name, value):
        paths = [unit.path for unit in value]
        return campaigns.filter(unit__path__under_any=paths) if paths else campaigns
