from django import forms
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_filters import CharFilter, ChoiceFilter, FilterSet, ModelMultipleChoiceFilter

from core.forms import HouseForm
from mentors import queries
from programmes.models import Programme
from programmes.queries import programmes_visible_to
from workplaces.enums import FunctionKind

MANDATES = [(kind.value, kind.label) for kind in queries.MANDATES] + [("none", _("none"))]


def programmes(request):
    """Those of the mentors in the list, and whichever else the reader sees."""
    listed = queries.mentors_visible_to(request.user).order_by().values("programme")
    seen = programmes_visible_to(request.user).values("pk")
    return Programme.objects.filter(Q(pk__in=listed) | Q(pk__in=seen)).order_by("sort_key")


class CoverageFilter(HouseForm):
    """The mentors of one programme, or of all."""

    programme = forms.ModelChoiceField(
        label=_("Programme"), queryset=None, required=False, empty_label=_("all programmes")
    )

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        visible = queries.mentors_visible_to(user).order_by().values("programme")
        self.fields["programme"].queryset = Programme.objects.filter(pk__in=visible).order_by(
            "sort_key"
        )

    @property
    def chosen(self):
        return self.cleaned_data["programme"] if self.is_valid() else None


class MentorFilter(FilterSet):
    """What the list of mentors can be narrowed to."""

    q = CharFilter(label=_("Name or workplace"), method="find")
    programme = ModelMultipleChoiceFilter(label=_("Programme"), queryset=programmes)
    mandate = ChoiceFilter(label=_("Elected to"), choices=MANDATES, method="elected")
    state = ChoiceFilter(
        label=_("Appointment"),
        choices=[("current", _("current")), ("ended", _("ended"))],
        method="standing",
    )

    def find(self, mentors, name, value):
        return queries.matching(mentors, value)

    def elected(self, mentors, name, value):
        if value == "none":
            return mentors.filter(has_mandate=False)
        return mentors.filter(queries.holding(FunctionKind(value)))

    def standing(self, mentors, name, value):
        today = timezone.localdate()
        return mentors.current() if value == "current" else mentors.filter(ends_on__lt=today)
