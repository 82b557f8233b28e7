"""Writing the plan of a campaign: its form and phase, its objectives and their measures."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.actions import record
from campaigns.enums import PLANS_OF, Plan, phases_from
from campaigns.models import Campaign, Objective
from campaigns.queries import measures_of
from core.constraints import refusals_of
from core.exceptions import ActionRefused
from people.actions import create_task, finish_task


@transaction.atomic
def set_plan(campaign, *, plan, by):
    """Say what kind of plan the campaign has: as its programme's approach has them.

    Refused when measures stand under its objectives and the plan would hold goals only.
    """
    campaign = _locked(Campaign, campaign)
    if plan not in PLANS_OF[campaign.programme.approach]:
        raise ActionRefused(_("The approach of the programme has no such plan."))
    if plan == Plan.GOALS and measures_of(campaign.objectives.all()).exists():
        raise ActionRefused(_("There are measures already; a plan of goals only has none."))
    before, campaign.plan = campaign.plan, plan
    campaign.save(update_fields=["plan"])
    record("campaign.plan_set", campaign, by=by, before=before, after=plan)
    return campaign


@transaction.atomic
def move_phase(campaign, *, to, by):
    """Move a campaign on to its next phase, or back to an earlier one: a test may show that the
    base is still to be built."""
    campaign = _locked(Campaign, campaign)
    if campaign.plan != Plan.PHASES or to not in phases_from(campaign.phase):
        raise ActionRefused(_("The campaign cannot go there from where it stands."))
    before, campaign.phase = campaign.phase, to
    campaign.save(update_fields=["phase"])
    record("campaign.phase_moved", campaign, by=by, before=before, after=to)
    return campaign


@transaction.atomic
def save_objective(campaign, *, by, objective=None, **fields):
    """Set an objective of the campaign, or change ``objective``."""
    row = _locked(Objective, objective) if objective else Objective(campaign=campaign)
    for name, value in fields.items():
        setattr(row, name, value)
    with refusals_of(Objective):
        row.save()
    record("objective.saved", row, by=by, campaign=str(row.campaign_id))
    return row


@transaction.atomic
def review_objective(objective, *, reached, review, by):
    """Say what was reached until today and what follows from it."""
    objective = _locked(Objective, objective)
    objective.reached, objective.review = reached, review
    objective.reviewed_on = timezone.localdate()
    with refusals_of(Objective):
        objective.save(update_fields=["reached", "review", "reviewed_on"])
    record("objective.reviewed", objective, by=by, reached=reached)
    return objective


@transaction.atomic
def add_measure(objective, *, owner, title, by, due_on=None):
    """Give somebody something to do for an objective. Refused where a plan holds goals only."""
    objective = Objective.objects.select_related("campaign").get(pk=objective.pk)
    if objective.campaign.plan == Plan.GOALS:
        raise ActionRefused(_("This plan holds goals only."))
    return create_task(owner=owner, title=title, due_on=due_on, subject=objective, by=by)


@transaction.atomic
def finish_measure(measure, *, by):
    """A measure is done. Refused when it was done before."""
    return finish_task(measure, by=by)


def _locked(model, row):
    return model.objects.select_for_update(of=["self"]).get(pk=row.pk)
