"""Advisory locks: one drainer at a time, in the whole database, until its transaction ends.

Whoever holds one measures, and may take longer for a statement than a page may, in whatever
process it works.
"""

from django.db import connection

DRAINER = 0x6F726761
TAKE_TIME = "SET LOCAL statement_timeout = '10min'"
WIDE = DRAINER + 1  # the second turn's, always taken after the first one's


def try_to_hold(lock):
    """Take it without waiting; False while somebody else has it."""
    with connection.cursor() as cursor:
        cursor.execute(TAKE_TIME)
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [lock])
        return cursor.fetchone()[0]


def hold(*several):
    """Take them, one after the other, however long the drainer at work takes."""
    with connection.cursor() as cursor:
        cursor.execute(f"{TAKE_TIME}; SET LOCAL lock_timeout = '10min'")
        for lock in several:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [lock])
