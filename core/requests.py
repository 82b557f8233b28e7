"""The id that follows a request into the log, the history and the Celery tasks it rings."""

import re
from contextvars import ContextVar

from core.keys import new_key

SANE = re.compile(r"\A[A-Za-z0-9-]{8,64}\Z")

_request_id: ContextVar[str] = ContextVar("request_id", default="")


def current_request_id():
    """The id of the request or task at work, or "" outside of one."""
    return _request_id.get()


def begin(given=""):
    """Take over a well-formed id from outside, or make one."""
    chosen = given if SANE.match(given or "") else new_key().hex
    _request_id.set(chosen)
    return chosen


def end():
    _request_id.set("")
