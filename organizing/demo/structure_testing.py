"""Structure tests of the GO! campaigns: each asks more, and fewer say yes (REQUIREMENTS §4.3)."""

from dataclasses import dataclass
from datetime import timedelta

from campaigns.enums import Ask
from campaigns.models import Asking, StructureTest, TeamMember, TestedArea
from organizing.demo.campaigning import spread
from workplaces.enums import Segment
from workplaces.models import Area, Employment, Headcount

# What is asked, in how much of the window, how many of a hundred say yes, and how many are
# expected to: askers hope for more than comes.
SERIES = (
    (Ask.SIGNATURE, "Unterschriften für bessere Schichten", 0.4, 0.82, 0.86),
    (Ask.PHOTO, "Foto mit Schild „Wir sind viele“", 0.6, 0.71, 0.78),
    (Ask.PUBLIC_PHOTO, "Wand der Gesichter am Werkstor", 0.85, 0.58, 0.7),
)
TESTED = 3  # campaigns, the first of the finished ones; all of the running ones
RUNNING_AFTER = 60, 170  # days of the window's first one: one test held, one to come
GUESSED = 0.85  # people for whom somebody guessed
UNNAMED = 0.6  # of those not known by name, who sign as others do


@dataclass(frozen=True)
class Known:
    """What the rows drafted so far know of a workplace on a day."""

    areas: list
    headcounts: dict  # by area's key; None: of the whole workplace
    people: list  # pairs of a person and the area's key


def draft_structure_tests(draft, finished, running):
    for effort in finished[:TESTED]:
        window = effort.campaign.starts_on, effort.campaign.ends_on
        for step, on in zip(SERIES, spread(*window, [step[2] for step in SERIES]), strict=True):
            _draft_test(draft, effort, step, on)
    for effort in running:
        for step, after in zip(SERIES, RUNNING_AFTER, strict=False):
            _draft_test(draft, effort, step, effort.campaign.starts_on + timedelta(days=after))


def _draft_test(draft, effort, step, on):
    ask, title, _share, yes, expected = step
    known = _known(draft, effort.site.workplace, on)
    has_been = on < draft.today
    eligible = max(known.headcounts.get(None) or 0, len(known.people))
    unknown = round(UNNAMED * yes * (eligible - len(known.people))) if has_been else 0
    test = draft.add(
        StructureTest,
        campaign=effort.campaign,
        workplace=effort.site.workplace,
        ask=ask,
        title=title,
        on=on,
        eligible=eligible,
        yes_unnamed=0 if known.areas else unknown,
    )
    _draft_areas(draft, test, known, unknown)
    askers = _askers(draft, effort, on)
    for number, (person, area) in enumerate(known.people):
        guess = draft.chance(expected) if draft.chance(GUESSED) else None
        draft.add(
            Asking,
            test=test,
            person=person,
            area_id=area,
            asker=next(one for one in askers[number % len(askers) :] + askers if one != person),
            predicted=guess,
            answer=draft.chance(yes) if has_been else None,
        )


def _draft_areas(draft, test, known, unnamed):
    for area in known.areas:
        eligible = known.headcounts.get(area.pk)
        here = sum(where == area.pk for _person, where in known.people)
        others = max(0, (eligible or 0) - here)
        draft.add(
            TestedArea,
            test=test,
            area=area,
            eligible=eligible and max(eligible, here),
            yes_unnamed=min(others, unnamed // len(known.areas)),
        )


def _askers(draft, effort, on):
    return [
        row.person
        for row in draft.rows[TeamMember]
        if row.team is effort.team and row.starts_on <= on and (row.ends_on or on) >= on
    ]


def _known(draft, workplace, on):
    here = [row for row in draft.rows[Area] if row.workplace_id == workplace.pk]
    parents = {row.parent_id for row in here}
    counts = {}
    for row in draft.rows[Headcount]:
        is_whole = row.workplace_id == workplace.pk and row.segment == Segment.ALL
        if is_whole and row.on <= on:
            counts[row.area_id] = row.count  # they are drafted from the oldest to the newest
    people = [
        (row.person, row.area_id)
        for row in draft.rows[Employment]
        if row.workplace_id == workplace.pk
        and row.starts_on <= on
        and (row.ends_on is None or row.ends_on >= on)
    ]
    return Known([row for row in here if row.pk not in parents], counts, people)
