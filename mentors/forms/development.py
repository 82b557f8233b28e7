from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.forms import HouseModelForm
from mentors import queries
from mentors.models import CoachAssignment, DevelopmentStep


class StepForm(HouseModelForm):
    """One next step, small enough to be done by a day that has not passed."""

    class Meta:
        model = DevelopmentStep
        fields = ["title", "rung", "due_on"]
        help_texts = {
            "title": _("What the person will do, in their own words."),
            "rung": _("Where on the ladder this step leads."),
        }

    def clean_due_on(self):
        due_on = self.cleaned_data["due_on"]
        if due_on < timezone.localdate() and "due_on" in self.changed_data:
            raise ValidationError(_("This day has passed already."))
        return due_on


class AssignCoachForm(HouseModelForm):
    """Who coaches a person; ``instance`` brings the person."""

    at_field = {
        "mentors_coachassignment_one_at_a_time": "starts_on",
        "mentors_coachassignment_by_another": "coach",
    }

    class Meta:
        model = CoachAssignment
        fields = ["coach", "starts_on", "ends_on"]
        help_texts = {"coach": _("Somebody who logs in; nobody makes themselves a coach.")}

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["coach"].queryset = queries.coaches_for(user)
        self.initial["starts_on"] = timezone.localdate()
