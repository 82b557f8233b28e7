"""Training series of other kinds than GO!: a compact one, one of seven months in which everybody
sets a goal of their own, and a course that people are applying for (REQUIREMENTS §4.6, A14)."""

from datetime import date, datetime, time, timedelta

from django.utils import timezone

from campaigns.enums import MeasuredAs, Plan, Stage
from campaigns.models import Campaign, Lead, Objective, Team, TeamMember
from cohorts.enums import ApplicationState, EnrolmentState, Field, Form
from cohorts.models import (
    Application,
    Course,
    Curriculum,
    CurriculumVersion,
    Decision,
    Enrolment,
    Module,
    Trainer,
)
from core.sorting import sort_key
from core.vocabulary import Approach
from events.enums import Mode
from events.models import Venue
from mentors.models import Mentor
from organizing.demo.certified import draft_certificates
from organizing.demo.draft import months_later
from organizing.demo.go_organizing import draft_aim, draft_programme
from organizing.demo.learning import draft_learnt
from organizing.demo.training import draft_cohort, draft_session, draft_trainings, enrol
from programmes.enums import ProgrammeState

# IG Metall Gaggenau: 13 participants from 4 workplaces, five modules, of which the source shows
# four; the fifth is made up.
COMPACT = 4, 3, 3, 3
COMPACT_DAYS = date(2023, 3, 1), date(2023, 7, 31)
COMPACT_MODULES = (
    (Field.OTHER, "Rolle", Form.THEORY, "Meine Rolle im Betrieb"),
    (Field.OTHER, "Gespräch", Form.PRACTICE, "Gespräche führen"),
    (Field.STRATEGY, "", Form.MODEL, "Strategische Kampagnenplanung"),
    (Field.RESEARCH, "", Form.PRACTICE, "Die Struktur des Betriebs"),
    (Field.ACTION_PLANNING, "", Form.MODEL, "Aktionen vorbereiten und auswerten"),
)
# NRW Junge Aktive 2014: 19 participants, seven months, projects with targets of their own.
YOUNG = 4, 3, 3, 3, 2, 2, 2
YOUNG_MONTHS, MONTHS_AGO = 7, 3
YOUNG_MODULES = (
    (Field.OTHER, "Visie", Form.THEORY, "Waarom activeren: van dienst naar beweging"),
    (Field.RESEARCH, "", Form.PRACTICE, "De bedrijfsfoto van je eigen werk"),
    (Field.OTHER, "Gesprek", Form.MODEL, "Het gesprek: luisteren en vragen"),
    (Field.STRATEGY, "", Form.PRACTICE, "Je eigen project: een doel stellen"),
    (Field.OTHER, "Groep", Form.MODEL, "Collega's erbij betrekken"),
    (Field.ACTION_PLANNING, "", Form.MODEL, "Een actie in de pauze"),
    (Field.PUBLIC_RELATIONS, "", Form.PRACTICE, "Wat is er gelukt? Terugkijken en doorgeven"),
)
# What is to be reached, the target as the source has it, and what was found at the first review.
OWN_GOALS = (
    ("Nieuwe leden in de productie", 40, 17),
    ("Vakantiekrachten die lid worden", 20, 12),
    ("Nieuwe leden per maand", 5, 5),
    ("Collega's die lid worden na een gesprek", 30, None),
)
# A course to come: places, and how many are selected, wait for a place and are undecided.
COURSE = "Kader en cao: de onderhandelingen voorbereiden"
PLACES, SELECTED, WAITING, UNDECIDED = 6, 6, 2, 3
BEGINS_IN = timedelta(days=42)
WEEK = timedelta(days=7)


def draft_series(draft, tree, sites, trainer):
    """At workplaces that the mentors work at, too; everything is led by ``trainer``."""
    _draft_compact(draft, tree.district("sued"), _crews(draft, sites, "sued", COMPACT), trainer)
    crews = _crews(draft, sites, "laagland", YOUNG)
    programme = _draft_young(draft, tree.district("laagland"), crews, trainer)
    inside = {person.pk for _site, people in crews for person in people}
    others = [
        (site, person)
        for site in _in_district(sites, "laagland")
        for person in _to_train(draft, site)
        if person.pk not in inside
    ]
    _draft_coming(draft, programme, others, trainer)


