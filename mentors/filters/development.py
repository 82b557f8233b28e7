from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_filters import CharFilter, ChoiceFilter, FilterSet, ModelMultipleChoiceFilter

from accounts.enums import Verb
from accounts.queries import units_where
from mentors.permissions.development import STEP
from mentors.queries import development as queries
from people.queries import matching

STEPS = [("none", _("without a next step")), ("open", _("with a next step"))]
STEPS += [("overdue", _("overdue"))]
COACHES = [("mine", _("I am the coach")), ("none", _("nobody"))]


def units(request):
    return units_where(request.user, STEP, Verb.LIST)


class DevelopmentFilter(FilterSet):
    """What the list of active members can be narrowed to."""

    q = CharFilter(label=_("Name"), method="find")
    unit = ModelMultipleChoiceFilter(label=_("Unit"), queryset=units, method="below")
    steps = ChoiceFilter(label=_("Next step"), choices=STEPS, method="going_on")
    coach = ChoiceFilter(label=_("Coach"), choices=COACHES, method="coached")

    def find(self, people, name, value):
        return matching(people, value)

    def below(self, people, name, value):
        paths = [unit.path for unit in value]
        return people.filter(unit__path__under_any=paths) if paths else people

    def going_on(self, people, name, value):
        if value == "none":
            return people.exclude(queries.with_open_step())
        if value == "open":
            return people.filter(queries.with_open_step())
        return people.filter(queries.with_open_step(due_on__lt=timezone.localdate()))

    def coached(self, people, name, value):
        if value == "none":
            return people.exclude(queries.has_coach())
        return people.filter(queries.coached_by(self.request.user))
