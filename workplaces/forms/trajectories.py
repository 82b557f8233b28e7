"""Getting ready for a trajectory, and setting out."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.forms import HouseForm, HouseModelForm, not_in_the_future
from workplaces.enums import Condition
from workplaces.models import Trajectory


class TrajectoryForm(HouseModelForm):
    """What it is about, and which of the basic conditions are met."""

    conditions = forms.MultipleChoiceField(
        label=_("Which of the three basic conditions are met?"),
        choices=Condition.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = Trajectory
        fields = ["title", "conditions", "note"]
        help_texts = {"note": _("Who said so and when, or what shows it. Name nobody.")}

    def validate_constraints(self):
        """One that has started is refused by the action, whatever is ticked."""
        if self.instance.started_on is None:
            super().validate_constraints()


class StartForm(HouseForm):
    """The day it starts; with fewer than three conditions also why."""

    on = forms.DateField(label=_("Starts on"), initial=timezone.localdate)
    reason = forms.CharField(
        label=_("Why start with fewer conditions?"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("The reason is kept with the trajectory and with your name."),
    )

    def __init__(self, *args, trajectory, **kwargs):
        super().__init__(*args, **kwargs)
        if trajectory.is_ready:
            del self.fields["reason"]

    def clean_on(self):
        return not_in_the_future(self.cleaned_data["on"])


class EndTrajectoryForm(HouseForm):
    """The last day of one that has started, or the day on which it was given up."""

    ends_on = forms.DateField(label=_("Last day"), initial=timezone.localdate)

    def __init__(self, *args, trajectory, **kwargs):
        super().__init__(*args, **kwargs)
        self.trajectory = trajectory

    def clean_ends_on(self):
        day, start = not_in_the_future(self.cleaned_data["ends_on"]), self.trajectory.started_on
        if start is not None and day < start:
            raise ValidationError(_("The end lies before the beginning."))
        return day
