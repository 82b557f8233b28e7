from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_filters import CharFilter, ChoiceFilter, FilterSet, UUIDFilter

from core.lists import TopicsFilter
from workplaces.models import Workplace
from workplaces.queries import workplaces_matching


class ProjectFilter(FilterSet):
    """What the list of workplace projects can be narrowed to."""

    q = CharFilter(label=_("Name or workplace"), method="find")
    topic = TopicsFilter()
    state = ChoiceFilter(
        label=_("State"), choices=[("current", _("current")), ("ended", _("ended"))], method="going"
    )
    workplace = UUIDFilter(field_name="workplace", widget=forms.HiddenInput)

    def find(self, projects, name, value):
        at = workplaces_matching(Workplace.objects.all(), value)
        return projects.filter(name__icontains=value) | projects.filter(workplace__in=at)

    def going(self, projects, name, value):
        today = timezone.localdate()
        return projects.current() if value == "current" else projects.filter(ends_on__lt=today)


class ProjectTogetherFilter(ProjectFilter):
    """The projects of which topics are counted that stand together."""

    topic = None  # that is what the table shows
