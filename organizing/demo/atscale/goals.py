"""What the programmes of a union at scale set out to reach: they are as large at any scale."""

from dataclasses import dataclass

from programmes.enums import Comparator, GoalKind, PolicyStatus
from programmes.models import Goal

AT_LEAST, MORE_THAN = Comparator.AT_LEAST, Comparator.MORE_THAN


@dataclass(frozen=True)
class Target:
    """A figure with what it should reach by the end of its programme."""

    key: str
    title: str
    value: int | None = None  # None: only watched
    comparator: Comparator = AT_LEAST


# By the aim that they serve.
TARGETS = {
    "Flere aktive på arbeidsplassen": (
        Target("contacts", "Samtaler på arbeidsplassen", 6_000),
        Target("workplaces_contacted", "Arbeidsplasser med kontakt", 500, MORE_THAN),
        Target("active_teams", "Aktive grupper", 70),
        Target("actives", "Aktive medlemmer"),
        Target("joins", "Nye medlemmer", 1_500),
    ),
    "Læring og synlighet": (
        Target("graduates", "Fullførte kursdeltakere", 150),
        Target("mentors", "Mentorer", 250, MORE_THAN),
        Target("attendances", "Deltakelse på samlinger og møter", 20_000),
        Target("media_contacts", "Mediekontakter", 2_000_000),
    ),
}
POLICY = "Rett til etter- og videreutdanning i tariffavtalen"


def goals_of(programme):
    """Goals of the programme, not yet stored: aims with their figures, and one of policy."""
    goals = []
    for title, targets in TARGETS.items():
        aim = Goal(programme=programme, kind=GoalKind.AIM, title=title, position=len(goals))
        goals.append(aim)
        goals += [_figure(aim, target, len(goals) + place) for place, target in enumerate(targets)]
    goals.append(
        Goal(
            programme=programme,
            kind=GoalKind.POLICY,
            title=POLICY,
            status=PolicyStatus.IN_PROGRESS,
            aim=aim,
            position=len(goals),
        )
    )
    return goals


def _figure(aim, target, position):
    return Goal(
        programme=aim.programme,
        aim=aim,
        kind=GoalKind.FIGURE,
        title=target.title,
        metric=target.key,
        position=position,
        value=target.value,
        comparator=target.comparator,
        due_on=aim.programme.ends_on if target.value else None,
    )
