from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cohorts import queries
from cohorts.enums import NEXT_OF_PROPOSAL, ProposalState
from cohorts.models import Course
from core.forms import HouseForm, HouseModelForm, not_in_the_future
from core.tags import TopicTag


class CourseForm(HouseModelForm):
    """How the curriculum of ``instance`` is offered."""

    topics = forms.MultipleChoiceField(
        label=gettext_lazy("Meets the need"),
        choices=TopicTag.choices,
        widget=forms.CheckboxSelectMultiple,
    )
    at_field = {"cohorts_course_once_at_a_time": "unit"}
    field_order = ["unit", "mode", "topics", "about", "starts_on", "ends_on"]

    class Meta:
        model = Course
        fields = ["unit", "mode", "topics", "about", "starts_on", "ends_on"]
        help_texts = {
            "unit": gettext_lazy("It is offered to the groups of this unit and below it."),
            "ends_on": gettext_lazy("Leave empty while it is offered."),
        }

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = queries.units_to_offer_at(user)
        if self.instance._state.adding:
            self.initial["starts_on"] = timezone.localdate()


class NeedsForm(HouseForm):
    """What the group of ``workplace`` needs that is not noted yet."""

    topics = forms.MultipleChoiceField(
        label=gettext_lazy("Needs"), widget=forms.CheckboxSelectMultiple
    )
    starts_on = forms.DateField(label=gettext_lazy("Since"), initial=timezone.localdate)

    def __init__(self, *args, workplace, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["topics"].choices = queries.topics_to_note(workplace)

    def clean_starts_on(self):
        return not_in_the_future(self.cleaned_data["starts_on"])


class ProposalForm(HouseForm):
    """What the board decided about ``proposal``, and when."""

    verdict = forms.ChoiceField(
        label=gettext_lazy("Decision"),
        choices=[(state, state.label) for state in NEXT_OF_PROPOSAL[ProposalState.PROPOSED]],
        widget=forms.RadioSelect,
    )
    decided_on = forms.DateField(
        label=gettext_lazy("Day of the decision"), initial=timezone.localdate
    )

    def __init__(self, *args, proposal, **kwargs):
        super().__init__(*args, **kwargs)
        self.proposal = proposal

    def clean_decided_on(self):
        day = not_in_the_future(self.cleaned_data["decided_on"])
        if day < self.proposal.proposed_on:
            sentence = _("It was proposed on %(day)s.")
            raise ValidationError(sentence % {"day": date_format(self.proposal.proposed_on)})
        return day


class CarriedOutForm(HouseForm):
    """When what the board accepted of ``proposal`` was carried out."""

    carried_out_on = forms.DateField(
        label=gettext_lazy("Carried out on"), initial=timezone.localdate
    )

    def __init__(self, *args, proposal, **kwargs):
        super().__init__(*args, **kwargs)
        self.proposal = proposal

    def clean_carried_out_on(self):
        day = not_in_the_future(self.cleaned_data["carried_out_on"])
        if day < self.proposal.decided_on:
            sentence = _("It was decided on %(day)s.")
            raise ValidationError(sentence % {"day": date_format(self.proposal.decided_on)})
        return day
