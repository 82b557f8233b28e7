"""Writes docs/METRICS.md from the definitions; a test fails when it is not current."""

from pathlib import Path

from django.conf import settings
from django.core.management import BaseCommand
from django.utils import translation

from metrics.definitions import ALL, DERIVED, families_of
from metrics.enums import Kind

FILE = Path(settings.BASE_DIR, "docs", "METRICS.md")
INTRODUCTION = """\
# Figures

Written by `./run manage write_metrics` from `metrics/definitions/`; do not edit it here.

A figure is *a family of facts + a condition + an aggregate*, with a title and one sentence that is
printed wherever the number is. How numbers are made from it stands in
[ARCHITECTURE.md](ARCHITECTURE.md) §7.

## Adding one

1. A file in `metrics/definitions/` named after the key, about ten lines: title, sentence, unit and
   what it counts, `Rows`, `Distinct` or `Amount` of a family, with a condition where it needs one;
   the `MedianAge` of the rows of a stock; or a `Ratio` or `Difference` of two others. A line under
   its theme in `metrics/definitions/__init__.py`.
   The engine, the tiles, the lists of rows and the downloads need no change.
2. The title, the sentence and the unit in four languages (`locale/`).
3. The same number once more in plain SQL, in `metrics/reconciliation/`, written without looking at
   the facts. Derived figures need none. Its key in `kept.SUMS` there, where its months add up to
   quarters and years, in `kept.MEDIANS`, where it is a median.
4. `./run manage write_metrics`.

Only when nothing counts its rows yet: a family in `metrics/facts/`, whose first key names its own
row; triggers for every table and column that it reads, in `metrics/models/watched*.py`; and a
`Listing` in `metrics/rows.py` for each key that is counted, unless nobody may list such rows; its
`split` names a field whose choices tell the rows apart on their page. The tests of all definitions
and all watched tables find the new ones themselves.

The same rows giving another value is a new `version`; the history is then measured again while
the old values stay.

## What holds for all of them

- A stock is true on the last day of its period, or today while that runs.
- A workplace that moves to another unit leaves its past where it happened: each day counts for
  the unit of that day. This stands under the figures it concerns, in their files and on paper.
  Members are counted at the unit that they are listed by today, for the past as well.
- A figure without rows reads 0. A ratio without its second figure reads "–": it is unknown. So
  does a median without rows, because 0 days are an age; no other numbers add up to a median.
- Small numbers that could point at somebody are hidden from readers who see no rows; those of the
  organisation itself are *exact* for everybody, unless they would tell of people. What figures
  tell of each other stands in the last column ([ADR 7](adr/0007-small-numbers.md)): a new
  figure that is part of another, counts the same rows or is told by others must say so.
  Where that is too much to protect together, the figure is *withheld*: none of it is for them.
  Where nobody may list the rows it is *hidden from all*: everybody reads totals there.
"""
LACKING = """\
## What the catalogue still lacks

| figure | what must come first |
|---|---|
| contacts by week | weeks are no grain: they lie across months |
| outreach conversion by source | leads and their sources |
| density of a programme, campaign | decided against ([ADR 9](adr/0009-density-of-units.md)) |
| density by segment (C12) | memberships or employments counted apart by segment |
| trend of joins by channel (C5) | one figure for each channel; their rows are told apart already |
| joins after a presence (E14) | a setting: how many days after a visit |
"""
TITLES = {
    Kind.FLOW: "Happened in a period",
    Kind.STOCK: "True on a day",
    Kind.RATIO: "One figure by another",
    Kind.DIFFERENCE: "One figure less another",
}


class Command(BaseCommand):
    help = "Write docs/METRICS.md from the definitions of figures."

    def handle(self, **options):
        FILE.write_text(document())
        self.stdout.write(f"{FILE.name}: {len(ALL)} figures")


def document():
    """The whole text, in English whatever language the shell speaks."""
    with translation.override("en"):
        parts = [INTRODUCTION, *(of_kind(kind, title) for kind, title in TITLES.items()), LACKING]
    return "\n".join(parts)


def of_kind(kind, title):
    head = ["key", "title", "sentence", "unit", "version", "made of", "small numbers", "tells of"]
    lines = [row(head), row(["---"] * len(head))]
    lines += [row(cells(figure)) for figure in ALL.values() if figure.kind == kind]
    return "\n".join([f"## {title}\n", *lines, ""])


def row(cells):
    return f"| {' | '.join(map(str, cells))} |"


def cells(figure):
    families = ", ".join(sorted(families_of(figure)))
    if figure.key in DERIVED:
        parts = (figure.numerator, figure.denominator)
        made_of = f"{parts[0].key} {figure.sign} {parts[1].key} ({families})"
    else:
        parts = (figure,)
        made_of = families
    small = small_numbers(parts)
    words = [figure.title, figure.sentence, figure.unit, figure.version, made_of]
    return [f"`{figure.key}`", *words, small, tells_of(figure)]


def small_numbers(parts):
    """What readers of totals get of a figure that is made of ``parts``."""
    if any(part.is_withheld for part in parts):
        return "withheld"
    if any(part.rows_are_closed for part in parts):
        return "hidden from all"
    return "hidden" if any(part.is_guarded for part in parts) else "exact"


def tells_of(figure):
    """Which other figures it says something about, in words."""
    if figure.key in DERIVED:
        return "both"
    ties = {
        "part of": figure.part_of,
        "echoes": figure.echoes,
        "with members, of": figure.goes_with,
        "the year before of": figure.repeats_year_of,
    }
    return "; ".join(f"{words} {other.key}" for words, other in ties.items() if other)
