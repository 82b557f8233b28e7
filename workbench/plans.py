"""A plan in words: what each row of a file would do, for whoever decides whether it is done."""

import csv

from django.utils.translation import gettext as _

from workbench.enums import Outcome
from workbench.imports import TARGETS
from workbench.values import neutral


def told(plan, row):
    """One line about a judged row: ``row 12: create Nordwerk, Kiel``."""
    return _("row %(number)s: %(what)s") % {"number": row.number, "what": _what(plan, row)}


def _what(plan, row):
    target = TARGETS[plan.target]
    if row.outcome == Outcome.REFUSED:
        return row.reason
    if row.outcome == Outcome.CHANGE:
        changes = (f"{each.label} {each.before or '–'} → {each.after}" for each in target.tell(row))
        return f"{target.called(row.values)}: {'; '.join(changes)}"
    return f"{row.get_outcome_display()} {target.called(row.values)}"


def write_plan(plan, path):
    """Write all rows to ``path``, a line for each value that is new; CSV as ``write_refused``."""
    target = TARGETS[plan.target]
    header = (
        _("Row of the file"),
        _("What becomes of it"),
        _("What"),
        _("Column"),
        _("Before"),
        _("After"),
    )
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        sheet = csv.writer(file, delimiter=";")
        sheet.writerow([*header, _("Reason")])
        for row in plan.rows.order_by("number").iterator():
            about = row.number, row.get_outcome_display(), target.called(row.values)
            changes = [(each.label, each.before, each.after) for each in target.tell(row)]
            for change in changes or [("", "", "")]:
                sheet.writerow([neutral(cell) for cell in [*about, *change, row.reason]])
