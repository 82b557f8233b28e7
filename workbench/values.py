"""Cells read as texts, counts, days and choices.

A reader is made from all cells of a column, since one value may tell how another is meant
("12.500,50" shows that the dot in "1.234" groups thousands). What stays ambiguous is refused with
a sentence and never guessed. Each reader answers None for an empty cell.
"""

import datetime
import re
import unicodedata

from django.conf import settings
from django.utils import translation
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from core.forms import EARLIEST, LATEST
from core.sorting import sort_key

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet takes for a formula
PLAIN, SPACED = re.compile(r"[+-]?\d+"), re.compile(r"[+-]?\d{1,3}(?:[ '’]\d{3})+")
GROUPED = {mark: re.compile(rf"\d{{1,3}}(?:{re.escape(mark)}\d{{3}})+") for mark in ".,"}
AMBIGUOUS = re.compile(r"[1-9]\d{0,2}([.,])\d{3}")
ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ][\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?")
EUROPEAN_DAY = re.compile(r"(\d{1,2})[.-](\d{1,2})[.-](\d{4})(?: [\d:.]+)?")
SLASHED_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?: [\d:.]+(?: ?[AP]M)?)?")


class Unreadable(Exception):
    """A cell does not say what its column asks for; the message is for the user."""


def clean(cell):
    """The text of a cell without invisible characters and needless spaces."""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    text = unicodedata.normalize("NFC", str(cell))
    if text.startswith("'") and text[1:2] in FORMULA_STARTS:  # as ``neutral`` wrote it
        text = text[1:]
    return " ".join("".join(_visible(character) for character in text).split())


def _visible(character):
    category = unicodedata.category(character)
    if character in "\t\r\n":
        return " "
    return "" if category in {"Cc", "Cf", "Cs"} else character


def neutral(cell):
    """A cell for a file that a spreadsheet will open: nothing in it is run as a formula."""
    text = str(cell)
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


# Readers: from the cells of a column to a function from one cell to its value ---------------------


def text(longest):
    """Texts of at most ``longest`` characters."""

    def reader(cells):
        def read(cell):
            value = clean(cell)
            if len(value) > longest:
                raise Unreadable(
                    _("“%(start)s…” is longer than %(most)s characters.")
                    % {"start": value[:30], "most": longest}
                )
            return value or None

        return read

    return reader


def count(most):
    """Whole numbers from 0 to ``most``."""

    def reader(cells):
        marks = _meaning_of_marks(cells)

        def read(cell):
            value = clean(cell)
            if not value:
                return None
            number = _whole_number(value, marks)
            if number is None:
                raise Unreadable(_("“%(value)s” is not a whole number.") % {"value": value[:30]})
            if not 0 <= number <= most:
                raise Unreadable(
                    _("“%(value)s” does not lie between 0 and %(most)s.")
                    % {"value": value[:30], "most": number_format(most, 0, force_grouping=True)}
                )
            return number

        return read

    return reader


def _meaning_of_marks(cells):
    """What dot and comma mean in a column: "groups", "decimals", or "" where nothing tells."""
    meanings = {".": set(), ",": set()}
    for cell in cells:
        if isinstance(cell, str):
            _learn(clean(cell), meanings)
    return {mark: told.pop() if len(told) == 1 else "" for mark, told in meanings.items()}


def _learn(value, meanings):
    for mark, other in ((".", ","), (",", ".")):
        if value.count(mark) > 1 and GROUPED[mark].match(value):
            meanings[mark].add("groups")
        elif re.fullmatch(rf"[\d{re.escape(other)}]*\d{re.escape(mark)}\d+", value):
            if other in value:  # "1.234,50": the last mark is the decimal one
                meanings[mark].add("decimals")
                meanings[other].add("groups")
            elif not AMBIGUOUS.fullmatch(value):
                meanings[mark].add("decimals")


def _whole_number(value, marks):
    """The number, or None. Raises Unreadable when it could be two numbers."""
    if PLAIN.fullmatch(value):
        return int(value)
    if SPACED.fullmatch(value):
        return int(re.sub(r"[ '’]", "", value))
    ambiguous = AMBIGUOUS.fullmatch(value)
    if ambiguous and not marks[ambiguous[1]]:
        raise Unreadable(
            _("“%(value)s” can be read as a thousand or as a fraction. Write it without a mark.")
            % {"value": value}
        )
    for mark, meaning in marks.items():
        if meaning == "groups" or value.count(mark) > 1:
            value = value.replace(mark, "") if GROUPED[mark].match(value) else value
    whole = re.fullmatch(r"(\d+)(?:[.,]0+)?", value)
    return int(whole[1]) if whole else None


def day():
    """Days, as ISO texts."""

    def reader(cells):
        order = _order_of_slashes(cells)

        def read(cell):
            value = clean(cell)
            if not value:
                return None
            found = _day(value, order)
            if found is None:
                raise Unreadable(_("“%(value)s” is not a date.") % {"value": value[:30]})
            if not EARLIEST <= found <= LATEST:
                raise Unreadable(_("The date must lie between 1900 and 2100."))
            return found.isoformat()

        return read

    return reader


def _order_of_slashes(cells):
    """Whether "3/4/2026" is day first ("dm") or month first ("md"); "" where nothing tells."""
    orders = set()
    for cell in cells:
        slashed = SLASHED_DAY.fullmatch(clean(cell))
        if slashed and int(slashed[1]) > 12:
            orders.add("dm")
        elif slashed and int(slashed[2]) > 12:
            orders.add("md")
    return orders.pop() if len(orders) == 1 else ""


def _day(value, order):
    """The date, or None. Raises Unreadable when it could be two dates."""
    if iso := ISO_DAY.fullmatch(value):
        return _date(iso[1], iso[2], iso[3])
    if european := EUROPEAN_DAY.fullmatch(value):
        return _date(european[3], european[2], european[1])
    slashed = SLASHED_DAY.fullmatch(value)
    if not slashed:
        return None
    first, second, year = slashed.groups()
    if not order and first != second and max(int(first), int(second)) <= 12:
        raise Unreadable(
            _("In “%(value)s” day and month can be mixed up. Write 2026-12-31.")
            % {"value": value[:30]}
        )
    month_first = order == "md" or int(second) > 12
    return _date(year, first, second) if month_first else _date(year, second, first)


def _date(year, month, of_month):
    try:
        return datetime.date(int(year), int(month), int(of_month))
    except ValueError:
        return None


def choice(choices):
    """One of an enumeration, by its value or its label in any of the languages."""

    def reader(cells):
        known = _labels(choices)

        def read(cell):
            value = clean(cell)
            if not value:
                return None
            if sort_key(value) not in known:
                raise Unreadable(_("“%(value)s” is not known here.") % {"value": value[:30]})
            return known[sort_key(value)]

        return read

    return reader


def _labels(choices):
    known = {}
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            known |= {sort_key(str(label)): value for value, label in choices.choices}
    return known | {sort_key(value): value for value in choices.values}
