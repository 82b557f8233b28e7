"""A workplace, its unit and its headcounts."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.enums import Verb
from accounts.queries import units_where
from core.forms import HouseForm, HouseModelForm
from workplaces.forms.days import not_in_the_future
from workplaces.forms.employers import EmployerNameField
from workplaces.models import Headcount, Workplace
from workplaces.queries import employer_called


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
