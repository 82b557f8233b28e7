"""What the GO! campaigns have in common: a team, its actions, and who took part."""

from dataclasses import dataclass
from datetime import date, time, timedelta

from campaigns.enums import ActionKind, Phase, Stage
from campaigns.models import Action, Campaign, Lead, MediaItem, Team, TeamMember
from core.sorting import sort_key
from events.enums import AttendeeKind, EventKind, EventState, ParticipationState
from events.models import Event, Participation
from organizing.demo.companies import Site
from people.models import Person

OUTLETS = {
    "Zechenauer Anzeiger": 48_000,
    "Stahlbrücker Rundschau": 61_000,
    "Kohlfurther Tageblatt": 37_000,
    "Radio Talweite": 84_000,
    "Lokalfernsehen West": 55_000,
    "Portal Arbeit und Leben": 22_000,
    "Videokanal der Aktiven": 9_000,
}
PLANS = (
    (ActionKind.MEETING, "Auftaktversammlung"),
    (ActionKind.INFORMATION, "Infostand am Werkstor"),
    (ActionKind.PETITION, "Unterschriften für bessere Schichten"),
    (ActionKind.OTHER, "Aktive Mittagspause"),
    (ActionKind.RALLY, "Kundgebung vor dem Tor"),
    (ActionKind.PHOTO, "Fotoaktion „Wir sind viele“"),
)


@dataclass(frozen=True)
class Effort:
    """A campaign in the making, with its team at one workplace."""

    campaign: Campaign
    team: Team
    site: Site
    leads: list[Person]


def draft_effort(draft, programme, site, leads, starts_on, ends_on):
    """One campaign with its leads and one team, for the whole of its window."""
    name = f"Gemeinsam stark: {site.workplace}"
    campaign = draft.add(
        Campaign,
        programme=programme,
        name=name,
        sort_key=sort_key(name),
        unit=site.office.unit,
        starts_on=starts_on,
        ends_on=ends_on,
        stage=Stage.ENDED if ends_on < draft.today else Stage.RUNNING,
        phase=Phase.RESULT if ends_on < draft.today else Phase.TESTS,
    )
    for person in leads:
        draft.add(Lead, campaign=campaign, person=person, starts_on=starts_on)
    team = draft.add(
        Team,
        campaign=campaign,
        workplace=site.workplace,
        name=f"Aktivenkreis {site.office.town}",
        starts_on=starts_on,
    )
    return Effort(campaign, team, site, leads)


def draft_members(draft, effort, people):
    """Most from the beginning, the last two from the second month on, the third left again."""
    starts_on = effort.campaign.starts_on
    for place, person in enumerate(people, start=1):
        is_late = place > len(people) - 2
        draft.add(
            TeamMember,
            team=effort.team,
            person=person,
            starts_on=starts_on + timedelta(days=35 if is_late else 0),
            ends_on=starts_on + timedelta(days=100) if place == 3 else None,
        )


def draft_action(draft, effort, plan, on, target=None):
    """A public event of the team; it was held unless it is yet to come."""
    kind, title = plan
    event = draft.add(
        Event,
        title=f"{title}, {effort.site.workplace}",
        kind=EventKind.ACTION,
        unit=effort.campaign.unit,
        programme=effort.campaign.programme,
        workplace=effort.site.workplace,
        starts_on=on,
        ends_on=on,
        starts_time=time(12) if kind == ActionKind.OTHER else time(14, 30),
        place=effort.site.workplace.place,
        state=EventState.HELD if on < draft.today else EventState.PLANNED,
    )
    return draft.add(
        Action,
        campaign=effort.campaign,
        team=effort.team,
        event=event,
        kind=kind,
        target_turnout=target,
    )


def take_part(draft, action, people, state=ParticipationState.ATTENDED):
    for person in people:
        draft.add(
            Participation,
            event=action.event,
            person=person,
            attendee_kind=AttendeeKind.EMPLOYEE,
            state=state,
        )


def count_unnamed(draft, action, number):
    """People who came and whom nobody wrote down."""
    draft.add(
        Participation,
        event=action.event,
        unnamed_count=number,
        attendee_kind=AttendeeKind.EMPLOYEE,
        state=ParticipationState.ATTENDED,
    )


def report(draft, effort, on, reach=None):
    """A report in a made-up outlet; its reach is near the outlet's usual one unless given."""
    outlet = draft.random.choice(list(OUTLETS))
    usual = round(OUTLETS[outlet] * draft.random.uniform(0.6, 1.1), -2)
    return draft.add(
        MediaItem,
        campaign=effort.campaign,
        outlet=outlet,
        title=f"Beschäftigte bei {effort.site.workplace} machen Druck",
        on=on,
        reach=int(usual) if reach is None else reach,
    )


def spread(window_start: date, window_end: date, shares):
    """Days at given shares of a window, 0 its first and 1 its last day."""
    days = (window_end - window_start).days
    return [window_start + timedelta(days=round(days * share)) for share in shares]
