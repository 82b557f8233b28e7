from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cohorts import queries
from cohorts.models import Cohort, Curriculum, Enrolment, Module, Trainer
from core.forms import HouseForm, HouseModelForm
from core.searching import FoundField
from people.queries import matching


class CohortForm(HouseModelForm):
    """A cohort; ``version`` is chosen once and for all (A12)."""

    at_field = {"cohorts_cohort_capacity_positive": "capacity"}

    class Meta:
        model = Cohort
        fields = [
            "name",
            "programme",
            "version",
            "unit",
            "starts_on",
            "ends_on",
            "capacity",
            "group",
            "takes_applications",
        ]
        help_texts = {
            "capacity": gettext_lazy("Leave empty for no limit."),
            "group": gettext_lazy("Leave empty for employees of any company."),
            "takes_applications": gettext_lazy(
                "Until it begins, whoever logs in and belongs to the unit or one below it."
            ),
        }

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["programme"].queryset = queries.programmes_to_choose(
            user, self.instance.programme_id
        )
        self.fields["version"].queryset = queries.versions_to_choose(user)
        self.fields["unit"].queryset = queries.units_to_set_up_at(user)
        self.fields["group"].queryset = queries.groups_to_choose(user)


class ChangeCohortForm(CohortForm):
    """Trainers change the plain facts, administrators also where a cohort belongs."""

    def __init__(self, *args, may_place, **kwargs):
        super().__init__(*args, **kwargs)
        del self.fields["version"]
        if not may_place:
            del self.fields["programme"], self.fields["unit"], self.fields["group"]


class CloneForm(HouseForm):
    """Where and when a cohort like another one begins."""

    name = forms.CharField(label=gettext_lazy("Name"), max_length=200)
    programme = forms.ModelChoiceField(label=gettext_lazy("Programme"), queryset=None)
    unit = forms.ModelChoiceField(label=gettext_lazy("Unit"), queryset=None)
    starts_on = forms.DateField(label=gettext_lazy("From"))

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["programme"].queryset = queries.programmes_to_choose(user)
        self.fields["unit"].queryset = queries.units_to_set_up_at(user)


class CloneProgrammeForm(HouseForm):
    """Where and when a programme like another one begins."""

    name = forms.CharField(label=gettext_lazy("Name"), max_length=200)
    unit = forms.ModelChoiceField(label=gettext_lazy("Unit"), queryset=None)
    starts_on = forms.DateField(label=gettext_lazy("From"))

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = queries.units_to_clone_to(user)


class EnrolForm(HouseModelForm):
    """``instance`` brings the cohort and the home workplace."""

    at_field = {"cohorts_enrolment_once": "person"}

    class Meta:
        model = Enrolment
        fields = ["person"]
        labels = {"person": gettext_lazy("Who")}

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["person"].queryset = queries.people_to_enrol(
            user, self.instance.cohort, self.instance.workplace
        )


class CampaignForm(HouseModelForm):
    class Meta:
        model = Enrolment
        fields = ["campaign"]

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["campaign"].queryset = queries.campaigns_to_lead(user, self.instance)


class CompletionForm(HouseForm):
    completed_on = forms.DateField(label=gettext_lazy("Completed"))

    def __init__(self, *args, cohort, **kwargs):
        super().__init__(*args, **kwargs)
        self.cohort = cohort
        self.initial.setdefault("completed_on", min(cohort.ends_on, timezone.localdate()))

    def clean_completed_on(self):
        day = self.cleaned_data["completed_on"]
        if not self.cohort.starts_on <= day <= timezone.localdate():
            raise forms.ValidationError(_("Enter a day between the beginning and today."))
        return day


class TrainerForm(HouseModelForm):
    """Somebody trains the cohort of ``instance``: searched by ``words`` first, then chosen."""

    at_field = {"cohorts_trainer_once_at_a_time": "person"}

    class Meta:
        model = Trainer
        fields = ["person", "starts_on"]

    def __init__(self, *args, user, words, **kwargs):
        super().__init__(*args, **kwargs)
        people = queries.people_to_train(user, self.instance.cohort).select_related("unit")
        self.fields["person"] = FoundField(
            people,
            found=matching(queries.with_qualification(people), words),
            named=_as_trainer,
            label=gettext_lazy("Who"),
            help_text=gettext_lazy("Only who has a valid coach qualification trains a cohort."),
        )
        self.initial["starts_on"] = timezone.localdate()

    def clean(self):
        said = super().clean()
        person, day = said.get("person"), said.get("starts_on")
        if person and day and (why := queries.why_not_to_train(person, day)):
            self.add_error("person", why)
        return said

    @property
    def has_more(self):
        return self.fields["person"].has_more


def _as_trainer(person):
    """With the reason why somebody cannot be set as trainer (A11)."""
    named = f"{person} · {person.unit}"
    return named if person.is_qualified else f"{named} · {_('no valid coach qualification')}"


class CurriculumForm(HouseModelForm):
    class Meta:
        model = Curriculum
        fields = ["name", "unit"]

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = queries.units_for_curricula(user)


class ModuleForm(HouseModelForm):
    at_field = {"cohorts_module_other_field_has_a_name": "field_name"}

    class Meta:
        model = Module
        fields = ["title", "field", "field_name", "form"]
