from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.forms import HouseModelForm
from core.tags import TopicTag
from mentors import queries
from mentors.models import WorkplaceProject


class MentorsField(forms.ModelMultipleChoiceField):
    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, mentor):
        return str(mentor.person)


class ProjectForm(HouseModelForm):
    """A project of the workplace that ``instance`` brings, and the mentors who carry it."""

    mentors = MentorsField(label=_("Carried by"), queryset=None)
    topics = forms.MultipleChoiceField(
        label=_("Topics"),
        choices=TopicTag.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    field_order = ["name", "mentors", "starts_on", "ends_on", "topics", "programme", "about"]

    class Meta:
        model = WorkplaceProject
        fields = ["name", "starts_on", "ends_on", "topics", "programme", "about"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        project = self.instance
        self.fields["mentors"].queryset = queries.mentors_to_carry(project)
        self.fields["programme"].queryset = queries.programmes_to_name(project)
        if project._state.adding:
            self.initial["starts_on"] = timezone.localdate()
        else:
            self.initial["mentors"] = [each.mentor_id for each in project.carried_by.all()]
