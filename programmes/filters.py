from django.utils.translation import gettext_lazy as _
from django_filters import CharFilter, FilterSet, ModelMultipleChoiceFilter, MultipleChoiceFilter

from accounts.enums import Verb
from accounts.queries import units_where
from core.vocabulary import Approach
from programmes import queries
from programmes.enums import ProgrammeState


def units(request):
    return units_where(request.user, "programmes.programme", Verb.LIST)


class ProgrammeFilter(FilterSet):
    """What the list of programmes can be narrowed to; a unit includes everything below it."""

    q = CharFilter(label=_("Name"), method="find")
    unit = ModelMultipleChoiceFilter(label=_("Unit"), queryset=units, method="below")
    state = MultipleChoiceFilter(label=_("State"), choices=ProgrammeState)
    approach = MultipleChoiceFilter(label=_("Approach"), choices=Approach)

    def find(self, programmes, name, value):
        return queries.matching(programmes, value)

    def below(self, programmes, name, value):
        paths = [unit.path for unit in value]
        return programmes.filter(unit__path__under_any=paths) if paths else programmes
