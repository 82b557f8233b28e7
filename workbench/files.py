"""A file as rows of cells, read by a child process with limits (``workbench.reading``)."""

import json
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from core.exceptions import ActionRefused
from workbench.limits import SECONDS

PATIENCE_S = SECONDS * 2  # the child's limit is of computing time, this one of waiting

SENTENCES = {
    "too_many_rows": _("The file has more than 50,000 rows. Please split it."),
    "too_many_columns": _("The file has more than 200 columns. Please remove those not needed."),
    "too_large": _("The file is larger than 50 MB unpacked. Please split it."),
    "too_costly": _("Reading the file takes too much memory or time. Please split it."),
    "long_cell": _("A cell is longer than 32,767 characters. Is a quotation mark missing?"),
    "old_excel": _("This is the old Excel format. Please save the file as .xlsx or .csv."),
    "not_a_table": _("This is neither a CSV file nor an Excel workbook."),
    "damaged": _("The file is damaged and cannot be read."),
    "empty": _("The file is empty."),
}


@dataclass
class Sheet:
    """A visible sheet: its rows that hold something, as ``[(number from 1, cells), …]``."""

    name: str
    rows: list = field(default_factory=list)


def read(path):
    """The visible sheets of a table file. Refused with one sentence beyond the limits."""
    sheets = []
    for line in told_of(path):
        told = json.loads(line)
        if "refused" in told:
            raise ActionRefused(SENTENCES[told["refused"]])
        if "sheet" in told:
            sheets.append(Sheet(told["sheet"]))
        elif "row" in told:
            sheets[-1].rows.append((told["row"], told["cells"]))
        else:
            return sheets
    raise ActionRefused(SENTENCES["too_costly"])  # it was stopped before the end


def told_of(path):
    """The lines that the child wrote before it ended or was ended."""
    command = [sys.executable, "-m", "workbench.reading", str(Path(path).resolve())]
    try:
        done = subprocess.run(
            command,
            cwd=settings.BASE_DIR,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE_S,
            check=False,
        )
    except subprocess.TimeoutExpired as slow:
        raise ActionRefused(SENTENCES["too_costly"]) from slow
    whole_lines = done.stdout[: done.stdout.rfind(b"\n") + 1]
    return whole_lines.splitlines()
