"""Which column of a sheet means what."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from core.exceptions import ActionRefused
from core.sorting import sort_key
from workbench.limits import MOST_ROWS, TITLE_ROWS
from workbench.values import clean


@dataclass(frozen=True)
class Column:
    """What a target can take from a file. ``reader`` is one of ``workbench.values``.

    ``synonyms`` are the headers people use for it, in any of the languages.
    """

    key: str
    label: str
    reader: object
    synonyms: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """A sheet whose header is understood: ``positions`` of the columns by key."""

    header: list
    positions: dict[str, int]
    rows: list  # [(number, cells), …] below the header


def word(text):
    """A header as it is compared: "Beschäftigte (Anzahl):" is "beschaftigte anzahl"."""
    return " ".join("".join(c if c.isalnum() else " " for c in sort_key(clean(text))).split())


def find_table(sheets, columns, *, needed, named=None):
    """The first sheet with a header that names one of the ``needed`` keys.

    ``named`` gives the meaning of headers as ``{header: key}`` and goes before the synonyms.
    Refused with a sentence when no sheet has one, or when two columns mean the same.
    """
    meanings = {word(synonym): each.key for each in columns for synonym in each.synonyms}
    meanings |= {word(header): key for header, key in (named or {}).items()}
    for sheet in sheets:
        table = _table(sheet, meanings, needed, named or {})
        if table is not None:
            return table
    raise ActionRefused(
        _("No row names the columns. At least one of these is needed: %(columns)s.")
        % {"columns": ", ".join(_example(each) for each in columns if each.key in needed)}
    )


def _example(column):
    return f"{column.label} ({', '.join(column.synonyms[:3])})"


def _table(sheet, meanings, needed, named):
    """The header is the row among the first that names most columns, the upper one of equals."""
    known = [
        (len(set(keys) & set(meanings.values())), -place, keys)
        for place, (_number, cells) in enumerate(sheet.rows[: TITLE_ROWS + 1])
        if needed & set(keys := [meanings.get(word(cell), "") for cell in cells])
    ]
    if not known:
        return None
    _most, place, keys = max(known)
    header, rows = sheet.rows[-place][1], sheet.rows[1 - place :]
    if len(rows) > MOST_ROWS:
        raise ActionRefused(_("The file has more than 50,000 rows. Please split it."))
    _refuse_unknown(named, header)
    return Table(header, _positions(header, keys, named), rows)


def _refuse_unknown(named, header):
    missing = set(map(word, named)) - set(map(word, header))
    if missing:
        raise ActionRefused(
            _("The file has no column “%(column)s”. It has: %(header)s.")
            % {"column": min(missing), "header": ", ".join(filter(None, map(clean, header)))}
        )


def _positions(header, keys, named):
    """Where each key stands; a column named by hand goes before one found by its synonym."""
    positions, by_hand = {}, set(map(word, named))
    for position, key in enumerate(keys):
        if not key:
            continue
        here, there = header[position], header[positions.get(key, position)]
        if key in positions and (word(here) in by_hand) == (word(there) in by_hand):
            raise ActionRefused(
                _("Two columns mean the same: “%(one)s” and “%(other)s”. Say which one counts.")
                % {"one": clean(there), "other": clean(here)}
            )
        if key not in positions or word(here) in by_hand:
            positions[key] = position
    return positions
