"""What members and others of two GO! campaigns put into bargaining (C13)."""

from datetime import timedelta

from campaigns.enums import DemandState, SurveyKind
from campaigns.models import Demand, Survey, SurveyOption

DEMANDS = (
    ("Zwei freie Tage mehr für Schichtarbeit", DemandState.WON),
    ("Qualifizierung in der Arbeitszeit", DemandState.TAKEN_UP),
    ("Verlässliche Schichtpläne vier Wochen im Voraus", DemandState.COLLECTED),
    ("Ein Parkplatz am Nordtor", DemandState.DROPPED),
)
# The answers with how many members and how many others gave each.
SURVEY = (
    ("Freie Tage für Schichtarbeit", 61, 48),
    ("Verlässliche Schichtpläne", 34, 41),
    ("Qualifizierung in der Arbeitszeit", 17, 12),
    ("Etwas anderes", 6, 3),
)
VOTE = (("dafür", 102, 0), ("dagegen", 11, 0), ("Enthaltung", 5, 0))
REPORT = (
    "Freie Tage stehen für Mitglieder und andere an erster Stelle. Mit dieser Forderung gehen wir "
    "in die Verhandlung und berichten nach jeder Runde am Werkstor."
)


def draft_bargaining(draft, efforts):
    for effort in efforts:
        begins = effort.campaign.starts_on
        for number, (text, state) in enumerate(DEMANDS):
            draft.add(
                Demand,
                campaign=effort.campaign,
                workplace=effort.site.workplace,
                text=text,
                raised_on=begins + timedelta(days=20 + 9 * number),
                state=state,
            )
        asked = "Welche Forderung steht an erster Stelle?"
        _draft_survey(draft, effort, SurveyKind.SURVEY, asked, SURVEY, begins + timedelta(days=70))
        asked = "Nehmen wir das Verhandlungsergebnis an?"
        _draft_survey(draft, effort, SurveyKind.VOTE, asked, VOTE, begins + timedelta(days=240))


def _draft_survey(draft, effort, kind, question, answers, opens_on):
    closes_on = opens_on + timedelta(days=13)
    survey = draft.add(
        Survey,
        campaign=effort.campaign,
        kind=kind,
        question=question,
        opens_on=opens_on,
        closes_on=closes_on,
        report=REPORT if kind == SurveyKind.SURVEY else "",
        reported_on=closes_on + timedelta(days=4) if kind == SurveyKind.SURVEY else None,
    )
    for position, (text, members, others) in enumerate(answers):
        draft.add(
            SurveyOption,
            survey=survey,
            position=position,
            text=text,
            members=members,
            others=others,
        )
