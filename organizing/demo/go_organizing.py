"""The finished programme GO! Organizing (S0): what it wanted, and the year of its cohort."""

from dataclasses import dataclass
from datetime import date

from cohorts.enums import EnrolmentState
from cohorts.models import Cohort
from core.sorting import sort_key
from core.vocabulary import Approach
from organizing.demo.campaigning import Effort, draft_effort
from organizing.demo.folk import elect, hire, long_members
from organizing.demo.training import (
    draft_cohort,
    draft_curriculum,
    draft_supervisions,
    draft_trainings,
    draft_venue,
    enrol,
)
from people.models import Person
from programmes.enums import GoalKind, PartnerKind, PartnerRole, ProgrammeState
from programmes.models import Goal, Partner, Partnership, Programme
from workplaces.enums import FunctionKind

FIRST_DAY, LAST_DAY = date(2025, 1, 1), date(2025, 12, 31)
WINDOW = date(2025, 2, 1), date(2025, 11, 30)
SUPERVISIONS = [date(2025, month, 27) for month in (2, 4, 6, 8, 10, 11)]
CONFIRMED_ON = date(2025, 12, 12)
LEADS = (2, 2, 1, 1, 1, 1)  # participants per workplace: eight at six workplaces (A6)
PARTNERS = (
    ("Personal- und Organisationsentwicklung", PartnerKind.INTERNAL, PartnerRole.DEVELOPS),
    ("Bildungszentrum Waldsee", PartnerKind.INTERNAL, PartnerRole.HOSTS),
    ("Beratung Aufbruch", PartnerKind.EXTERNAL, PartnerRole.ADVISES),
)
SUMMARY = (
    "Zwölfmonatige Ausbildung für betriebliche Nachwuchsfunktionär*innen: Sie entwickeln eigene "
    "Kampagnen und leiten den betrieblichen Prozess verantwortlich an."
)
AIMS = (
    ("Systematisch Mitglieder gewinnen", {"joins": "Neue Mitglieder im Kampagnenzeitraum"}),
    ("Das Image in der Öffentlichkeit verbessern", {"media_contacts": "Medienkontakte"}),
    (
        "Neue Macht in den Betrieben aufbauen",
        {
            "active_teams": "Aktive Teams",
            "workplaces_with_active_team": "Betriebe mit aktivem Team",
            "actives": "Aktive an Aktionen beteiligt",
            "participations": "Beteiligungen an Aktionen",
            "graduates": "Nachwuchs-Organizer*innen",
        },
    ),
)


@dataclass(frozen=True)
class Year:
    """The programme in the making: a campaign at each workplace, led by its participants."""

    cohort: Cohort
    efforts: list[Effort]
    leads: list[list[Person]]  # of each campaign

    @property
    def participants(self):
        return [person for leads in self.leads for person in leads]


def draft_go(draft, district, sites, trainer):
    """The programme with curriculum, cohort and campaigns; ``trainer`` confirmed everybody."""
    days = FIRST_DAY, LAST_DAY
    programme = draft_programme(draft, "GO! Organizing", district, days, ProgrammeState.ENDED)
    draft_goals(draft, programme)
    _draft_partners(draft, programme)
    draft_venue(draft, district)
    version = draft_curriculum(draft, district)
    cohort = draft_cohort(draft, programme, version, trainer, "GO! Organizing 2025")
    efforts, leads = [], []
    for site, number in zip(sites, LEADS, strict=True):
        people = hire(draft, site, number, starts_on=date(2019, 9, 1))
        efforts.append(draft_effort(draft, programme, site, people, *WINDOW))
        leads.append(people)
    year = Year(cohort, efforts, leads)
    _draft_year(draft, year, trainer)
    return year


def _draft_partners(draft, programme):
    """Two departments of the union, and who advised (A9)."""
    for name, kind, role in PARTNERS:
        partner = draft.add(Partner, name=name, sort_key=sort_key(name), kind=kind)
        draft.add(
            Partnership,
            programme=programme,
            partner=partner,
            role=role,
            starts_on=programme.starts_on,
            ends_on=programme.ends_on,
        )


def _draft_year(draft, year, trainer):
    long_members(draft, year.participants, last=date(2023, 12, 31))
    for effort, people in zip(year.efforts, year.leads, strict=True):
        for person in people:
            elect(draft, person, effort.site, FunctionKind.REPRESENTATIVE, date(2022, 4, 1))
            enrol(
                draft,
                year.cohort,
                person,
                effort.site,
                effort.campaign,
                state=EnrolmentState.COMPLETED,
                completed_on=CONFIRMED_ON,
                confirmed_by=trainer.user,
            )
    draft_trainings(draft, year.cohort, year.participants)
    draft_supervisions(draft, year.cohort, year.participants, SUPERVISIONS)


def draft_programme(
    draft, name, unit, days, state, *, approach=Approach.ORGANISING, summary=SUMMARY
):
    starts_on, ends_on = days
    return draft.add(
        Programme,
        name=name,
        sort_key=sort_key(name),
        unit=unit,
        approach=approach,
        starts_on=starts_on,
        ends_on=ends_on,
        state=state,
        summary=summary,
    )


def draft_goals(draft, programme, targets=None, due_on=None):
    """The three aims with their figures (D7); ``targets`` by metric, else only watched."""
    for place, (title, figures) in enumerate(AIMS):
        wanted = {key: (name, (targets or {}).get(key)) for key, name in figures.items()}
        draft_aim(draft, programme, title, wanted, position=place * 10, due_on=due_on)


def draft_aim(draft, programme, title, figures, *, position=0, due_on=None):
    """An aim with its figures, ``{metric: (title, target)}``; None for one that is only watched."""
    aim = draft.add(Goal, programme=programme, kind=GoalKind.AIM, title=title, position=position)
    for place, (metric, (name, target)) in enumerate(figures.items(), start=1):
        draft.add(
            Goal,
            programme=programme,
            aim=aim,
            kind=GoalKind.FIGURE,
            title=name,
            position=position + place,
            metric=metric,
            value=target,
            due_on=due_on,
        )
