"""Writing campaigns, their teams, actions and media items."""

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.actions import record
from campaigns.enums import NEXT_STAGES, PLANS_OF
from campaigns.models import Action, Campaign, Lead, MediaItem, Team, TeamMember
from core.constraints import refusals_of
from core.exceptions import ActionRefused
from core.sorting import sort_key
from events import actions as events
from events.enums import EventKind, EventState, ParticipationState
from events.queries import attendance


@transaction.atomic
def create_campaign(*, name, by, **fields):
    """Plan a campaign; ``fields`` are those of the model. Its approach says with what plan."""
    plan = PLANS_OF[fields["programme"].approach][0]
    campaign = Campaign.objects.create(name=name, sort_key=sort_key(name), plan=plan, **fields)
    record("campaign.created", campaign, by=by)
    return campaign


@transaction.atomic
def update_campaign(campaign, *, by, **fields):
    campaign = _locked(Campaign, campaign)
    for name, value in fields.items():
        setattr(campaign, name, value)
    campaign.sort_key = sort_key(campaign.name)
    plans = PLANS_OF[campaign.programme.approach]  # another programme may have another approach
    if campaign.plan not in plans:
        campaign.plan = plans[0]
    campaign.save()
    record("campaign.updated", campaign, by=by)
    return campaign


@transaction.atomic
def set_rule(campaign, *, activity_days, activity_kinds, by):
    """Say what keeps a team of the campaign active, and for how long (D3)."""
    campaign = _locked(Campaign, campaign)
    before = {"days": campaign.activity_days, "kinds": campaign.activity_kinds}
    campaign.activity_days, campaign.activity_kinds = activity_days, list(activity_kinds)
    with refusals_of(Campaign):
        campaign.save(update_fields=["activity_days", "activity_kinds"])
    after = {"days": campaign.activity_days, "kinds": campaign.activity_kinds}
    record("campaign.rule_set", campaign, by=by, before=before, after=after)
    return campaign


@transaction.atomic
def add_lead(campaign, *, person, starts_on, by):
    """Say that somebody leads a campaign, alone or with others, and so reaches it."""
    with refusals_of(Lead):
        lead = Lead.objects.create(campaign=campaign, person=person, starts_on=starts_on)
    record("lead.added", lead, by=by, campaign=str(campaign.pk), person=str(person.pk))
    return lead


@transaction.atomic
def end_lead(lead, *, ends_on, by):
    """Note the last day that somebody leads a campaign and so reaches it."""
    lead = _locked(Lead, lead)
    lead.ends_on = ends_on
    with refusals_of(Lead):
        lead.save(update_fields=["ends_on"])
    record("lead.ended", lead, by=by, campaign=str(lead.campaign_id))
    return lead


@transaction.atomic
def take_back_lead(lead, *, by):
    """Take away at once the access of somebody who was entered by mistake."""
    lead = _locked(Lead, lead)
    of = {"campaign": str(lead.campaign_id), "person": str(lead.person_id)}
    record("lead.taken_back", lead, by=by, **of)
    lead.delete()


@transaction.atomic
def advance(campaign, *, to, by):
    """Move a campaign on to a stage that may follow its own."""
    campaign = _locked(Campaign, campaign)
    if to not in NEXT_STAGES[campaign.stage]:
        raise ActionRefused(_("The campaign cannot go there from where it stands."))
    before, campaign.stage = campaign.stage, to
    campaign.save(update_fields=["stage"])
    record("campaign.advanced", campaign, by=by, before=before, after=to)
    return campaign


@transaction.atomic
def add_team(campaign, *, workplace, name, starts_on, by):
    """Set up a team at a workplace. Refused when there is one of that name already."""
    with refusals_of(Team):
        team = Team.objects.create(
            campaign=campaign, workplace=workplace, name=name, starts_on=starts_on
        )
    record("team.added", team, by=by, campaign=str(campaign.pk), workplace=str(workplace.pk))
    return team


