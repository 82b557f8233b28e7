"""What a reader of totals sees of a small union, page by page, and what somebody can make of it.

A cell is ``(figure, key of its unit or programme, months)``. What the figures have to do with each
other is written down here once more, without looking at what their definitions say of it.
"""

import csv
import datetime
import io
import re
from collections import defaultdict
from decimal import Decimal, InvalidOperation

import openpyxl
from django.urls import reverse

from metrics.definitions import ALL, COUNTED
from metrics.enums import Kind
from tests import paper
from tests.metrics.protection.attacker import VERY_MUCH, Attacker
from tests.metrics.protection.union import MONTHS, WINDOW, YEAR

FLOWS = (
    "people_reached",
    "contacts",
    "visits",
    "talks",
    "workplaces_contacted",
    "workplaces_visited",
    "attendances",
    "attendances_in_person",
    "attendances_digital",
    "joins_overall",
    "leaves",
    "applicants",
    "applicants_selected",
    "sign_offs",
    "advice_cases",
)
STOCKS = (
    "members",
    "headcount",
    "members_at_known_workplaces",
    "workplaces_with_headcount",
    "joined_a_year_ago",
    "stayed_a_year",
    "representatives",
    "workplaces_with_both",
    "people_rated",
    "people_rated_lately",
    "rating_age",
    "activists",
    "activists_with_step",
    "areas",
    "areas_with_leader",
    "groups_overdue",
    "participants",
    "participants_without_campaign",
)
MADE_OF_TWO = (
    "net_members",
    "retention",
    "density",
    "potential",
    "members_per_representative",
    "rated_share",
    "fresh_ratings",
    "with_next_step",
    "leader_coverage",
)
OF_UNITS = FLOWS + STOCKS + MADE_OF_TWO
OF_PROGRAMMES = ("participations", "actives", "joins", "mentors", "workplaces_with_mentor")
RATIOS_OF_PROGRAMMES = ("joins_per_workplace", "joins_per_graduate", "mentors_per_workplace")

COUNTED_ONCE = {"workplaces_contacted", "workplaces_visited", "representatives", "actives"}
PARTS = {
    "attendances": ("attendances_in_person", "attendances_digital"),
    "joined_a_year_ago": ("stayed_a_year",),
    "headcount": ("members_at_known_workplaces",),
    "participations": ("actives",),
    "people_rated": ("people_rated_lately",),
    "activists": ("activists_with_step",),
    "areas": ("areas_with_leader",),
    "applicants": ("applicants_selected",),
    "participants": ("participants_without_campaign",),
}
# Of a whole and the one part of it, both shown, what is left is shown too, and is of people.
LEFT_OVER = {
    "people_rated": "headcount",
    "people_rated_lately": "people_rated",
    "activists_with_step": "activists",
    "applicants_selected": "applicants",
    "participants_without_campaign": "participants",
}
NOTHING_IS_NOTHING = [
    ("contacts", "people_reached"),
    ("workplaces_contacted", "contacts"),
    ("contacts", "workplaces_contacted"),
    ("workplaces_contacted", "workplaces_visited"),
    ("workplaces_visited", "visits"),
    ("representatives", "workplaces_with_both"),
    ("areas", "areas_with_leader"),
    ("workplaces_with_headcount", "headcount"),
    ("mentors", "workplaces_with_mentor"),
    ("workplaces_with_mentor", "mentors"),
]
NO_MORE_THAN = [
    ("workplaces_contacted", "contacts"),
    ("workplaces_visited", "visits"),
    ("people_rated", "headcount"),
]
FRESH = 180  # days, the one of the rating included
PEOPLE = [key for key in ALL if key in COUNTED and COUNTED[key].counts_workers]

ALL_MONTHS = tuple((YEAR, month) for month in MONTHS)
QUARTERS = [ALL_MONTHS[first : first + 3] for first in (0, 3, 6, 9)]
YEAR_BEFORE = tuple((YEAR - 1, month) for month in MONTHS)
IN_WINDOW = tuple((YEAR, month) for month in range(2, 12))
IN_PLACE_OF_A_NUMBER = re.compile(r"fewer than \d+|not shown")
TILE = re.compile(
    r'<h3><a href="/figures/unit/[^/]+/(\w+)/[^"]*">.*?class="figure-number">\s*([^<]*?)\s*<', re.S
)
OVERVIEW_LINE = re.compile(
    r'<td><a href="/figures/unit/[^/]+/(\w+)/[^"]*">.*?aria-label="([^"]*)".*?<span>([^<]*)</span>',
    re.S,
)
MONTH_WORDS = re.compile(r"fewer than (\d+)")


