"""Telling what a snapshot froze, and in what two of them differ (C2).

A picture becomes sections of facts, each with a key that means the same in every picture of the
workplace. What the reader may not read is no fact; what is unknown is one without a number.
"""

import datetime
from dataclasses import dataclass, field, replace

from django.utils.formats import date_format, number_format
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from workplaces import queries
from workplaces.enums import (
    AreaKind,
    Clause,
    Figure,
    FunctionKind,
    Horizon,
    Segment,
    SignalKind,
)
from workplaces.views.floors import COLUMNS, told

UNKNOWN = "–"
# What one has to be allowed to read for each figure of a group of people.
MADE_OF = {
    Figure.PEOPLE: {"people"},
    Figure.HEADCOUNT: {"headcounts"},
    Figure.MEMBERS: {"members"},
    Figure.DENSITY: {"members", "headcounts"},
    Figure.POTENTIAL: {"members", "headcounts"},
}


@dataclass(frozen=True)
class Fact:
    """One thing that was true of a workplace; ``value`` is compared, ``text`` is shown."""

    key: tuple
    title: str
    value: object = None  # None: unknown
    text: str = UNKNOWN
    group: str = ""  # of whom it is true: an area or a segment


@dataclass(frozen=True)
class Section:
    key: str
    title: str | Promise
    facts: list[Fact] = field(default_factory=list)
    columns: tuple = ()  # where each group has the same facts, their titles

    @property
    def groups(self):
        """The facts by group, in their order: ``[(group, facts), …]``."""
        names = dict.fromkeys(fact.group for fact in self.facts)
        return [(name, [fact for fact in self.facts if fact.group == name]) for name in names]


def sections_of(snapshot, parts):
    """What ``snapshot`` says to a reader of ``parts`` (``permissions.parts_of_picture``)."""
    tell = BY_FORM[snapshot.picture["form"]]
    return [section for section in tell(snapshot, parts) if section.facts]


def _first_form(snapshot, parts):
    structure, union, themes = (snapshot.picture[key] for key in ("structure", "union", "themes"))
    columns = [figure for figure in COLUMNS if MADE_OF[figure] <= parts]
    yield Section(
        "themes", _("Themes to hook on to"), [*_free_text(snapshot), *_topics(themes, parts)]
    )
    yield _groups("segments", _("By segment"), _of_segments(structure), columns)
    yield _areas(structure, parts, columns)
    yield Section("position", _("Position of the union"), list(_position(union, parts)))
    yield Section("ratings", _("Ratings"), list(_ratings(union, parts)))
    yield Section("leaders", _("Leaders"), list(_leaders(union, parts)))
    yield Section("agreements", _("Collective agreements"), list(_agreements(themes, parts)))
    yield Section("signals", _("Signals"), list(_signals(themes, parts)))


BY_FORM = {queries.FORM: _first_form}


def _free_text(snapshot):
    if snapshot.themes:
        yield Fact(("themes",), _("In our own words"), snapshot.themes, snapshot.themes)


def _number(key, title, value, text=None):
    known = text or number_format(value, 0) if value is not None else UNKNOWN
    return Fact(key, title, value, known)


def _groups(key, title, groups, columns):
    """A section of groups of people with the figures that may be read of each."""
    facts = [
        fact
        for name, title_of, group in groups
        for fact in _figures(name, title_of, group, columns)
    ]
    return Section(key, title, facts, tuple(COLUMNS[column] for column in columns))


def _figures(key, name, group, columns):
    names = ("people", "members", "headcount")
    figures = queries.Figures(**{known: group[known] for known in names})
    for column in columns:
        value = getattr(figures, column)
        value = None if value is None else int(value)  # whole numbers, as they are shown
        yield Fact((*key, column), COLUMNS[column], value, told(figures, column), group=name)


def _of_segments(structure):
    yield ("all",), _("The whole workplace"), structure["whole"]
    for group in structure["segments"]:
        yield (group["segment"],), str(Segment(group["segment"]).label), group


def _areas(structure, parts, columns):
    """The areas with the figures that may be read of them."""
    areas = structure["areas"] if "areas" in parts else []
    kind = gettext_lazy("Kind")
    facts = []
    for area in areas:
        label = str(AreaKind(area["kind"]).label)
        facts.append(Fact((area["id"], "kind"), kind, area["kind"], label, group=area["title"]))
        facts += _figures((area["id"],), area["title"], area, columns)
    return Section("areas", _("By area"), facts, (kind, *(COLUMNS[column] for column in columns)))


def _position(union, parts):
    if "works_council" in parts:
        council = union["works_council"] or {"seats": None, "union_seats": None}
        yield _number(("seats",), _("Seats on the works council"), council["seats"])
        yield _number(("union seats",), _("Seats held by the union"), council["union_seats"])
    if "functions" in parts:
        for kind in FunctionKind:
            holding = _("%(function)s (people)") % {"function": capfirst(str(kind.label))}
            yield _number((kind,), holding, union["functions"].get(kind, 0))