@transaction.atomic
def update_team(team, *, by, **fields):
    """Rename a team, correct when it began, or end it; open memberships end with it."""
    team = _locked(Team, team)
    for name, value in fields.items():
        setattr(team, name, value)
    with refusals_of(Team):
        team.save()
    if team.ends_on:
        _end_members(team)
    record("team.updated", team, by=by)
    return team


def _end_members(team):
    """Members leave with their team; who had not begun by then never does."""
    later = team.members.filter(ends_on=None)
    later.filter(starts_on__gt=team.ends_on).delete()
    later.update(ends_on=team.ends_on)


@transaction.atomic
def add_member(team, *, person, starts_on, by):
    """A person joins a team. Refused when the person belongs to it then."""
    with refusals_of(TeamMember):
        member = TeamMember.objects.create(team=team, person=person, starts_on=starts_on)
    record("team_member.added", member, by=by, team=str(team.pk), person=str(person.pk))
    return member


@transaction.atomic
def end_member(member, *, ends_on, by):
    """The last day of somebody in a team. Refused when it lies before the first."""
    member = _locked(TeamMember, member)
    member.ends_on = ends_on
    with refusals_of(TeamMember):
        member.save(update_fields=["ends_on"])
    record("team_member.ended", member, by=by, team=str(member.team_id))
    return member


@transaction.atomic
def plan_action(campaign, *, kind, by, team=None, target_turnout=None, workplace=None, **event):
    """Plan an action: the event it is, at the team's workplace unless said otherwise.

    ``event`` are fields of the event; its host and programme are the campaign's.
    """
    _refuse_foreign_team(campaign, team)
    planned = events.create_event(
        by=by,
        kind=EventKind.ACTION,
        unit=campaign.unit,
        programme=campaign.programme,
        workplace=workplace or (team and team.workplace),
        **event,
    )
    action = Action.objects.create(
        campaign=campaign, team=team, event=planned, kind=kind, target_turnout=target_turnout
    )
    record("action.planned", action, by=by, campaign=str(campaign.pk))
    return action


@transaction.atomic
def update_action(action, *, kind, by, team=None, target_turnout=None, workplace=None, **event):
    """Change an action and its event."""
    action = _locked(Action, action)
    _refuse_foreign_team(action.campaign, team)
    workplace = workplace or (team and team.workplace)
    events.update_event(action.event, by=by, workplace=workplace, **event)
    action.kind, action.team, action.target_turnout = kind, team, target_turnout
    action.save()
    record("action.updated", action, by=by)
    return action


def _refuse_foreign_team(campaign, team):
    if team is not None and team.campaign_id != campaign.pk:
        raise ActionRefused(_("An action belongs to a team of its own campaign."))


@transaction.atomic
def record_turnout(action, *, by, people=(), unnamed=None):
    """Say who came: the ``people`` named, and how many nobody named (None: leave as it is).

    An unchanged number stays as it is, also when it was given for several kinds of people.

    The action counts as held from then on. Refused before its day and when it was called off.
    """
    for person in people:
        events.mark(action.event, person, state=ParticipationState.ATTENDED, by=by)
    if unnamed not in (None, attendance(action.event).unnamed):
        events.count_unnamed(action.event, count=unnamed, by=by)
    if action.event.state == EventState.PLANNED:
        events.set_state(action.event, to=EventState.HELD, by=by)
    return action


@transaction.atomic
def save_media_item(campaign, *, by, item=None, **fields):
    """Note a report about the campaign, or change ``item``."""
    item = _locked(MediaItem, item) if item else MediaItem(campaign=campaign)
    for name, value in fields.items():
        setattr(item, name, value)
    with refusals_of(MediaItem):
        item.save()
    record("media_item.saved", item, by=by, campaign=str(item.campaign_id))
    return item


def _locked(model, row):
    return model.objects.select_for_update(of=["self"]).get(pk=row.pk)
