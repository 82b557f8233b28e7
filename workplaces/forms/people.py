"""Who works at a workplace and who holds a function there."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.forms import HouseForm, HouseModelForm, not_in_the_future
from people.queries import matching, people_visible_to
from workplaces.forms.areas import AreaField
from workplaces.models import Employment, Function
from workplaces.queries import NAMED_SEGMENTS

# Nobody is "all employees".
OF_ONE_PERSON = [(segment.value, segment.label) for segment in NAMED_SEGMENTS]
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
        fields = ["person", "area", "segment", "starts_on", "ends_on"]

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, user=user, **kwargs)
        self.fields["area"] = AreaField(user, self.instance.workplace)
        self.fields["segment"].choices = OF_ONE_PERSON


class TransferForm(HouseForm):
    """Another area or segment of the same workplace from a day on."""

    area = forms.ModelChoiceField(queryset=None)
    segment = forms.ChoiceField(label=_("Segment"), choices=OF_ONE_PERSON)
    from_on = forms.DateField(label=_("From"), initial=timezone.localdate)

    def __init__(self, *args, user, employment, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["area"] = AreaField(user, employment.workplace)
        self.initial |= {"area": employment.area_id, "segment": employment.segment}

    def clean_from_on(self):
        return not_in_the_future(self.cleaned_data["from_on"])


class FunctionForm(WhoForm):
    """Somebody holds a function at a workplace."""

    at_field = {"workplaces_function_once_at_a_time": "person"}

    class Meta:
        model = Function
        fields = ["person", "kind", "starts_on", "ends_on"]
