"""A workplace, its unit and its headcounts."""

from django import forms
from django.utils import timezone
from django.utils.formats import number_format
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from accounts.enums import Verb
from accounts.queries import units_where
from core.forms import HouseForm, HouseModelForm, not_in_the_future
from workplaces.forms.areas import AreaField
from workplaces.forms.employers import EmployerNameField
from workplaces.models import Headcount, Workplace
from workplaces.permissions import may_count_members
from workplaces.queries import employer_called, members_known


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
    """How many worked there, or in one of its areas, on a day.

    A count below the members known has to be confirmed and is not refused: the works council may
    have counted right while somebody who left is still noted here.
    """

    is_right = forms.BooleanField(label=_("The number is right all the same"), required=False)
    at_field = {
        "workplaces_headcount_once_a_day": "on",
        "workplaces_headcount_plausible": "count",
    }

    class Meta:
        model = Headcount
        fields = ["count", "on", "area", "segment", "source"]
        help_texts = {"source": _("Where the number comes from, as “works council”.")}

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user
        self.fields["area"] = AreaField(
            user, self.instance.workplace, empty_label=_("the whole workplace")
        )
        if not self.is_bound:
            del self.fields["is_right"]  # asked only when there is a doubt

    def clean_on(self):
        return not_in_the_future(self.cleaned_data["on"])

    def clean(self):
        said = super().clean()
        is_confirmed = said.pop("is_right", False)
        members = None if self.errors else self._members(said)
        if members is None or members <= said["count"] or is_confirmed:
            del self.fields["is_right"]
        else:
            self.add_error("count", self._doubt(members))
        return said

    def _members(self, said):
        of = {key: said[key] for key in ("on", "area", "segment")}
        return members_known(self.instance.workplace, **of)

    def _doubt(self, members):
        """The number of members is told only to who may count them there."""
        if not may_count_members(self.user, self.instance.workplace):
            return _("More members than that are known there. Is the number right?")
        return ngettext(
            "%(count)s member is known there on that day. Is the number right?",
            "%(count)s members are known there on that day. Is the number right?",
            members,
        ) % {"count": number_format(members)}
