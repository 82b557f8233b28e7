from django.core.management.base import BaseCommand
from django.db import connection


class Command(BaseCommand):
    def add_arguments(self, parser):
        parser.add_argument("verb")
        parser.add_argument("--if-empty", action="store_true")
        parser.add_argument("--if-loaded", action="store_true")

    def handle(self, verb, **options):
        if "other_data" not in connection.introspection.table_names():
            self.stdout.write(f"the demo's {verb}")
