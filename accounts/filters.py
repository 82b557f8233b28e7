from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django_filters import CharFilter, DateFilter, FilterSet, MultipleChoiceFilter

from accounts import queries
from accounts.enums import GRANTED_ROLES
from core.sorting import sort_key


class UserFilter(FilterSet):
    q = CharFilter(label=_("Name or e-mail"), method="find")
    role = MultipleChoiceFilter(
        label=_("Role"),
        method="holds",
        choices=[(role.value, role.label) for role in GRANTED_ROLES],
    )

    def find(self, users, name, value):
        return users.filter(Q(display_name__icontains=value) | Q(email__icontains=value))

    def holds(self, users, name, value):
        if not value:
            return users
        grants = queries.current_grants_visible_to(self.request.user).filter(role__in=value)
        return users.filter(pk__in=grants.values("user"))


class UnitFilter(FilterSet):
    q = CharFilter(label=_("Name"), method="find")

    def find(self, units, name, value):
        return units.filter(sort_key__contains=sort_key(value))


class TrailFilter(FilterSet):
    verb = CharFilter(label=_("What (its beginning)"), lookup_expr="startswith")
    subject_id = CharFilter(label=_("Row"))


# "from" is a word of Python's, and the one that stands in every list's address.
TrailFilter.base_filters |= {
    "from": DateFilter(field_name="at", lookup_expr="date__gte", label=_("From")),
    "to": DateFilter(field_name="at", lookup_expr="date__lte", label=_("Until")),
}
