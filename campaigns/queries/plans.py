"""Reading the plan of a campaign: its objectives with their measures."""

from dataclasses import dataclass, field

from django.db.models import Q

from accounts.enums import Verb
from campaigns.models import Objective, TeamMember
from campaigns.queries.campaigns import campaigns_for
from people.models import Person, Task

ABOUT = "campaigns.objective"


def objectives_visible_to(user, verb=Verb.LIST):
    campaigns = campaigns_for(user, "campaigns.objective", verb)
    return Objective.objects.filter(campaign__in=campaigns)


def measures_of(objectives):
    """The tasks that are measures of the objectives; who sees one sees its measures."""
    return Task.objects.filter(subject_label=ABOUT, subject_id__in=objectives.values("pk"))


@dataclass
class Planned:
    """An objective with its measures, the open ones first."""

    objective: Objective
    measures: list = field(default_factory=list)


def plan_of(user, campaign):
    """Each visible objective of a campaign as Planned, those due first on top."""
    objectives = objectives_visible_to(user).filter(campaign=campaign)
    rows = objectives.select_related("owner", "campaign").order_by("due_on", "created_at", "pk")
    plan = {row.pk: Planned(row) for row in rows}
    measures = measures_of(objectives).select_related("owner")
    for measure in measures.order_by("-done_on", "due_on", "created_at", "pk"):
        plan[measure.subject_id].measures.append(measure)
    return list(plan.values())


def carriers_of(campaign, user, *, kept=None):
    """Who may answer for something: who leads the campaign, the members of its teams, the user,
    and the person (by key) who does so already."""
    members = TeamMember.objects.current().filter(team__campaign=campaign)
    leads = campaign.leads.current()
    within = Q(pk__in=members.values("person")) | Q(pk__in=leads.values("person"))
    people = Person.objects.filter(within | Q(user=user) | Q(pk=kept))
    return people.order_by("sort_key", "pk")
