"""Reading campaigns, their teams, actions and media items."""

from dataclasses import dataclass

from django.db.models import (
    BooleanField,
    Case,
    CharField,
    Count,
    DateField,
    Exists,
    ExpressionWrapper,
    F,
    OuterRef,
    Prefetch,
    Q,
    Subquery,
    Sum,
    Value,
    When,
)
from django.db.models.functions import Coalesce, Greatest, Least, NullIf
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts import policy, reach
from accounts.enums import Verb
from accounts.queries import units_where
from campaigns.enums import ActivityKind
from campaigns.models import Action, Campaign, Lead, MediaItem, Team, TeamMember
from core.sorting import sort_key
from core.timelines import NEWEST, Entry
from events.enums import EventState, ParticipationState
from events.models import Event, Participation
from events.queries import events_visible_to, with_attendance
from people.models import Person
from people.queries import people_visible_to
from programmes.queries import programmes_visible_to
from workplaces.models import Workplace
from workplaces.queries import (
    employments_visible_to,
    people_with_rating,
    workplaces_for,
    workplaces_visible_to,
)


def campaigns_visible_to(user, verb=Verb.LIST):
    return Campaign.objects.filter(reach.within(user, "campaigns.campaign", verb=verb))


def teams_visible_to(user, verb=Verb.LIST):
    return Team.objects.filter(campaign__in=campaigns_for(user, "campaigns.team", verb))


def actions_visible_to(user, verb=Verb.LIST):
    return Action.objects.filter(campaign__in=campaigns_for(user, "campaigns.action", verb))


def media_items_visible_to(user, verb=Verb.LIST):
    return MediaItem.objects.filter(campaign__in=campaigns_for(user, "campaigns.mediaitem", verb))


def campaigns_for(user, label, verb):
    """The campaigns reached in a role that may ``verb`` their rows of ``label``."""
    roles = policy.roles_with(label, verb)
    return Campaign.objects.filter(reach.within(user, "campaigns.campaign", roles=roles))


def units_to_start_at(user):
    """Where the user may start campaigns."""
    return units_where(user, "campaigns.campaign", Verb.CREATE).order_by("path")


def workplaces_for_teams(user):
    """Where the user may set up teams."""
    roles = policy.roles_with("campaigns.team", Verb.CREATE)
    return workplaces_for(user, roles).order_by("sort_key", "id")


def matching(campaigns, words):
    """Those whose name holds every one of ``words``, in any order."""
    for word in sort_key(words).split():
        campaigns = campaigns.filter(sort_key__contains=word)
    return campaigns


def workplaces_to_choose(campaign, event):
    """The workplaces where the campaign has a team, and the one ``event`` is already at."""
    with_team = Q(pk__in=campaign.teams.values("workplace")) | Q(pk=event.workplace_id)
    return Workplace.objects.filter(with_team).order_by("sort_key", "pk")


def events_of_actions(user, campaign):
    """The events that are the campaign's actions, newest first, each with its attendance.

    ``percent``: how much of the target came, rounded down, or None without a target.
    ``is_debrief_due``: was it held, did it miss its target, and has nobody said why (D6)? What is
    over and was come to was held, even if nobody has said so.
    ``opens``: may the user open the event's page?
    """
    actions = actions_visible_to(user).filter(campaign=campaign)
    events = with_attendance(Event.objects.filter(action__in=actions))
    was_come_to = Q(
        state=EventState.PLANNED, ends_on__lt=timezone.localdate(), attended_count__gt=0
    )
    was_held = Q(state=EventState.HELD) | was_come_to
    missed = was_held & Q(action__debriefed_on=None, attended_count__lt=F("action__target_turnout"))
    return (
        events.annotate(
            percent=100 * F("attended_count") / NullIf(F("action__target_turnout"), 0),
            is_debrief_due=_as_boolean(missed),
            opens=Exists(events_visible_to(user).filter(pk=OuterRef("pk"))),
        )
        .select_related("action__team")
        .order_by("-starts_on", "-pk")
    )


def members_to_name(action):
    """Members, on its day, of the action's team (without one: of any) not yet marked present."""
    event, of = action.event, {"team": action.team} if action.team_id else {}
    members = TeamMember.objects.on(event.starts_on).filter(team__campaign=action.campaign_id, **of)
    there = event.participations.filter(state=ParticipationState.ATTENDED, person__isnull=False)
    people = Person.objects.filter(pk__in=members.values("person"))
    return people.exclude(pk__in=there.values("person")).order_by("sort_key", "pk")


