from datetime import timedelta

from django.db.models import Exists, F, OuterRef, Q
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
from accounts.permissions import may_anywhere
from accounts.queries import units_where
from core.lists import TickFilter
from people.models import Person
from people.queries import matching
from workplaces import queries
from workplaces.enums import (
    Basis,
    Clause,
    Condition,
    Elected,
    FunctionKind,
    Readiness,
    Sector,
    SignalKind,
)
from workplaces.models import LEVELS, Employment, Workplace

ALL_THREE = list(Condition.values)


def units(request):
    return units_where(request.user, "workplaces.workplace", Verb.LIST)


def areas(request):
    """The areas of the workplace that the address names, as far as the user sees them."""
    of = {"workplace": request.resolver_match.kwargs["pk"]}
    return queries.areas_visible_to(request.user).filter(**of).order_by("path")


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
    elected = ChoiceFilter(
        label=_("Elected there"), choices=[*Elected.choices, ("none", _("neither"))], method="voted"
    )

    def __init__(self, *args, **kwargs):
        """Who may list no functions is offered no filter by them."""
        super().__init__(*args, **kwargs)
        if not may_anywhere(self.request.user, "workplaces.function", Verb.LIST):
            del self.filters["elected"]

    def find(self, workplaces, name, value):
        return queries.workplaces_matching(workplaces, value)

    def below(self, workplaces, name, value):
        paths = [unit.path for unit in value]
        return workplaces.filter(unit__path__under_any=paths) if paths else workplaces

    def voted(self, workplaces, name, value):
        return workplaces.filter(elected="" if value == "none" else value)

    def counted(self, workplaces, name, value):
        return workplaces.filter(shown_headcount__isnull=value == "unknown")


class EmployerFilter(FilterSet):
    q = CharFilter(label=_("Name"), method="find")

    def find(self, employers, name, value):
        return queries.employers_matching(employers, value)


class DatedFilter(FilterSet):
    """What is true now, unless what was is asked for."""

    q = CharFilter(label=_("Name"), method="find")
    when = ChoiceFilter(
        label=_("When"),
        choices=[("past", _("formerly")), ("all", _("now and formerly"))],
        empty_label=_("now"),
        method="at",
    )

    def __init__(self, data=None, *args, **kwargs):
        super().__init__({} if data is None else data, *args, **kwargs)  # bound, so it narrows

    def at(self, rows, name, value):
        return rows

    def filter_queryset(self, rows):
        rows = super().filter_queryset(rows)
        when = self.form.cleaned_data.get("when")
        if when == "all":
            return rows
        if when == "past":
            return rows.filter(ends_on__lt=timezone.localdate())
        return rows.current()


class EmploymentFilter(DatedFilter):
    """Who works there, also by function: who is an activist on the works council is found either
    by that function or by holding both of which it is made (requirement C10)."""

    function = MultipleChoiceFilter(label=_("Function"), choices=FunctionKind, method="holding")
    area = ModelMultipleChoiceFilter(
        label=_("Area"),
        queryset=areas,
        method="below",
        null_label=_("not known"),
        null_value="none",
    )

    def find(self, employments, name, value):
        return employments.filter(person__in=matching(Person.objects.all(), value))

    def holding(self, employments, name, value):
        wanted = Q()
        for kind in value:
            wanted |= queries.holding(self.request.user, kind)
        return employments.filter(wanted)

    def below(self, employments, name, value):
        """In one of the areas or their parts; "none" are those of whom it is not known."""
        wanted = Q()
        for area in value:
            wanted |= Q(area=None) if area == "none" else Q(area__path__under=area.path)
        return employments.filter(wanted)


class TieFilter(DatedFilter):
    """Ties of today by either name, or by where the follower works."""

    area = ModelMultipleChoiceFilter(label=_("Area"), queryset=areas, method="below")

    def find(self, ties, name, value):
        people = matching(Person.objects.all(), value)
        return ties.filter(Q(leader__in=people) | Q(follower__in=people))

    def below(self, ties, name, value):
        if not value:
            return ties
        employed = Employment.objects.current().filter(
            workplace=OuterRef("workplace"),
            person=OuterRef("follower"),
            area__path__under_any=[area.path for area in value],
        )
        return ties.filter(Exists(employed))


class AgreementFilter(FilterSet):
    """Agreements by clause and by when they expire (requirement B9)."""

    EXPIRING = timedelta(days=90)

    q = CharFilter(label=_("Workplace"), method="find")
    clause = MultipleChoiceFilter(label=_("Clause"), choices=Clause, method="with_clauses")
    expiring = TickFilter(label=_("Expires within 90 days"), method="soon")

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
    closed = TickFilter(label=_("Closed ones too"), method="all")

    def __init__(self, data=None, *args, **kwargs):
        super().__init__({} if data is None else data, *args, **kwargs)  # bound, so it narrows

    def find(self, signals, name, value):
        return signals.filter(workplace__in=_workplaces_named(value))

    def all(self, signals, name, value):
        return signals

    def filter_queryset(self, signals):
        signals = super().filter_queryset(signals)
        return signals if self.form.cleaned_data.get("closed") else signals.filter(closed_on=None)


