"""The programme of further-training mentors (S1): what it set out to do, and its milestones."""

from datetime import date

from core.sorting import sort_key
from core.vocabulary import Approach
from mentors.models import Register
from programmes.enums import Comparator, DatePrecision, GoalKind, PolicyStatus, ProgrammeState
from programmes.models import Funding, Goal, Milestone, Programme

PAID_BY = "Bundesmittel (Projektförderung)"
NAME = "Weiterbildungsmentor*innen"
FIRST_DAY, LAST_DAY = date(2021, 1, 1), date(2024, 12, 31)
MILESTONES = {
    2021: "Konzeptarbeit, Qualifizierung der Coaches, Netzwerkarbeit in den Gliederungen",
    2022: "Erste Ausbildungsreihen; Weiterentwicklung des Qualifizierungskonzeptes",
    2023: "Netzwerktagung 1.0, neue Ansätze in der Etablierung und Begleitung der Mentor*innen "
    "(WBM in Tarifverträgen, Konzern-Reihen)",
    2024: "Über 340 Mentor*innen in 122 Betrieben und Netzwerktagung 2.0",
}
SUMMARY = (
    "Etablierung einer nachhaltigen Bildungsberatung und -begleitung durch innerbetriebliche "
    "Weiterbildungsmentor*innen."
)


def draft_mentor_programme(draft, union):
    programme = draft.add(
        Programme,
        name=NAME,
        sort_key=sort_key(NAME),
        unit=union,
        approach=Approach.ACTIVATING,
        starts_on=FIRST_DAY,
        ends_on=LAST_DAY,
        state=ProgrammeState.ENDED,
        summary=SUMMARY,
    )
    _draft_register(draft, programme)
    draft.add(Funding, programme=programme, source=PAID_BY, starts_on=FIRST_DAY, ends_on=LAST_DAY)
    _draft_goals(draft, programme)
    _draft_milestones(draft, programme)
    return programme


def _draft_register(draft, programme):
    """Not complete, so its counts read "over" (n10)."""
    draft.add(
        Register,
        programme=programme,
        is_complete=False,
        note="Einige Geschäftsstellen melden neue Mentor*innen erst später.",
    )


def _draft_goals(draft, programme):
    """Two targets without a date, the second strictly more (n7), and a goal without a number."""
    title = "Bildungsberatung im Betrieb verankern"
    aim = draft.add(Goal, programme=programme, kind=GoalKind.AIM, title=title)
    figures = (
        ("mentors", NAME, Comparator.AT_LEAST, 200),
        ("workplaces_with_mentor", "Betriebe mit Mentor*in", Comparator.MORE_THAN, 100),
        ("mentors_per_workplace", "Mentor*innen je Betrieb", Comparator.AT_LEAST, None),
    )
    for position, (metric, name, comparator, value) in enumerate(figures, start=1):
        draft.add(
            Goal,
            programme=programme,
            aim=aim,
            kind=GoalKind.FIGURE,
            title=name,
            position=position,
            metric=metric,
            comparator=comparator,
            value=value,
        )
    draft.add(
        Goal,
        programme=programme,
        kind=GoalKind.POLICY,
        title="Gesetzliche Verankerung",
        position=10,
        status=PolicyStatus.OPEN,
    )


def _draft_milestones(draft, programme):
    """The source names only their years (n8)."""
    for year, text in MILESTONES.items():
        last_day = date(year, 12, 31)
        draft.add(
            Milestone,
            programme=programme,
            on=last_day,
            precision=DatePrecision.YEAR,
            text=text,
            reached_on=last_day,
        )