def teams_shown_to(user, day):
    """The visible teams as lists show them on ``day``: with activity, size and workplace.

    ``member_count``: who belongs to it that day. ``opens``: may the user open the workplace?
    """
    members = TeamMember.objects.on(day).filter(team=OuterRef("pk")).order_by()
    count = members.values("team").annotate(n=Count("pk")).values("n")
    opens = Exists(workplaces_visible_to(user).filter(pk=OuterRef("workplace")))
    teams = teams_with_activity(campaigns_for(user, "campaigns.team", Verb.LIST), day)
    teams = teams.annotate(member_count=Coalesce(Subquery(count), 0), opens=opens)
    return teams.select_related("workplace")


def with_team_count(campaigns, day):
    """Each with ``team_count``, how many teams it has on ``day``."""
    teams = Team.objects.on(day).filter(campaign=OuterRef("pk")).order_by()
    count = teams.values("campaign").annotate(n=Count("pk")).values("n")
    return campaigns.annotate(team_count=Coalesce(Subquery(count), 0))


def with_leads_today(campaigns):
    """Each with ``leads_today``, the rows of who leads it today, as they follow by name."""
    rows = Lead.objects.current().select_related("person").order_by("person__sort_key", "pk")
    return campaigns.prefetch_related(Prefetch("leads", rows, to_attr="leads_today"))


def leads_of(campaign, user):
    """Who leads a campaign, and who led it before; ``opens``: the person's page."""
    opens = Exists(people_visible_to(user).filter(pk=OuterRef("person")))
    rows = campaign.leads.select_related("person").annotate(opens=opens)
    return rows.order_by(F("ends_on").desc(nulls_first=True), "person__sort_key", "pk")


def leads_visible_to(user):
    return Lead.objects.filter(campaign__in=campaigns_visible_to(user))


def programme_opens(user, campaign):
    """May the user open the programme that a campaign belongs to?"""
    return programmes_visible_to(user).filter(pk=campaign.programme_id).exists()


def people_to_add(user, team):
    """Whom the user may put into a team: people within reach, and who works where it is."""
    there = employments_visible_to(user).current().filter(workplace=team.workplace_id)
    within = Q(pk__in=people_visible_to(user).values("pk")) | Q(pk__in=there.values("person"))
    return Person.objects.filter(within)


def members_of(team, user):
    """Everybody who belonged to a team, the current ones first; ``opens``: the person's page."""
    opens = Exists(people_visible_to(user).filter(pk=OuterRef("person")))
    rows = team.members.select_related("person").annotate(opens=opens)
    return rows.order_by(F("ends_on").desc(nulls_first=True), "person__sort_key", "pk")


@dataclass(frozen=True)
class Turnout:
    """Who was at a campaign's actions inside its window (D2).

    ``people`` are those named as present, each once; ``participations`` every time somebody was
    present, of which ``unnamed`` were only counted.
    """

    people: int
    participations: int
    unnamed: int


def turnout(campaign):
    """The numbers of one campaign, in one query; actions that were called off do not count."""
    rows = Participation.objects.filter(
        event__action__campaign=campaign,
        event__starts_on__range=(campaign.starts_on, campaign.ends_on),
        state=ParticipationState.ATTENDED,
    ).exclude(event__state=EventState.CANCELLED)
    return Turnout(
        **rows.aggregate(
            people=Count("person", distinct=True),
            participations=Coalesce(Sum(Coalesce("unnamed_count", 1)), 0),
            unnamed=Coalesce(Sum("unnamed_count"), 0),
        )
    )


def media_reach(campaign):
    """The media contacts inside the window, added up: contacts with a medium, never people (D4)."""
    items = campaign.media_items.filter(on__range=(campaign.starts_on, campaign.ends_on))
    return items.aggregate(reach=Coalesce(Sum("reach"), 0))["reach"]