class SnapshotFilter(FilterSet):
    """Newest snapshots by workplace, and those that are getting old."""

    AGES = [(180, _("older than 180 days")), (365, _("older than a year"))]

    q = CharFilter(label=_("Workplace"), method="find")
    age = ChoiceFilter(label=_("Age"), choices=AGES, method="older")

    def find(self, snapshots, name, value):
        return snapshots.filter(workplace__in=_workplaces_named(value))

    def older(self, snapshots, name, value):
        return snapshots.filter(on__lt=timezone.localdate() - timedelta(days=int(value)))


class TrajectoryFilter(FilterSet):
    """Trajectories by workplace and by where they stand (C16)."""

    WITHIN = {
        Readiness.NOT_READY: Q(ended_on=None, started_on=None) & ~Q(conditions__contains=ALL_THREE),
        Readiness.READY: Q(ended_on=None, started_on=None, conditions__contains=ALL_THREE),
        Readiness.STARTED: Q(ended_on=None, started_on__isnull=False),
        Readiness.ENDED: Q(ended_on__isnull=False),
    }

    q = CharFilter(label=_("Workplace"), method="find")
    readiness = MultipleChoiceFilter(label=_("State"), choices=Readiness, method="standing")
    early = TickFilter(label=_("Started before they were ready"), method="not_ready")

    def find(self, trajectories, name, value):
        return trajectories.filter(workplace__in=_workplaces_named(value))

    def standing(self, trajectories, name, value):
        wanted = Q()
        for state in value:
            wanted |= self.WITHIN[state]
        return trajectories.filter(wanted)

    def not_ready(self, trajectories, name, value):
        return trajectories.exclude(reason="") if value else trajectories


class RatingFilter(FilterSet):
    """People at a workplace by their newest rating; an area includes its parts."""

    NONE = "none"
    AGES = [(90, _("older than 90 days")), (180, _("older than 180 days"))]
    LEVEL_CHOICES = [(str(level), str(level)) for level in range(1, LEVELS + 1)]

    q = CharFilter(label=_("Name"), method="find")
    level = MultipleChoiceFilter(
        label=_("Rating"), choices=[*LEVEL_CHOICES, (NONE, _("not rated"))], method="rated"
    )
    basis = MultipleChoiceFilter(label=_("Basis"), choices=Basis, method="resting_on")
    age = ChoiceFilter(label=_("Age"), choices=AGES, method="older")
    area = ModelMultipleChoiceFilter(label=_("Area"), queryset=areas, method="below")

    def find(self, employments, name, value):
        return employments.filter(person__in=matching(Person.objects.all(), value))

    def rated(self, employments, name, value):
        levels = [int(level) for level in value if level != self.NONE]
        wanted = Q(level__in=levels)
        if self.NONE in value:
            wanted |= Q(level=None)
        return employments.filter(wanted) if value else employments

    def resting_on(self, employments, name, value):
        return employments.filter(basis__in=value) if value else employments

    def older(self, employments, name, value):
        return employments.filter(rated_on__lt=timezone.localdate() - timedelta(days=int(value)))

    def below(self, employments, name, value):
        paths = [area.path for area in value]
        return employments.filter(area__path__under_any=paths) if paths else employments


class ScaleFilter(FilterSet):
    """The newest version of each scale, unless the earlier ones are asked for too."""

    q = CharFilter(label=_("Name"), field_name="name", lookup_expr="icontains")
    earlier = TickFilter(label=_("Earlier versions too"), method="all")

    def __init__(self, data=None, *args, **kwargs):
        super().__init__({} if data is None else data, *args, **kwargs)  # bound, so it narrows

    def all(self, scales, name, value):
        return scales

    def filter_queryset(self, scales):
        scales = super().filter_queryset(scales)
        earlier = self.form.cleaned_data.get("earlier")
        return scales if earlier else scales.filter(number=F("newest"))


class AbsenceFilter(FilterSet):
    """Absences of now and later, unless past ones are asked for too."""

    q = CharFilter(label=_("Name"), method="find")
    past = TickFilter(label=_("Past ones too"), method="all")

    def __init__(self, data=None, *args, **kwargs):
        super().__init__({} if data is None else data, *args, **kwargs)  # bound, so it narrows

    def find(self, absences, name, value):
        return absences.filter(person__in=matching(Person.objects.all(), value))

    def all(self, absences, name, value):
        return absences

    def filter_queryset(self, absences):
        absences = super().filter_queryset(absences)
        is_all = self.form.cleaned_data.get("past")
        return absences if is_all else absences.filter(ends_on__gte=timezone.localdate())


def _workplaces_named(words):
    return queries.workplaces_matching(Workplace.objects.all(), words)
