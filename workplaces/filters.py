from datetime import timedelta

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_filters import (
    BooleanFilter,
    CharFilter,
    ChoiceFilter,
    FilterSet,
    ModelMultipleChoiceFilter,
    MultipleChoiceFilter,
)

from accounts.enums import Verb
from accounts.queries import units_where
from people.models import Person
from people.queries import matching
from workplaces import queries
from workplaces.enums import Clause, Sector, SignalKind
from workplaces.models import Workplace


def units(request):
    return units_where(request.user, "workplaces.workplace", Verb.LIST)


class WorkplaceFilter(FilterSet):
    """What the list of workplaces can be narrowed to; a unit includes everything below it."""

    q = CharFilter(label=_("Name or employer"), method="find")
    unit = ModelMultipleChoiceFilter(label=_("Unit"), queryset=units, method="below")
    sector = MultipleChoiceFilter(label=_("Sector"), choices=Sector)
    headcount = ChoiceFilter(
        label=_("Headcount"),
        choices=[("known", _("known")), ("unknown", _("not known"))],
        method="counted",
    )

    def find(self, workplaces, name, value):
        return queries.workplaces_matching(workplaces, value)

    def below(self, workplaces, name, value):
        paths = [unit.path for unit in value]
        return workplaces.filter(unit__path__under_any=paths) if paths else workplaces

    def counted(self, workplaces, name, value):
        return workplaces.filter(shown_headcount__isnull=value == "unknown")


class EmployerFilter(FilterSet):
    q = CharFilter(label=_("Name"), method="find")

    def find(self, employers, name, value):
        return queries.employers_matching(employers, value)


class EmploymentFilter(FilterSet):
    """Who works there now, unless others are asked for."""

    q = CharFilter(label=_("Name"), method="find")
    when = ChoiceFilter(
        label=_("When"),
        choices=[("past", _("formerly")), ("all", _("now and formerly"))],
        empty_label=_("now"),
        method="at",
    )

    def __init__(self, data=None, *args, **kwargs):
        super().__init__({} if data is None else data, *args, **kwargs)  # bound, so it narrows

    def find(self, employments, name, value):
        return employments.filter(person__in=matching(Person.objects.all(), value))

    def at(self, employments, name, value):
        return employments

    def filter_queryset(self, employments):
        employments = super().filter_queryset(employments)
        when = self.form.cleaned_data.get("when")
        if when == "all":
            return employments
        if when == "past":
            return employments.filter(ends_on__lt=timezone.localdate())
        return employments.current()


class AgreementFilter(FilterSet):
    """Agreements by clause and by when they expire (requirement B9)."""

    EXPIRING = timedelta(days=90)

    q = CharFilter(label=_("Workplace"), method="find")
    clause = MultipleChoiceFilter(label=_("Clause"), choices=Clause, method="with_clauses")
    expiring = BooleanFilter(
        label=_("Expires within 90 days"), method="soon", widget=forms.CheckboxInput
    )

    def find(self, agreements, name, value):
        return agreements.filter(workplace__in=_workplaces_named(value))

    def with_clauses(self, agreements, name, value):
        return agreements.filter(clauses__overlap=value) if value else agreements

    def soon(self, agreements, name, value):
        today = timezone.localdate()
        until = today + self.EXPIRING
        return agreements.filter(ends_on__range=(today, until)) if value else agreements


class SignalFilter(FilterSet):
    """Open signals, unless closed ones are asked for too."""

    q = CharFilter(label=_("Workplace"), method="find")
    kind = MultipleChoiceFilter(label=_("Kind"), choices=SignalKind)
    closed = BooleanFilter(label=_("Closed ones too"), method="all", widget=forms.CheckboxInput)

    def __init__(self, data=None, *args, **kwargs):
        super().__init__({} if data is None else data, *args, **kwargs)  # bound, so it narrows

    def find(self, signals, name, value):
        return signals.filter(workplace__in=_workplaces_named(value))

    def all(self, signals, name, value):
        return signals

    def filter_queryset(self, signals):
        signals = super().filter_queryset(signals)
        return signals if self.form.cleaned_data.get("closed") else signals.filter(closed_on=None)


def _workplaces_named(words):
    return queries.workplaces_matching(Workplace.objects.all(), words)