def _crews(draft, sites, code, sizes):
    """So many people of each of the first sites of a district that have as many."""
    left, crews = list(sizes), []
    for site in _in_district(sites, code):
        people = _to_train(draft, site)
        if left and len(people) >= left[0]:
            crews.append((site, people[: left.pop(0)]))
    return crews


def _in_district(sites, code):
    return [site for site in sites if site.office.district.path.endswith(f".{code}")]


def _to_train(draft, site):
    """Who works there and is no mentor."""
    mentors = {mentor.person_id for mentor in draft.rows[Mentor]}
    return [person for person in site.people if person.pk not in mentors]


def _draft_compact(draft, district, crews, trainer):
    """Over since 2023; all but one have completed it."""
    programme = draft_programme(
        draft,
        "Aktiv im Betrieb kompakt",
        district,
        COMPACT_DAYS,
        ProgrammeState.ENDED,
        summary="Fünf Module in fünf Monaten für Aktive, die in ihrem Betrieb etwas anfangen.",
    )
    wanted = {"graduates": ("Abschlüsse", 12)}
    draft_aim(draft, programme, "Aktive befähigen", wanted, due_on=programme.ends_on)
    version = _draft_curriculum(draft, "Aktiv im Betrieb kompakt", district, COMPACT_MODULES)
    cohort = draft_cohort(draft, programme, version, trainer, "Kompaktreihe 2023", 14)
    _enrol(draft, cohort, crews, {})
    *done, left = [row for row in draft.rows[Enrolment] if row.cohort is cohort]
    for enrolment in done:
        enrolment.state = EnrolmentState.COMPLETED
        enrolment.completed_on = cohort.ends_on
        enrolment.confirmed_by = trainer.user
    left.state = EnrolmentState.WITHDRAWN
    draft_trainings(draft, cohort, [row.person for row in done])
    _learn(draft, cohort)
    draft_certificates(draft, done)


def _draft_young(draft, district, crews, trainer):
    """In month 4 of 7; four groups have set a goal of their own, and nothing but that (D5)."""
    first_day = months_later(draft.today, -MONTHS_AGO)
    last_day = months_later(first_day, YOUNG_MONTHS) - timedelta(days=1)
    programme = draft_programme(
        draft,
        "Jong en actief",
        district,
        (first_day, last_day),
        ProgrammeState.RUNNING,
        approach=Approach.ACTIVATING,
        summary="Jonge kaderleden leren in zeven maanden hun eigen groep in beweging te brengen.",
    )
    wanted = {"graduates": ("Afgeronde trajecten", 15), "joins": ("Nieuwe leden", 30)}
    title = "Groepen die zelf in beweging komen"
    draft_aim(draft, programme, title, wanted, due_on=last_day)
    version = _draft_curriculum(draft, "Jong en actief", district, YOUNG_MODULES)
    name = f"Jong en actief {first_day:%Y}"
    cohort = draft_cohort(draft, programme, version, trainer, name, 20)
    campaigns = {
        site.workplace.pk: _draft_own_goal(draft, programme, site, people, said)
        for (site, people), said in zip(crews, OWN_GOALS, strict=False)
    }
    _enrol(draft, cohort, crews, campaigns)
    place = "Vakbondshuis Rietwijk"
    house = draft.add(
        Venue, name=place, sort_key=sort_key(place), town="Rietwijk", unit=district, capacity=60
    )
    draft_trainings(draft, cohort, [p for _site, people in crews for p in people], venue=house)
    _learn(draft, cohort)
    return programme


