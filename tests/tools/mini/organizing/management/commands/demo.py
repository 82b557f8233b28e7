from django.core.management.base import BaseCommand
from django.db import connection


class Command(BaseCommand):
    def add_arguments(self, parser):
        parser.add_argument("verb")
        parser.add_argument("--if-empty", action="store_true")

    def handle(self, verb, **options):
        if verb == "load":  # nothing to measure: `./run` waits until this table is empty
            with connection.cursor() as cursor:
                cursor.execute("CREATE TABLE IF NOT EXISTS metrics_dirtyscope ()")
        self.stdout.write(f"the demo's {verb}")
