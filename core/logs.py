"""Structured logs without personal data."""

import logging
import re

from pythonjsonlogger.json import JsonFormatter

from core.requests import current_request_id


class RequestIdFilter(logging.Filter):
    """Puts the request id on every record and takes the request object off it.

    Django's records carry the request, whose path and user may name a person.
    """

    def filter(self, record):
        record.request_id = current_request_id()
        record.__dict__.pop("request", None)
        return True


# What PostgreSQL adds to the first line of an error holds values of the row or of the statement.
# A value may have lines of its own, so everything goes up to the next traceback.
VALUES = re.compile(
    r"^[ |]*(?:DETAIL:|CONTEXT:|LINE \d+:|[^\n]*Failing row contains).*?"
    r"(?=^[ |]*(?:The above exception was|During handling of the above|Traceback \(most)|\Z)",
    re.DOTALL | re.MULTILINE,
)


class DiscreetFormatter(JsonFormatter):
    """Writes JSON; of a database error it leaves out the values that PostgreSQL tells."""

    def formatException(self, exc_info):
        return VALUES.sub("", super().formatException(exc_info)).rstrip()
