"""What a judged row would do to a workplace, in words."""

from django.utils.translation import gettext as _

from workbench.enums import Outcome
from workbench.imports import Change
from workplaces.enums import Sector
from workplaces.targets.columns import COLUMNS, KEPT
from workplaces.targets.judging import UNDATED

LABELS = {column.key: column.label for column in COLUMNS}
NAMING = ("name", "employer", "place")


def called(values):
    """The workplace of a row: "Werk 1, Nord AG, Kiel"; nothing is said twice."""
    return ", ".join(dict.fromkeys(values[key] for key in NAMING if key in values))


def changes(row):
    """Each value that would be written, with what stood there before."""
    if row.outcome == Outcome.CREATE:
        new = [key for key in LABELS if key in row.values]
        return [Change(str(LABELS[key]), "", _worded(key, row.values[key])) for key in new]
    return [
        _change(what, before, row.values) for what, before in row.found.get("before", {}).items()
    ]


def _change(what, before, values):
    if what in KEPT:
        return Change(str(LABELS[what]), _worded(what, before), _worded(what, values[what]))
    return Change(_counted(what), _worded(what, before), str(values["headcount"]))


def _counted(day):
    """The headcount of a day; one that is not dated is of the day it is written."""
    label = str(LABELS["headcount"])
    return label if day == UNDATED else _("%(what)s on %(day)s") % {"what": label, "day": day}


def _worded(key, value):
    if value in (None, ""):
        return ""
    return str(Sector(value).label) if key == "sector" else str(value)