class Reader:
    """Fetches files of figures as ``client`` and keeps what stands in them by cell: a number, or
    the words in its place."""

    def __init__(self, client):
        self.client = client
        self.seen = {}

    def read(self, kind, row, key, months, **period):
        """A figure with its parts and its months, from the file behind its page."""
        address = reverse("metrics:download", args=[kind, row.pk, key])
        answer = self.client.get(address, {"format": "plain", **period})
        assert answer.status_code == 200
        about, lines = _parts_of(answer)
        if about["Period"].endswith(f"{YEAR}") or "counted to" in about["Period"] or not period:
            months = _counted_months(about["Period"], months)
        self._keep((key, row.pk, self._taken_at(key, months)), _first_word(about["Value"]))
        for part in getattr(ALL[key], "numerator", None), getattr(ALL[key], "denominator", None):
            if part is not None and str(part.title) in about:
                place = part.key, row.pk, self._taken_at(part.key, months)
                self._keep(place, about[str(part.title)])
        for first, value, words in lines:
            self._keep((key, row.pk, (first,)), value or words)

    def open_overview(self, unit):
        """All figures of a unit's last year, each with its last months as bars."""
        address = reverse("metrics:overview", args=["unit", unit.pk])
        page = self.client.get(address, {"period": "last_year"})
        for key, bars, number in OVERVIEW_LINE.findall(page.text):
            self._keep((key, unit.pk, self._taken_at(key, ALL_MONTHS)), number)
            self._keep_bars(key, unit, bars)

    def open_home(self, unit):
        """A unit's own figures, those of the units below and of its programmes; returns how many
        words stand in place of a number."""
        page = self.client.get(
            reverse("metrics:home"), {"unit": unit.pk, "period": "last_year", "compare": "none"}
        )
        for key, number in TILE.findall(page.text):
            self._keep((key, unit.pk, self._taken_at(key, ALL_MONTHS)), number)
        return len(re.findall(r">\s*(?:fewer than \d+|not shown)\s*<", page.text))

    def open_table(self, unit):
        """The workbook of the units below a unit, and of the unit itself."""
        answer = self.client.get(
            reverse("metrics:by-unit-download"), {"unit": unit.pk, "period": "last_year"}
        )
        sheet = openpyxl.load_workbook(io.BytesIO(b"".join(answer.streaming_content))).active
        _head, *rows = sheet.iter_rows(values_only=True)
        keys, names = {str(d.title): key for key, d in ALL.items()}, {unit.name: unit}
        names |= {sub.name: sub for sub in unit.children.all()}
        for row in rows:
            key, place = keys[row[1]], names[row[0]]
            self._keep((key, place.pk, self._taken_at(key, ALL_MONTHS)), row[4])
            assert IN_PLACE_OF_A_NUMBER.fullmatch(row[4]) is None or row[2] is None
            for month, value in zip(_bar_months(), row[-12:], strict=True):
                words = self.seen.get((key, place.pk, (month,)))
                if isinstance(words, int):
                    assert value == words, f"{key} of {place}: a workbook disagrees"
                elif words is not None and key in COUNTED:
                    assert value is None

    def print_home(self, unit):
        """How many words stand in place of a number on paper."""
        answer = self.client.get(
            reverse("metrics:home-pdf"), {"unit": unit.pk, "period": "last_year", "compare": "none"}
        )
        text = paper.text_of(answer.content)
        return len(IN_PLACE_OF_A_NUMBER.findall(text))

    def _keep_bars(self, key, unit, words):
        for month, word in zip(_bar_months(), words.split(": ", 1)[1].split(", "), strict=True):
            self._keep((key, unit.pk, (month,)), word)

    def _taken_at(self, key, months):
        """A stock of a long period is that of its last month."""
        return months[-1:] if key in COUNTED and COUNTED[key].kind == Kind.STOCK else months

    def _keep(self, cell, text):
        shown = _number_or_words(text, ALL[cell[0]].places)
        assert self.seen.setdefault(cell, shown) == shown, f"{cell}: two pages disagree"

    @property
    def hidden(self):
        """The hidden numbers of people. Those of workplaces are hidden for what they tell of
        people only, and may be known themselves."""
        return {
            cell
            for cell, shown in self.seen.items()
            if cell[0] in PEOPLE and (shown == "not shown" or MONTH_WORDS.fullmatch(str(shown)))
        }

    @property
    def shown(self):
        return {cell: number for cell, number in self.seen.items() if isinstance(number, int)}


