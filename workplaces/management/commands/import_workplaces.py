import datetime
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from accounts.models import Unit
from core.exceptions import ActionRefused
from core.sorting import sort_key
from workbench import imports, plans
from workbench.enums import Outcome
from workplaces.targets import COLUMNS, WorkplaceTarget, options

SHOWN = 20  # rows printed of each outcome; the files hold them all
TOLD = (Outcome.CREATE, Outcome.CHANGE, Outcome.REFUSED)


class Command(BaseCommand):
    help = (
        "Import workplaces with employers and headcounts from a CSV file or an Excel workbook. "
        "Rows that cannot be taken come back in a file of their own, with the reason."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--dry-run", action="store_true", help="only show what would happen, and remember it"
        )
        parser.add_argument(
            "--column",
            action="append",
            default=[],
            metavar="HEADER=KEY",
            help=f"what a column means; keys: {', '.join(each.key for each in COLUMNS)}",
        )
        parser.add_argument("--unit", help="code or name of the unit of new workplaces")
        parser.add_argument(
            "--as-of",
            type=datetime.date.fromisoformat,
            metavar="YYYY-MM-DD",
            help="the day of headcounts without one (default: today)",
        )
        parser.add_argument(
            "--refused", type=Path, metavar="FILE", help="where the refused rows go"
        )
        parser.add_argument(
            "--plan",
            type=Path,
            metavar="FILE",
            dest="whole",
            help="where the whole plan goes, as CSV",
        )

    def handle(self, *, file, dry_run, column, unit, as_of, refused, whole, **rest):
        try:
            plan = self.plan(file, dry_run, named(column), unit, as_of)
            self.show(plan)
            self.give_files(plan, refused or Path(f"{file.stem}-refused.csv"), whole)
            if dry_run:
                self.stdout.write(_("Nothing is written yet; the same without --dry-run does it."))
                return
            imports.run_plan(plan)
        except ActionRefused as refusal:
            raise CommandError(str(refusal)) from refusal
        except OSError as error:
            raise CommandError(f"{error.filename}: {error.strerror}") from error
        self.stdout.write(_("Done."))

    def plan(self, file, dry_run, columns, unit, as_of):
        """The plan that a dry run of the same file showed, else a new one."""
        target = WorkplaceTarget()
        said = options(unit=unit_called(unit), as_of=as_of, source=file.name)
        said["columns"] = columns
        shown = None if dry_run else imports.stored_plan(target, file, said)
        return shown or imports.make_plan(target, file, options=said, named=columns)

    def show(self, plan):
        """How many rows have each outcome, and the first of those that say something."""
        counted = imports.count_outcomes(plan)
        for outcome, count in counted.items():
            self.stdout.write(f"{Outcome(outcome).label:<12} {count:>6}")
        for outcome in TOLD:
            rows = plan.rows.filter(outcome=outcome).order_by("number")
            for row in rows[:SHOWN]:
                self.stdout.write(f"  {plans.told(plan, row)}")
            if counted[outcome] > SHOWN:
                more = _("and %(count)s more") % {"count": counted[outcome] - SHOWN}
                self.stdout.write(f"  {more}")

    def give_files(self, plan, refused, whole):
        if plan.rows.filter(outcome=Outcome.REFUSED).exists():
            imports.write_refused(plan, refused)
            self.stdout.write(_("The refused rows are in %(file)s.") % {"file": refused})
        if whole:
            plans.write_plan(plan, whole)
            self.stdout.write(_("The whole plan is in %(file)s.") % {"file": whole})


def named(columns):
    """``["Betrieb=name"]`` as ``{"Betrieb": "name"}``."""
    meanings = {}
    for column in columns:
        header, _mark, key = column.rpartition("=")
        if not header or key not in {each.key for each in COLUMNS}:
            keys = ", ".join(each.key for each in COLUMNS)
            raise CommandError(f"--column {column}: write HEADER=KEY with one of {keys}.")
        meanings[header] = key
    return meanings


def unit_called(text):
    """The unit of that code (the last label of its path), path or name; None for no text."""
    if not text:
        return None
    units = [
        unit
        for unit in Unit.objects.all()
        if text in {unit.path, unit.path.rpartition(".")[2]} or unit.sort_key == sort_key(text)
    ]
    if len(units) != 1:
        known = ", ".join(sorted(unit.path for unit in units or Unit.objects.all()))
        raise CommandError(f"--unit {text}: name one of {known}.")
    return units[0]
