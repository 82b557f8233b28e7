from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_filters import (
    CharFilter,
    ChoiceFilter,
    FilterSet,
    ModelMultipleChoiceFilter,
    MultipleChoiceFilter,
)

from accounts.enums import Verb
from accounts.queries import units_where
from people import queries
from people.enums import MembershipKind
from people.models import Person


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


def units_of_memberships(request):
    return units_where(request.user, "people.membership", Verb.LIST)


class CallListFilter(FilterSet):
    """What the call list can be narrowed to; a unit includes everything below it."""

    q = CharFilter(label=_("Name"), method="find")
    unit = ModelMultipleChoiceFilter(label=_("Unit"), queryset=units_of_memberships, method="below")
    graduation = ChoiceFilter(
        label=_("Graduation"),
        choices=[("year", _("in the last twelve months")), ("earlier", _("earlier"))],
        method="graduated",
    )
    state = ChoiceFilter(
        label=_("Membership"),
        choices=[("member", _("still a student member")), ("left", _("has left"))],
        method="standing",
    )

    def find(self, students, name, value):
        return students.filter(person__in=queries.matching(Person.objects.all(), value))

    def below(self, students, name, value):
        paths = [unit.path for unit in value]
        return students.filter(person__unit__path__under_any=paths) if paths else students

    def graduated(self, students, name, value):
        counted = queries.within_a_year(students, timezone.localdate())
        return counted if value == "year" else students.exclude(pk__in=counted.values("pk"))

    def standing(self, students, name, value):
        is_left = Q(ends_on__lt=timezone.localdate())
        return students.filter(is_left) if value == "left" else students.exclude(is_left)
