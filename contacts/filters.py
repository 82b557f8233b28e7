from django import forms
from django.utils.translation import gettext_lazy as _
from django_filters import (
    BooleanFilter,
    CharFilter,
    DateFilter,
    FilterSet,
    MultipleChoiceFilter,
    UUIDFilter,
)

from contacts.enums import ContactKind, Outcome
from workplaces.models import Workplace
from workplaces.queries import workplaces_matching


class ContactFilter(FilterSet):
    """What a list of contacts can be narrowed to."""

    q = CharFilter(label=_("Workplace"), method="find")
    kind = MultipleChoiceFilter(label=_("Kind"), choices=ContactKind)
    outcome = MultipleChoiceFilter(label=_("Outcome"), choices=Outcome)
    workplace = UUIDFilter(field_name="workplace", widget=forms.HiddenInput)
    mine = BooleanFilter(label=_("Only mine"), method="own", widget=forms.CheckboxInput)

    def find(self, contacts, name, value):
        return contacts.filter(workplace__in=workplaces_matching(Workplace.objects.all(), value))

    def own(self, contacts, name, value):
        return contacts.filter(logged_by=self.request.user) if value else contacts


# "from" is a word of Python's, and the one that stands in every list's address.
ContactFilter.base_filters |= {
    "from": DateFilter(field_name="on", lookup_expr="gte", label=_("From")),
    "to": DateFilter(field_name="on", lookup_expr="lte", label=_("Until")),
}