def _bar_months():
    """The twelve months that are over in the middle of March."""
    return [*ALL_MONTHS[2:], (YEAR + 1, 1), (YEAR + 1, 2)]


def _number_or_words(text, places):
    """A whole number, a share rounded as pages round it, or the words in its place."""
    try:
        number = Decimal(text.replace(",", "").replace("−", "-"))
    except InvalidOperation:
        return text
    return int(number) if not places else f"{round(number, places):.1f}"


def _parts_of(answer):
    """``(about, months)`` of a file for programs."""
    text = b"".join(answer.streaming_content).decode()
    rows = list(csv.reader(text.splitlines()))
    cut = rows.index([])
    about = {what.removeprefix("# "): said for what, said in rows[:cut]}
    lines = []
    for first, value, words, *_rest in rows[cut + 2 :]:
        on = datetime.date.fromisoformat(first)
        lines.append(((on.year, on.month), value, words))
    return about, lines


def _first_word(said):
    """The number at the beginning of "12 people", or the words in its place."""
    words = re.match(r"fewer than \d+|not shown|[^ ]+", said)
    return words[0]


def _counted_months(period, months):
    """The months that a total "counted to" a day speaks of."""
    last = re.search(r"counted to (\w+) \d+, (\d+)|counted to (\w+)\.? \d+, (\d+)", period)
    if last is None:
        return months
    name = (last[1] or last[3])[:3]
    number = [datetime.date(YEAR, m, 1).strftime("%b") for m in MONTHS].index(name) + 1
    return tuple(month for month in months if month[1] <= number)


def read_everything(client, world, units=None, unit_keys=None, programme_keys=None):
    """A Reader who has opened every figure of every unit and programme."""
    reader = Reader(client)
    for unit in units or world.units:
        for key in unit_keys if unit_keys is not None else OF_UNITS:
            _read_unit(reader, unit, key)
    for programme in world.programmes:
        keys = OF_PROGRAMMES + RATIOS_OF_PROGRAMMES if programme_keys is None else programme_keys
        for key in keys:
            reader.read("programme", programme, key, IN_WINDOW)
    return reader


def _read_unit(reader, unit, key):
    start = datetime.date(YEAR, 1, 1).isoformat()
    reader.read("unit", unit, key, ALL_MONTHS, grain="year", start=start)
    if key == "joins_overall":
        before = datetime.date(YEAR - 1, 1, 1).isoformat()
        reader.read("unit", unit, key, YEAR_BEFORE, grain="year", start=before)
    if key in FLOWS:
        for quarter in QUARTERS:
            first = datetime.date(*quarter[0], 1).isoformat()
            reader.read("unit", unit, key, quarter, grain="quarter", start=first)


def small_ones(reader):
    """Shown numbers of people that are too few, and what is left of others without some."""
    shown = reader.shown
    few = {cell for cell, number in shown.items() if _is_small(cell[0], number)}
    for (key, *place), number in shown.items():
        whole = shown.get((LEFT_OVER.get(key), *place), VERY_MUCH)
        if whole - number < 5:
            few.add((key, *place))
        if key == "rating_age" and shown.get(("people_rated", *place), 0) < 10:
            few.add((key, *place))
    return few


def _is_small(key, number):
    return (key in PEOPLE and number < COUNTED[key].smallest_shown) or (
        key == "potential" and number < 5
    )


