from datetime import timedelta

from django import forms
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_filters import (
    CharFilter,
    ChoiceFilter,
    DateFilter,
    FilterSet,
    ModelMultipleChoiceFilter,
    MultipleChoiceFilter,
    UUIDFilter,
)

from accounts.enums import Verb
from accounts.queries import units_where
from contacts import queries
from contacts.enums import ContactKind, Outcome
from core.lists import TickFilter, TopicsFilter
from core.tags import TopicTag
from workplaces.models import Workplace
from workplaces.queries import (
    advisers_of,
    groups_followed_by,
    groups_visible_to,
    short_sighted,
    without_adviser,
    workplaces_matching,
)


def units_of_groups(request):
    return units_where(request.user, "workplaces.responsibility", Verb.LIST)


def units_of_members(request):
    return units_where(request.user, "people.membership", Verb.LIST)


def advisers(request):
    return advisers_of(groups_visible_to(request.user))


class ContactFilter(FilterSet):
    """What a list of contacts can be narrowed to."""

    q = CharFilter(label=_("Workplace"), method="find")
    kind = MultipleChoiceFilter(label=_("Kind"), choices=ContactKind)
    outcome = MultipleChoiceFilter(label=_("Outcome"), choices=Outcome)
    topic = TopicsFilter()
    workplace = UUIDFilter(field_name="workplace", widget=forms.HiddenInput)
    mine = TickFilter(label=_("Only mine"), method="own")

    def find(self, contacts, name, value):
        return contacts.filter(workplace__in=workplaces_matching(Workplace.objects.all(), value))

    def own(self, contacts, name, value):
        return contacts.filter(logged_by=self.request.user) if value else contacts


class CaseFilter(FilterSet):
    """What a list of advice cases can be narrowed to."""

    q = CharFilter(label=_("Workplace"), method="find")
    topic = MultipleChoiceFilter(label=_("Topic"), choices=TopicTag)
    state = ChoiceFilter(
        label=_("State"), choices=[("open", _("open")), ("closed", _("closed"))], method="standing"
    )
    workplace = UUIDFilter(field_name="workplace", widget=forms.HiddenInput)
    mine = TickFilter(label=_("Only mine"), method="own")

    def find(self, cases, name, value):
        return cases.filter(workplace__in=workplaces_matching(Workplace.objects.all(), value))

    def standing(self, cases, name, value):
        return cases.filter(closed_on__isnull=value == "open")

    def own(self, cases, name, value):
        return cases.filter(led_by__user=self.request.user) if value else cases


class TogetherFilter(ContactFilter):
    """The contacts of which topics are counted that stand together."""

    topic = None  # that is what the table shows


class WeeksFilter(ContactFilter):
    """The contacts that are counted by week; without a time those of the last three months."""

    USUAL, MOST = 13, 53  # weeks

    @property
    def span(self):
        """The first and the last day that are looked at; from its end no more than ``MOST``."""
        said = self.form.cleaned_data if self.form.is_valid() else {}
        last = said.get("to") or timezone.localdate()
        this_week = queries.monday_of(last)
        first = said.get("from") or this_week - (self.USUAL - 1) * queries.WEEK
        return max(first, this_week - (self.MOST - 1) * queries.WEEK), last


class GroupFilter(FilterSet):
    """Which groups: whose, of which unit, and what presses."""

    OVERDUE, SIGNAL, ALONE, SHORT = "overdue", "signal", "alone", "short"

    q = CharFilter(label=_("Workplace"), method="find")
    unit = ModelMultipleChoiceFilter(label=_("Unit"), queryset=units_of_groups, method="below")
    adviser = ModelMultipleChoiceFilter(label=_("Adviser"), queryset=advisers, method="advised")
    state = ChoiceFilter(
        label=_("State"),
        choices=[
            (OVERDUE, _("overdue")),
            (SIGNAL, _("with a signal")),
            (ALONE, _("without an adviser")),
            (SHORT, _("with short-term topics only")),
        ],
        method="pressing",
    )
    mine = TickFilter(label=_("Only mine"), method="own")

    def find(self, groups, name, value):
        return workplaces_matching(groups, value)

    def below(self, groups, name, value):
        paths = [unit.path for unit in value]
        return groups.filter(unit__path__under_any=paths) if paths else groups

    def advised(self, groups, name, value):
        condition = Q()
        for person in value:
            condition |= queries.advised_by(person)
        return groups.filter(condition)

    def pressing(self, groups, name, value):
        if value == self.ALONE:
            return without_adviser(groups)
        if value == self.SHORT:
            return short_sighted(groups)
        if value == self.SIGNAL:
            return groups.filter(signal_on__isnull=False)
        return groups.filter(queries.is_overdue(timezone.localdate()))

    def own(self, groups, name, value):
        mine = groups_followed_by(self.request.user)
        return groups.filter(pk__in=mine.values("pk")) if value else groups


# "from" is a word of Python's, and the one that stands in every list's address.
IN_TIME = {
    "from": DateFilter(field_name="on", lookup_expr="gte", label=_("From")),
    "to": DateFilter(field_name="on", lookup_expr="lte", label=_("Until")),
}
ContactFilter.base_filters |= IN_TIME
TogetherFilter.base_filters |= IN_TIME
WeeksFilter.base_filters |= IN_TIME


class PresenceFilter(FilterSet):
    """Which workplaces, and in which time; without one the last twelve months."""

    DAYS = 365

    q = CharFilter(label=_("Workplace"), method="find")
    unit = ModelMultipleChoiceFilter(label=_("Unit"), queryset=units_of_members, method="below")
    visited = ChoiceFilter(
        label=_("Visited"), choices=[("yes", _("yes")), ("no", _("no"))], method="seen"
    )

    def __init__(self, data=None, *args, **kwargs):
        super().__init__({} if data is None else data, *args, **kwargs)  # bound, so it narrows

    def find(self, workplaces, name, value):
        return workplaces_matching(workplaces, value)

    def below(self, workplaces, name, value):
        paths = [unit.path for unit in value]
        return workplaces.filter(unit__path__under_any=paths) if paths else workplaces

    def seen(self, workplaces, name, value):
        return workplaces.filter(visits__gt=0) if value == "yes" else workplaces.filter(visits=0)

    def as_is(self, workplaces, name, value):
        return workplaces

    @property
    def span(self):
        """The first and the last day that are looked at."""
        said = self.form.cleaned_data if self.form.is_valid() else {}
        last = said.get("to") or timezone.localdate()
        return said.get("from") or last - timedelta(days=self.DAYS), last

    def filter_queryset(self, workplaces):
        return super().filter_queryset(queries.with_presence(workplaces, *self.span))


PresenceFilter.base_filters |= {
    "from": DateFilter(label=_("From"), method="as_is"),
    "to": DateFilter(label=_("Until"), method="as_is"),
}
