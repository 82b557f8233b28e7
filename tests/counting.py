"""How many queries a page takes (house rule 23)."""

import re

from django.db import connection
from django.test.utils import CaptureQueriesContext


def queries_of(client, url):
    """The number of queries of a GET, after a first one that begins the session."""
    client.get(url)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(url).status_code == 200
    return len(queries)


def statements_of(act):
    """The number of queries that ``act()`` asks, without those that only begin and end
    transactions; how many of these there are depends on what a test runs in."""
    with CaptureQueriesContext(connection) as queries:
        act()
    return sum(not TRANSACTION.search(query["sql"]) for query in queries)


# Before them may stand who does it, for the history (pghistory).
TRANSACTION = re.compile(r"(^|; )(BEGIN|COMMIT|SAVEPOINT .*|RELEASE SAVEPOINT .*)$")
