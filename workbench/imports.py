"""Importing a file in two steps: a plan that says what would happen, then exactly that.

An app registers a Target in its ``AppConfig.ready()``. The engine reads the file, asks the target
what each row would do, stores that, and later has it done: all of it or, when the rows it is
about have changed in between, nothing.
"""

import csv
import hashlib
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import pghistory
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.actions import record
from core.exceptions import ActionRefused
from workbench import files
from workbench.enums import Outcome
from workbench.headers import find_table
from workbench.models import ImportPlan, ImportRow
from workbench.values import Unreadable, neutral

BATCH = 2_000
TARGETS: dict[str, "Target"] = {}


@dataclass(frozen=True)
class Said:
    """A row of the file that could be read: its number and its values by column key, no blanks."""

    number: int
    values: dict


@dataclass(frozen=True)
class Verdict:
    """What becomes of a row. ``found``: what stands in the database that this depends on."""

    outcome: str
    reason: str = ""
    found: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Change:
    """A value that a row would write, in words; ``before`` is empty where nothing stood."""

    label: str
    before: str
    after: str


class Target(Protocol):
    """What can be imported."""

    key: str
    columns: tuple  # of workbench.headers.Column
    needed: set  # keys of which a file must name one

    def judge(self, rows: list[Said], options: dict, *, lock: bool) -> list[Verdict]:
        """What becomes of each row, asking the database a fixed number of questions.

        Depends on nothing but rows, options and database; ``lock`` keeps what was found as it is.
        """

    def write(self, rows: list[ImportRow], options: dict) -> None:
        """Do what was judged, in sets; ``rows`` are those to create or change."""

    def called(self, values: dict) -> str:
        """What a row is about, in a few words."""

    def tell(self, row: ImportRow) -> list[Change]:
        """What a judged row would write: all it says when it creates, else what differs."""


def register(target):
    TARGETS[target.key] = target


def digest_of(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").digest()


def stored_plan(target, path, options):
    """The newest plan of this very file and these options that has not been run, or None."""
    plans = ImportPlan.objects.filter(target=target.key, file_digest=digest_of(path), run_at=None)
    return plans.filter(options=options).order_by("-pk").first()


@transaction.atomic
def make_plan(target, path, *, options, named=None, by=None):
    """Read a file and store what importing it would do; replaces an older plan of the same.

    ``named`` gives the meaning of headers as ``{header: column key}``. Refused with one sentence
    when the file as a whole cannot be taken.
    """
    digest = digest_of(path)
    table = find_table(files.read(path), target.columns, needed=target.needed, named=named)
    said, unreadable = _read_rows(target, table)
    verdicts = target.judge(said, options, lock=False)
    ImportPlan.objects.filter(target=target.key, file_digest=digest, run_at=None).delete()
    plan = ImportPlan.objects.create(
        target=target.key,
        file_name=Path(path).name[-255:],
        file_digest=digest,
        options=options,
        header=table.header,
        created_by=by,
    )
    judged = [_row(plan, each, verdict) for each, verdict in zip(said, verdicts, strict=True)]
    refused = [_refused(plan, number, reason) for number, reason in unreadable.items()]
    _keep_cells(judged + refused, dict(table.rows))
    ImportRow.objects.bulk_create(judged + refused, batch_size=BATCH)
    return plan


def _read_rows(target, table):
    """The rows that can be read, and the reasons of the others by row number."""
    columns = [each for each in target.columns if each.key in table.positions]
    readers = {
        each.key: each.reader([_cell(table, each, cells) for _number, cells in table.rows])
        for each in columns
    }
    said, unreadable = [], {}
    for number, cells in table.rows:
        values, reasons = {}, []
        for column in columns:
            try:
                value = readers[column.key](_cell(table, column, cells))
            except Unreadable as error:
                reasons.append(f"{column.label}: {error}")
            else:
                values |= {} if value is None else {column.key: value}
        if reasons:
            unreadable[number] = " ".join(reasons)
        else:
            said.append(Said(number, values))
    return said, unreadable


def _cell(table, column, cells):
    position = table.positions[column.key]
    return cells[position] if position < len(cells) else ""


def _row(plan, said, verdict):
    return ImportRow(
        plan=plan,
        number=said.number,
        values=said.values,
        outcome=verdict.outcome,
        reason=verdict.reason[:500],
        found=verdict.found,
    )


def _refused(plan, number, reason):
    return ImportRow(plan=plan, number=number, outcome=Outcome.REFUSED, reason=reason[:500])


def _keep_cells(rows, cells):
    """Of refused rows only: they go back to whoever brought the file."""
    for row in rows:
        if row.outcome == Outcome.REFUSED:
            row.cells = [str(cell).replace("\0", "") for cell in cells[row.number]]


def count_outcomes(plan):
    """How many rows of the plan have each Outcome."""
    counted = Counter(plan.rows.values_list("outcome", flat=True))
    return {outcome: counted[outcome] for outcome in Outcome}


@transaction.atomic
def run_plan(plan, *, by=None):
    """Do exactly what a plan says. Refused when it was run, or when its rows have changed.

    The history of every row says which plan wrote it, also where no request does.
    """
    reason = {"reason": "import.run", "plan": str(plan.pk)}
    if by is not None:
        reason["user"] = str(by.pk)
    with pghistory.context(**reason):
        return _run(plan, by)


def _run(plan, by):
    plan = ImportPlan.objects.select_for_update(of=["self"]).get(pk=plan.pk)
    if plan.run_at is not None:
        raise ActionRefused(_("This plan has been run already."))
    target, rows = TARGETS[plan.target], list(plan.rows.order_by("number"))
    _refuse_changed(target, plan, [row for row in rows if row.values])
    doing = [row for row in rows if row.outcome in {Outcome.CREATE, Outcome.CHANGE}]
    try:
        with transaction.atomic():
            target.write(doing, plan.options)
    except IntegrityError as error:
        raise ActionRefused(
            _("Somebody wrote the same rows just now. Please try again.")
        ) from error
    plan.run_at = timezone.now()
    plan.save(update_fields=["run_at"])
    record("import.run", plan, by=by, target=plan.target, **count_outcomes(plan))
    return plan


def _refuse_changed(target, plan, rows):
    said = [Said(row.number, row.values) for row in rows]
    verdicts = target.judge(said, plan.options, lock=True)
    changed = sum(
        (row.outcome, row.found) != (verdict.outcome, verdict.found)
        for row, verdict in zip(rows, verdicts, strict=True)
    )
    if changed:
        raise ActionRefused(
            ngettext(
                "%(count)s row would be imported differently now. Please make a new plan.",
                "%(count)s rows would be imported differently now. Please make a new plan.",
                changed,
            )
            % {"count": number_format(changed)}
        )


def write_refused(plan, path):
    """Write the refused rows to ``path`` as they came, with the reason in a last column.

    CSV as spreadsheets open it: UTF-8 with a mark, semicolons, formula characters neutralised.
    """
    width = len(plan.header)
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        sheet = csv.writer(file, delimiter=";")
        sheet.writerow([neutral(cell) for cell in [*plan.header, _("Reason")]])
        for row in plan.rows.filter(outcome=Outcome.REFUSED).order_by("number").iterator():
            cells = [*row.cells, *[""] * (width - len(row.cells))]
            sheet.writerow([neutral(cell) for cell in [*cells, row.reason]])
