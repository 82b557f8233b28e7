"""Who works at a workplace and who holds a function there."""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.forms import HouseModelForm
from people.queries import matching, people_visible_to
from workplaces.models import Employment, Function

OFFERED = 20  # people shown to choose from; more words find fewer


class WhoForm(HouseModelForm):
    """A row about a person, who is searched first and then chosen from the first matches."""

    def __init__(self, *args, user, words, **kwargs):
        super().__init__(*args, **kwargs)
        people = people_visible_to(user).select_related("unit").order_by("sort_key", "pk")
        field = self.fields["person"] = forms.ModelChoiceField(
            label=_("Who"), queryset=people, widget=forms.RadioSelect, empty_label=None
        )
        found = matching(people, words)[: OFFERED + 1]
        self.has_more = len(found) > OFFERED
        field.choices = [(p.pk, f"{p} · {p.unit}") for p in found[:OFFERED]]
        self.order_fields(["person"])


class EmploymentForm(WhoForm):
    """Somebody works at a workplace."""

    at_field = {"workplaces_employment_once_at_a_time": "person"}

    class Meta:
        model = Employment
        fields = ["person", "segment", "starts_on", "ends_on"]


class FunctionForm(WhoForm):
    """Somebody holds a function at a workplace."""

    at_field = {"workplaces_function_once_at_a_time": "person"}

    class Meta:
        model = Function
        fields = ["person", "kind", "starts_on", "ends_on"]
