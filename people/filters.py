from django.utils.translation import gettext_lazy as _
from django_filters import CharFilter, FilterSet, ModelMultipleChoiceFilter, MultipleChoiceFilter

from accounts.enums import Verb
from accounts.queries import units_where
from people import queries
from people.enums import MembershipKind


def units(request):
    return units_where(request.user, "people.person", Verb.LIST)


class NameFilter(FilterSet):
    q = CharFilter(label=_("Name"), method="find")

    def find(self, people, name, value):
        return queries.matching(people, value)


class PersonFilter(NameFilter):
    """What the list of people can be narrowed to; a unit includes everything below it."""

    unit = ModelMultipleChoiceFilter(label=_("Unit"), queryset=units, method="below")
    membership = MultipleChoiceFilter(label=_("Membership"), choices=MembershipKind)

    def below(self, people, name, value):
        paths = [unit.path for unit in value]
        return people.filter(unit__path__under_any=paths) if paths else people
