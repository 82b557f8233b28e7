"""What a figure can be about: a unit, a workplace, a project, or a group of companies."""

from dataclasses import dataclass

from django.db import models
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse

from accounts import policy, reach
from accounts.enums import Verb
from accounts.models import Unit
from campaigns.models import Campaign
from cohorts.models import Cohort
from metrics.enums import ScopeKind
from programmes.models import Programme
from workplaces.models import Employer, Workplace

MODELS = {
    ScopeKind.UNIT: Unit,
    ScopeKind.WORKPLACE: Workplace,
    ScopeKind.PROGRAMME: Programme,
    ScopeKind.CAMPAIGN: Campaign,
    ScopeKind.COHORT: Cohort,
    ScopeKind.EMPLOYER: Employer,
}
WITH_WINDOW = (ScopeKind.PROGRAMME, ScopeKind.CAMPAIGN, ScopeKind.COHORT)


@dataclass(frozen=True)
class Scope:
    """One row that figures are measured for."""

    kind: ScopeKind
    row: models.Model

    @property
    def pk(self):
        return self.row.pk

    @property
    def unit(self):
        """The unit that the scope belongs to, or is; of a group the one that holds all of it."""
        if self.kind == ScopeKind.EMPLOYER:
            return self.row.group_place.unit
        return self.row if self.kind == ScopeKind.UNIT else self.row.unit

    @property
    def url(self):
        """The page of the scope itself; of a unit and a programme their figures."""
        if self.kind == ScopeKind.UNIT:
            return f"{reverse('metrics:home')}?unit={self.pk}"
        if self.kind == ScopeKind.PROGRAMME:
            return reverse("metrics:programme", args=[self.pk])
        return self.row.get_absolute_url()

    @property
    def has_window(self):
        return self.kind in WITH_WINDOW

    def __str__(self):
        return str(self.row)


def rows_with_figures_for(user, kind):
    """The rows of ``kind`` whose figures the user may read (policy: ``metrics.measurement``)."""
    if kind == ScopeKind.UNIT:
        return Unit.objects.filter(reach.within(user, "metrics.measurement", path="path"))
    if kind == ScopeKind.EMPLOYER:
        return _groups_for(user)
    within = reach.within(user, "metrics.measurement")
    return MODELS[kind].objects.filter(within).select_related("unit")


def _groups_for(user):
    """The groups of companies whose figures the user may read.

    One must list employers and read figures at a unit that holds every workplace of the group, so
    that the total is never about a workplace whose rows one does not see.
    """
    roles = policy.roles_with("metrics.measurement", Verb.LIST)
    roles &= policy.roles_with("workplaces.employer", Verb.LIST)
    place = "group_place__unit__path"
    within = reach.within(user, "metrics.measurement", roles=roles, path=place)
    return Employer.objects.filter(within).select_related("group_place__unit")


def scope_or_404(user, kind, pk):
    """The scope, if the user may read its figures. Raises Http404 for an unknown kind too."""
    if kind not in MODELS:
        raise Http404
    kind = ScopeKind(kind)
    return Scope(kind, get_object_or_404(rows_with_figures_for(user, kind), pk=pk))