def _draft_own_goal(draft, programme, site, people, said):
    """A campaign of one objective, carried by who comes from there."""
    title, target, reached = said
    name = f"{title}: {site.workplace}"
    campaign = draft.add(
        Campaign,
        programme=programme,
        name=name,
        sort_key=sort_key(name),
        unit=site.office.unit,
        starts_on=months_later(programme.starts_on, 1),
        ends_on=programme.ends_on,
        stage=Stage.RUNNING,
        plan=Plan.GOALS,
    )
    since = {"starts_on": campaign.starts_on}
    draft.add(Lead, campaign=campaign, person=people[0], **since)
    team_name = f"Kadergroep {site.office.town}"
    team = draft.add(Team, campaign=campaign, workplace=site.workplace, name=team_name, **since)
    for person in people:
        draft.add(TeamMember, team=team, person=person, **since)
    draft.add(
        Objective,
        campaign=campaign,
        title=title,
        unit=MeasuredAs.NUMBER,
        target=target,
        owner=people[0],
        reached=reached,
        reviewed_on=None if reached is None else draft.today - timedelta(days=6),
        review="" if reached is None else "Halverwege; we gaan zo door.",
    )
    return campaign


def _draft_coming(draft, programme, others, trainer):
    """Digital evenings of a course in the catalogue; more people apply than there are places."""
    course = next(row for row in draft.rows[Course] if row.curriculum.name == COURSE)
    version = next(
        row for row in draft.rows[CurriculumVersion] if row.curriculum is course.curriculum
    )
    begins = draft.today + BEGINS_IN
    days = begins, begins + 4 * WEEK
    cohort = draft_cohort(draft, programme, version, trainer, course.curriculum.name, PLACES, days)
    cohort.takes_applications = True
    states = SELECTED * [ApplicationState.SELECTED] + WAITING * [ApplicationState.WAITING]
    states += UNDECIDED * [ApplicationState.APPLIED]
    selected = []
    for (site, person), state in zip(others, states, strict=False):
        _apply(draft, cohort, site, person, state, trainer)
        if state == ApplicationState.SELECTED:
            enrol(draft, cohort, person, site, None)
            selected.append(person)
    for number, module in enumerate(_modules_of(draft, version)):
        on = begins + timedelta(days=2) + number * WEEK
        evening = {"mode": Mode.DIGITAL, "starts_time": time(19), "ends_time": time(21)}
        draft_session(draft, cohort, selected, on, module.title, module, **evening)


def _apply(draft, cohort, site, person, state, trainer):
    number = len(draft.rows[Application])
    decided = datetime.combine(draft.today - timedelta(days=3), time(9, number % 60))
    decided_at = timezone.make_aware(decided)
    is_waiting = state == ApplicationState.WAITING
    application = draft.add(
        Application,
        cohort=cohort,
        person=person,
        workplace=site.workplace,
        applied_on=draft.today - timedelta(days=14),
        state=state,
        queued_at=decided_at if is_waiting else None,
    )
    if state != ApplicationState.APPLIED:
        draft.add(
            Decision,
            application=application,
            verdict=state,
            decided_by=trainer.user,
            decided_at=decided_at,
            why="De groep is vol." if is_waiting else "",
        )


def _draft_curriculum(draft, name, unit, modules):
    curriculum = draft.add(Curriculum, name=name, sort_key=sort_key(name), unit=unit)
    version = draft.add(
        CurriculumVersion, curriculum=curriculum, number=1, published_on=date(2023, 1, 15)
    )
    for position, (field, field_name, form, title) in enumerate(modules, start=1):
        draft.add(
            Module,
            version=version,
            position=position,
            title=title,
            field=field,
            field_name=field_name,
            form=form,
        )
    return version


def _modules_of(draft, version):
    return [module for module in draft.rows[Module] if module.version is version]


def _enrol(draft, cohort, crews, campaigns):
    """Everybody of the crews, with the campaign of their workplace, if there is one."""
    for site, people in crews:
        for person in people:
            enrol(draft, cohort, person, site, campaigns.get(site.workplace.pk))


def _learn(draft, cohort):
    draft_learnt(draft, next(row for row in draft.rows[Trainer] if row.cohort is cohort))
