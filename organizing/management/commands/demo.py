from datetime import date

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from core.exceptions import ActionRefused
from organizing.demo import loading
from organizing.demo.atscale import loading as atscale
from organizing.demo.atscale.sizes import SCALES
from organizing.demo.users import logins_table


def load_small(today):
    return sum(len(rows) for rows in loading.load(today).rows.values())


def load_at_scale(today, scale):
    return sum(atscale.load(today, SCALES[scale]).values())


def day(text):
    """``YYYY-MM-DD``; argparse names this function when it refuses a text."""
    return date.fromisoformat(text)


class Command(BaseCommand):
    help = "Loads, removes and explains the demo: two finished programmes and a running one."

    def add_arguments(self, parser):
        verbs = parser.add_subparsers(dest="verb", required=True)
        load = verbs.add_parser("load", help="fill an empty database")
        load.add_argument("--if-empty", action="store_true", help="else do nothing, silently")
        load.add_argument("--today", type=day, help="the day it is told for")
        load.add_argument(
            "--scale",
            choices=SCALES,
            metavar="{nito,10x}",  # the others only try out statements and measurements
            help="a made-up union of NITO's size instead, or ten times that",
        )
        load.add_argument("--yes", action="store_true", help="even where DEMO is off")
        remove = verbs.add_parser("remove", help="empty a demo database")
        remove.add_argument("--yes", action="store_true", help="really remove everything")
        logins = verbs.add_parser("logins", help="who to log in as")
        logins.add_argument("--if-loaded", action="store_true", help="else nothing, silently")

    def handle(self, verb, **options):
        try:
            getattr(self, verb)(**options)
        except ActionRefused as refusal:
            raise CommandError(str(refusal)) from refusal

    def load(self, if_empty, today, scale, yes, **options):
        if not (settings.DEMO or yes):
            raise CommandError("DEMO is off here; add --yes to load the demo all the same.")
        if if_empty and not loading.is_empty():
            return
        today = today or timezone.localdate()
        count = load_at_scale(today, scale) if scale else load_small(today)
        if not if_empty:
            self.stdout.write(f"The demo is loaded: {count} rows.")

    def remove(self, yes, **options):
        if not yes:
            raise CommandError("This empties the whole database; add --yes to do it.")
        loading.remove()
        self.stdout.write("The demo is removed; the audit trail stays.")

    def logins(self, if_loaded, **options):
        if if_loaded and not loading.is_loaded():
            return
        self.stdout.write(logins_table())
