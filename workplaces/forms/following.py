"""Who follows up which group, how often, and who is away."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.forms import HouseForm, HouseModelForm
from workplaces import queries
from workplaces.enums import ResponsibilityKind
from workplaces.forms.people import OFFERED, WhoForm
from workplaces.models import Absence, Responsibility

GOES_ALONG = _(
    "On that day, the new adviser also takes over what is still to be done at the group."
)
LONGEST = 1096  # days between contacts: three years


class HandOverForm(WhoForm):
    """Somebody follows up a group from a day on; without a search, advisers are offered first."""

    class Meta:
        model = Responsibility
        fields = ["person", "starts_on"]

    def __init__(self, *args, user, words, **kwargs):
        super().__init__(*args, user=user, words=words, **kwargs)
        first = [] if words else queries.people_to_follow_up(user)[: OFFERED + 1]
        if first:
            self.has_more = len(first) > OFFERED
            self.fields["person"].choices = [(p.pk, f"{p} · {p.unit}") for p in first[:OFFERED]]
        if self.instance.kind == ResponsibilityKind.ADVISER:
            self.fields["starts_on"].help_text = GOES_ALONG

    def validate_constraints(self):
        """Who follows it up now ends by the same act (``actions.hand_over``)."""


class HandOverAllForm(HouseForm):
    """Somebody takes over all groups of an adviser."""

    person = forms.ModelChoiceField(label=_("Who takes over"), queryset=None)
    starts_on = forms.DateField(label=_("From"), initial=timezone.localdate, help_text=GOES_ALONG)

    def __init__(self, *args, user, adviser, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["person"].queryset = queries.people_to_follow_up(user).exclude(pk=adviser.pk)


class AbsenceForm(HouseModelForm):
    """An adviser is away; why is nobody's business here."""

    at_field = {
        "workplaces_absence_has_an_end": "ends_on",
        "workplaces_absence_not_by_oneself": "substitute",
        "workplaces_absence_once_at_a_time": "starts_on",
    }

    class Meta:
        model = Absence
        fields = ["person", "starts_on", "ends_on", "substitute"]
        labels = {"person": _("Who is away")}
        help_texts = {
            "ends_on": _("The last day away."),
            "substitute": _("Needed where nobody else of the office follows up groups."),
        }

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["ends_on"].required = True
        if self.instance._state.adding:
            self.fields["person"].queryset = queries.people_who_may_be_away(user)
        else:
            del self.fields["person"]
        self.fields["substitute"].queryset = queries.people_to_follow_up(user)


class CadenceForm(HouseForm):
    """How many days may lie between two contacts."""

    days = forms.IntegerField(
        label=_("Days between contacts"),
        required=False,
        help_text=_("Leave empty to do as the unit above."),
        min_value=1,
        max_value=LONGEST,
    )