def solved_by(reader, world):
    """The hidden numbers of people that can be worked out from what was read."""
    attacker = Attacker()
    for cell, number in reader.shown.items():
        if cell[0] in COUNTED:
            attacker.see(cell, number)
    for cell in reader.hidden:
        attacker.hidden(cell)
        if words := MONTH_WORDS.fullmatch(str(reader.seen[cell])):
            attacker.bound(cell, 0, int(words[1]) - 1)
    _relate_units(attacker, reader, world)
    _relate_programmes(attacker, reader, world)
    return attacker.solved(reader.hidden & set(attacker.cells))


def _relate_units(attacker, reader, world):
    by_unit = {unit.pk for unit in world.units}
    cells = {cell for cell in reader.seen if cell[1] in by_unit and cell[0] in COUNTED}
    ages = {cell for cell in cells if cell[0] == "rating_age"}
    for cell in ages & set(reader.shown):
        _halve(attacker, *cell[1:], reader.shown[cell])
    cells -= ages  # no median is a sum of medians
    for key, months in {(key, months) for key, _pk, months in cells}:
        for unit in world.units:
            below = [sub for sub in world.units if sub.parent_id == unit.pk]
            if below:
                _sum(attacker, key, (key, unit.pk, months), [(key, u.pk, months) for u in below])
            _relate_figures(attacker, key, unit.pk, months)
    for key, pk, months in cells:
        if len(months) > 1:
            _sum(attacker, key, (key, pk, months), [(key, pk, (month,)) for month in months])
        if key == "members" and len(months) == 1:
            _balance(attacker, pk, months[0])
        if key == "joined_a_year_ago" and months == ALL_MONTHS[-1:]:
            attacker.whole_is_sum((key, pk, months), [("joins_overall", pk, YEAR_BEFORE)])


def _sum(attacker, key, whole, parts):
    if key in COUNTED_ONCE:
        attacker.whole_is_distinct(whole, parts)
    else:
        attacker.whole_is_sum(whole, parts)


def _relate_figures(attacker, key, pk, months):
    """What the figures of one place and time have to do with each other."""
    if key == "contacts":  # nobody was called, nor met from afar or in a group
        attacker.whole_is_sum((key, pk, months), [(k, pk, months) for k in ("visits", "talks")])
    if key in PARTS:
        attacker.whole_has_parts((key, pk, months), [(part, pk, months) for part in PARTS[key]])
    for one, told in NOTHING_IS_NOTHING:
        if key == one:
            attacker.nothing_is_nothing((one, pk, months), (told, pk, months))
    for less, more in NO_MORE_THAN:
        if key == less:
            attacker.at_most({(less, pk, months): 1, (more, pk, months): -1}, 0)


def _halve(attacker, pk, months, age):
    """A median says on which side of a day half of the ratings lie."""
    rated, fresh = ("people_rated", pk, months), ("people_rated_lately", pk, months)
    if age < FRESH:
        attacker.at_most({rated: 1, fresh: -2}, 0)
    else:
        attacker.at_most({fresh: 2, rated: -1}, -1)


def _balance(attacker, pk, month):
    """Who joined less who left is what there are more members than the month before."""
    year, number = month
    before = (year, number - 1) if number > 1 else (year - 1, 12)
    weights = {
        ("members", pk, (month,)): 1,
        ("members", pk, (before,)): -1,
        ("joins_overall", pk, (month,)): -1,
        ("leaves", pk, (month,)): 1,
    }
    attacker.equations.append((weights, 0))


def _relate_programmes(attacker, reader, world):
    top, totals = world.units[0].pk, defaultdict(list)
    for key, pk, months in [cell for cell in reader.seen if cell[0] in OF_PROGRAMMES]:
        if pk not in {programme.pk for programme in world.programmes}:
            continue
        cell = key, pk, months
        if len(months) > 1:
            _sum(attacker, key, cell, [(key, pk, (month,)) for month in months])
        _relate_figures(attacker, key, pk, months)
        if key == "participations" and len(months) == 1:
            totals[months].append(cell)
        if key == "joins":
            attacker.at_most({cell: 1, ("joins_overall", top, months): -1}, 0)
    for months, parts in totals.items():
        attacker.whole_has_parts(("attendances", top, months), parts)


assert WINDOW["starts_on"].month == IN_WINDOW[0][1]