def _ratings(union, parts):
    if "ratings" in parts:
        for level, count in union["ratings"].items():
            rated = _("Rated %(level)s") % {"level": level}
            yield _number((level,), _("Not rated") if level == "unrated" else rated, count)


def _leaders(union, parts):
    if "leaders" not in parts:
        return
    leaders = union["leaders"]
    yield _number(("leaders",), _("People who lead others"), leaders["leaders"])
    yield _number(("followers",), _("People who follow somebody"), leaders["followers"])
    for each in leaders["coverage"]:
        kind = AreaKind(each["kind"])
        text = _("%(covered)s of %(areas)s") % each
        yield Fact((kind,), _COVERED[kind], (each["covered"], each["areas"]), text)


_COVERED = {
    AreaKind.DEPARTMENT: gettext_lazy("Departments with a leader"),
    AreaKind.SHIFT: gettext_lazy("Shifts with a leader"),
}


def _topics(themes, parts):
    for topic in themes["topics"] if "topics" in parts else []:
        horizon = str(Horizon(topic["horizon"]).label)
        yield Fact((topic["id"],), topic["title"], topic["horizon"], horizon)


def _agreements(themes, parts):
    for row in themes["agreements"] if "agreements" in parts else []:
        clauses = ", ".join(str(Clause(clause).label) for clause in row["clauses"])
        expires = row["ends_on"] and _("expires on %(day)s") % {"day": _day(row["ends_on"])}
        text = " · ".join(filter(None, [clauses, expires])) or _("without an end")
        yield Fact((row["id"],), row["title"], (row["clauses"], row["ends_on"]), text)


def _signals(themes, parts):
    for row in themes["signals"] if "signals" in parts else []:
        text = " · ".join(filter(None, [_day(row["on"]), row["source"], row["text"]]))
        yield Fact((row["id"],), capfirst(str(SignalKind(row["kind"]).label)), text, text)


def _day(written):
    return date_format(datetime.date.fromisoformat(written), "SHORT_DATE_FORMAT")


@dataclass(frozen=True)
class Difference:
    """A fact of two pictures side by side; ``mark`` is the sign and ``word`` the change, "" where
    there is none."""

    title: str
    group: str
    earlier: str
    later: str
    mark: str = ""
    word: str = ""


@dataclass(frozen=True)
class Compared:
    """A section of two pictures."""

    title: str | Promise
    differences: list[Difference]

    @property
    def count(self):
        return sum(bool(row.mark) for row in self.differences)

    def narrowed(self):
        """Without what is the same in both."""
        return replace(self, differences=[row for row in self.differences if row.mark])

    @property
    def groups(self):
        """The rows by group, in their order: ``[(group, rows), …]``."""
        names = dict.fromkeys(row.group for row in self.differences)
        return [(name, [row for row in self.differences if row.group == name]) for name in names]


def compared(earlier, later):
    """Two lists of sections as one, what only the earlier one has at the end of its section."""
    before, after = ({section.key: section for section in each} for each in (earlier, later))
    keys = dict.fromkeys([*(s.key for s in later), *(s.key for s in earlier)])
    return [
        Compared(
            (after.get(key) or before[key]).title, _differences(before.get(key), after.get(key))
        )
        for key in keys
    ]


def _differences(earlier, later):
    before, after = (
        {fact.key: fact for fact in each.facts} if each else {} for each in (earlier, later)
    )
    return [_difference(before.get(key), after.get(key)) for key in {**after, **before}]


def _difference(before, after):
    mark, word = _change(before, after)
    return Difference(
        title=_renamed(before and before.title, after and after.title),
        group=_renamed(before and before.group, after and after.group),
        earlier=before.text if before else "",
        later=after.text if after else "",
        mark=mark,
        word=word,
    )


def _renamed(before, after):
    """Both names where something goes by another one now."""
    if None in (before, after) or before == after:
        return after if after is not None else before
    return f"{before} → {after}"


def _change(before, after):
    """The sign and the word; none for an unknown number of what only one of the two has."""
    if before is None or after is None:
        if (before or after).value is None:
            return "", ""
        return ("+", _("new")) if before is None else ("−", _("gone"))
    if before.value == after.value:
        return ("≠", _("renamed")) if before.title != after.title else ("", "")
    if before.value is None:
        return "+", _("known now")
    if after.value is None:
        return "−", _("not known any more")
    if isinstance(before.value, int) and isinstance(after.value, int):
        by = after.value - before.value
        return ("▲" if by > 0 else "▼"), f"{'+' if by > 0 else '−'}{number_format(abs(by), 0)}"
    return "≠", _("changed")
