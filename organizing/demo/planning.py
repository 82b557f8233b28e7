"""What the GO! campaigns set out to reach, and what surrounded their actions (D5, D6)."""

from datetime import timedelta

from campaigns.enums import MeasuredAs
from campaigns.models import Action, ActionRole, Brought, Objective, TeamMember
from events.enums import EventState, ParticipationState
from events.models import Participation
from people.models import Task

# What is to be reached, by which share of the window, its target, what was reached in the end,
# and what is to be done for it.
OBJECTIVES = (
    (
        "Mitglieder in der Frühschicht",
        MeasuredAs.NUMBER,
        0.5,
        20,
        24,
        ("Gesprächsliste für die Frühschicht", "Zwei Abende Haustürgespräche vorbereiten"),
    ),
    (
        "Beschäftigte, die ihre Forderung unterschrieben haben",
        MeasuredAs.PERCENT,
        0.6,
        60,
        60,
        ("Unterschriftenlisten je Abteilung drucken",),
    ),
    (
        "Abteilungen mit einer Ansprechperson im Aktivenkreis",
        MeasuredAs.NUMBER,
        1,
        8,
        6,
        ("Je Abteilung eine Person vorschlagen", "Einzelgespräche mit Schlüsselpersonen"),
    ),
)
REVIEWS = (
    "Über dem Ziel. Die neuen Mitglieder sprechen jetzt selbst Kolleg*innen an.",
    "Genau getroffen; die Verwaltung fehlt noch fast ganz.",
    "Zwei Abteilungen fehlen. Beim nächsten Mal früher mit der Nachtschicht reden.",
)
ROLES = ("spricht", "bringt den Pavillon", "macht Fotos")
MATERIALS = "300 Flugblätter\nPavillon und zwei Tische\nMegafon"
DEBRIEF = (
    "Der Termin lag mitten im Schichtwechsel. Nächstes Mal eine halbe Stunde später, und jede "
    "Person aus dem Aktivenkreis bringt zwei Leute mit."
)
BROUGHT = 6  # people at an action who were brought along by one of its team


def draft_planning(draft, efforts, *, by):
    for effort in efforts:
        members = [row.person for row in draft.rows[TeamMember] if row.team is effort.team]
        for number, said in enumerate(OBJECTIVES):
            _draft_objective(draft, effort, said, REVIEWS[number], members[number], by)
    of_campaigns = {effort.campaign.pk: effort for effort in efforts}
    present = _present(draft)
    for action in draft.rows[Action]:
        effort = of_campaigns.get(action.campaign_id)
        if effort and action.event.state == EventState.HELD and action.target_turnout:
            _draft_around(draft, effort, action, present.get(action.event_id, []))


def _draft_objective(draft, effort, said, review, owner, by):
    title, unit, share, target, reached, measures = said
    campaign = effort.campaign
    due_on = campaign.starts_on + (campaign.ends_on - campaign.starts_on) * share
    is_over = due_on < draft.today
    objective = draft.add(
        Objective,
        campaign=campaign,
        title=title,
        unit=unit,
        target=target,
        owner=owner,
        due_on=due_on,
        reached=reached if is_over else None,
        reviewed_on=min(due_on + timedelta(days=3), draft.today) if is_over else None,
        review=review if is_over else "",
    )
    for measure in measures:
        draft.add(
            Task,
            owner=owner,
            title=measure,
            due_on=due_on - timedelta(days=21),
            done_on=due_on - timedelta(days=24) if is_over else None,
            subject_label="campaigns.objective",
            subject_id=objective.pk,
            created_by=by,
        )


def _present(draft):
    """The participations of everybody who came, by the key of the event."""
    present = {}
    for row in draft.rows[Participation]:
        if row.state == ParticipationState.ATTENDED:
            present.setdefault(row.event_id, []).append(row)
    return present


def _draft_around(draft, effort, action, participations):
    members = [row.person for row in draft.rows[TeamMember] if row.team is effort.team]
    action.materials = MATERIALS
    for person, role in zip(members, ROLES, strict=False):
        draft.add(ActionRole, action=action, person=person, role=role)
    named = [row.person for row in participations if row.person_id]
    for number, person in enumerate([one for one in named if one not in members][:BROUGHT]):
        draft.add(Brought, action=action, person=person, brought_by=members[number % 3])
    came = sum(row.unnamed_count or 1 for row in participations)
    is_first = action.event.starts_on < effort.campaign.starts_on + timedelta(days=150)
    if came < action.target_turnout and is_first:
        action.debrief = DEBRIEF
        action.debriefed_on = action.event.starts_on + timedelta(days=2)
