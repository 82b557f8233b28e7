#!/usr/bin/env python
import os
import sys

from django.core.management import execute_from_command_line

STATEMENTS_MS = "600000"  # nobody waits for a page: a migration or an import may take its time

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "organizing.settings")
    os.environ.setdefault("STATEMENT_TIMEOUT_MS", STATEMENTS_MS)
    execute_from_command_line(sys.argv)
