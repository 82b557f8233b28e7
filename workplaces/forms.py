from django import forms
from django.urls import reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.enums import Verb
from accounts.queries import units_where
from core.forms import HouseForm, HouseModelForm
from people.queries import matching, people_visible_to
from workplaces.enums import Clause
from workplaces.models import (
    Agreement,
    Employer,
    Employment,
    Function,
    Headcount,
    Signal,
    Topic,
    Workplace,
    WorksCouncil,
)
from workplaces.queries import employer_called

OFFERED = 20  # people shown to choose from; more words find fewer


class EmployerNameField(forms.CharField):
    """A company by its name, with suggestions while one types; an unknown one becomes new."""

    def __init__(self, **kwargs):
        attrs = {
            "list": "employers",
            "autocomplete": "off",
            "hx-get": reverse_lazy("workplaces:suggest-employers"),
            "hx-trigger": "input changed delay:200ms",
            "hx-target": "#employers",
        }
        super().__init__(max_length=200, widget=forms.TextInput(attrs=attrs), **kwargs)


class EmployerForm(HouseModelForm):
    """A company and the group it is part of."""

    parent = EmployerNameField(
        label=_("Corporate group"),
        required=False,
        help_text=_("Leave empty for a company that stands alone or is the group itself."),
    )

    class Meta:
        model = Employer
        fields = ["name"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.parent:
            self.initial["parent"] = self.instance.parent.name


class WorkplaceForm(HouseModelForm):
    """A workplace; a new one also gets its unit, later that is changed by moving it."""

    employer = EmployerNameField(
        label=_("Employer"), help_text=_("An unknown name becomes a new employer.")
    )
    at_field = {"workplaces_workplace_once": "name"}

    class Meta:
        model = Workplace
        fields = ["name", "sector", "place", "unit", "group_founded_on"]

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.order_fields(["employer"])
        if self.instance._state.adding:
            units = units_where(user, "workplaces.workplace", Verb.CREATE)
            self.fields["unit"].queryset = units
        else:
            del self.fields["unit"]
            self.initial["employer"] = self.instance.employer.name

    def clean_employer(self):
        """Lets the database's rule speak: a known employer has each workplace once."""
        known = employer_called(self.cleaned_data["employer"])
        if known:
            self.instance.employer = known
        return self.cleaned_data["employer"]


class MoveForm(HouseForm):
    """The workplace belongs to another unit from a day on."""

    unit = forms.ModelChoiceField(label=_("Unit"), queryset=None)
    from_on = forms.DateField(label=_("From"), initial=timezone.localdate)

    def __init__(self, *args, user, workplace, **kwargs):
        super().__init__(*args, **kwargs)
        units = units_where(user, "workplaces.workplace", Verb.UPDATE)
        self.fields["unit"].queryset = units.exclude(pk=workplace.unit_id)

    def clean_from_on(self):
        return not_in_the_future(self.cleaned_data["from_on"])


class HeadcountForm(HouseModelForm):
    """How many worked there on a day."""

    at_field = {
        "workplaces_headcount_once_a_day": "on",
        "workplaces_headcount_plausible": "count",
    }

    class Meta:
        model = Headcount
        fields = ["count", "on", "segment", "source"]
        help_texts = {"source": _("Where the number comes from, as “works council”.")}

    def clean_on(self):
        return not_in_the_future(self.cleaned_data["on"])


def not_in_the_future(day):
    if day > timezone.localdate():
        raise forms.ValidationError(_("This day lies in the future."))
    return day


class WorksCouncilForm(HouseModelForm):
    """A works council for one term; union seats may be unknown."""

    at_field = {
        "workplaces_workscouncil_seats_plausible": "seats",
        "workplaces_workscouncil_no_more_than_all": "union_seats",
        "workplaces_workscouncil_one_at_a_time": "starts_on",
    }

    class Meta:
        model = WorksCouncil
        fields = ["seats", "union_seats", "starts_on", "ends_on"]
        help_texts = {"union_seats": _("Leave empty while it is not known.")}


class TopicForm(HouseModelForm):
    """What moves people at a workplace."""

    at_field = {"workplaces_topic_once_at_a_time": "title"}

    class Meta:
        model = Topic
        fields = ["title", "horizon", "starts_on", "ends_on"]


class AgreementForm(HouseModelForm):
    """A collective agreement and what it has clauses about."""

    clauses = forms.MultipleChoiceField(
        label=_("Clauses"),
        choices=Clause.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    at_field = {"workplaces_agreement_once_at_a_time": "title"}

    class Meta:
        model = Agreement
        fields = ["title", "clauses", "starts_on", "ends_on"]
        help_texts = {"ends_on": _("The day it expires.")}


class SignalForm(HouseModelForm):
    """A sign that something is about to happen."""

    class Meta:
        model = Signal
        fields = ["kind", "on", "source", "text"]
        help_texts = {"source": _("Who or what says so, as “local paper” or “works council”.")}

    def clean_on(self):
        return not_in_the_future(self.cleaned_data["on"])


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