def absent_though_rated(user, workplace, level, day):
    """Who works at a workplace, is rated ``level`` and took part in nothing since.

    Employments as ``people_with_rating`` gives them, each with ``missed``: how many actions that
    the user sees were held there from the day of the rating until ``day``, with somebody marked
    as present. Who was present at one of them, or had none to go to, is not among them.
    """
    held = actions_visible_to(user).filter(
        Q(event__workplace=workplace) | Q(team__workplace=workplace),
        event__starts_on__lte=day,
        event__starts_on__gte=OuterRef("rated_on"),
    )
    present = Participation.objects.filter(
        event=OuterRef("event"), state=ParticipationState.ATTENDED
    )
    held = held.exclude(event__state=EventState.CANCELLED).filter(Exists(present))
    was_there = Exists(held.filter(Exists(present.filter(person=OuterRef(OuterRef("person"))))))
    missed = held.order_by().annotate(one=Value(1)).values("one").annotate(n=Count("pk"))
    people = people_with_rating(user, workplace).filter(level=level).exclude(was_there)
    people = people.annotate(missed=Coalesce(Subquery(missed.values("n")), 0))
    return people.filter(missed__gt=0).order_by("-missed", "person__sort_key", "pk")


_activities = {}


def register_activity(kind, *, rows, day):
    """Let rows keep a team active (D3); a higher app registers its own in ``ready()``.

    ``rows()`` returns the rows of one team, tied to it by ``OuterRef("pk")`` or
    ``OuterRef("workplace")``; ``day`` is the lookup from a row to the day it happened on.
    """
    _activities[kind] = (rows, day)


def actions_of_a_team():
    """What a team did, or is about to do; what was called off keeps nobody active."""
    return Action.objects.filter(team=OuterRef("pk")).exclude(event__state=EventState.CANCELLED)


register_activity(ActivityKind.ACTION, rows=actions_of_a_team, day="event__starts_on")


def teams_with_activity(campaigns, day):
    """The teams of ``campaigns``, each with what the rule of its campaign says on ``day`` (D3).

    ``exists``: has it begun, and not ended, on ``day``? ``last_activity_on`` and
    ``last_activity_kind``: the newest activity that the rule counts,
    while the team existed; None without one. ``active_until``: the last day it keeps the team
    active, at most the team's own last day. ``is_active``: is that so on ``day``?
    """
    teams = Team.objects.filter(campaign__in=campaigns)
    last = {f"last_{kind}_on": _last_day(kind, day) for kind in _activities}
    no_day = Value(None, output_field=DateField())
    teams = teams.annotate(**last).annotate(
        last_activity_on=Greatest(*last, no_day),  # passes over nulls; wants two at least
        last_activity_kind=_kind_of_the_last(),
    )
    exists = Q(starts_on__lte=day) & (Q(ends_on=None) | Q(ends_on__gte=day))
    return teams.annotate(active_until=Least(_runs_out_on(), "ends_on")).annotate(
        exists=_as_boolean(exists), is_active=_as_boolean(exists & Q(active_until__gte=day))
    )


def _as_boolean(condition):
    return Case(When(condition, then=True), default=False, output_field=BooleanField())


def _last_day(kind, day):
    """The newest activity of ``kind`` up to ``day``, or null where the rule does not count it."""
    rows, lookup = _activities[kind]
    in_its_time = {
        f"{lookup}__gte": OuterRef("starts_on"),
        f"{lookup}__lte": Least(Value(day), OuterRef("ends_on")),
    }
    newest = rows().filter(**in_its_time).order_by(f"-{lookup}").values(lookup)[:1]
    counts = When(campaign__activity_kinds__contains=[kind], then=Subquery(newest))
    return Case(counts, output_field=DateField())


def _kind_of_the_last():
    cases = [
        When(**{f"last_{kind}_on": F("last_activity_on")}, then=Value(str(kind)))
        for kind in _activities
    ]
    return Case(*cases, output_field=CharField())


def _runs_out_on():
    """The day of the activity is the first of the rule's days."""
    return ExpressionWrapper(
        F("last_activity_on") + F("campaign__activity_days") - 1, output_field=DateField()
    )


def timeline_entries(*, user, workplace=None, person=None, limit=NEWEST):
    """The teams at a workplace, or those a person has belonged to, newest first."""
    teams = teams_visible_to(user)
    if workplace is not None:
        rows = teams.filter(workplace=workplace).select_related("campaign")
        return [_entry(team, on=team.starts_on) for team in rows.order_by("-starts_on")[:limit]]
    rows = TeamMember.objects.filter(team__in=teams, person=person)
    rows = rows.select_related("team__campaign").order_by("-starts_on")[:limit]
    return [_entry(row.team, on=row.starts_on) for row in rows]


def _entry(team, *, on):
    return Entry(
        on=on,
        kind=_("team"),
        title=team.name,
        detail=str(team.campaign),
        url=team.get_absolute_url(),
    )
