"""What takes longer than a page may (``STATEMENT_TIMEOUT_MS``) is cut off by PostgreSQL.

Whoever waits for it reads what can be done, and whether anything was saved.
"""

import logging
from contextlib import contextmanager

from django.db import DatabaseError, OperationalError, connection
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers
from django.utils.log import log_response
from django.utils.translation import gettext as _
from psycopg2.errors import QueryCanceled

from core.middleware import SAFE_METHODS, tables_written

UNAVAILABLE = 503
PIECE = "#took-too-long"  # what htmx swaps in, whatever it would have picked from an answer

logger = logging.getLogger(__name__)


class TookTooLong(Exception):
    """A statement was cut off; what it wrote in its transaction is undone."""


def was_cut_off(error):
    """Not told by its words, which are in the language of the server. What an administrator
    cancels there is of the same kind, and took too long as well."""
    if isinstance(error, OperationalError):
        return isinstance(error.__cause__, QueryCanceled)
    return isinstance(error, TookTooLong)


@contextmanager
def noticed():
    """Raises TookTooLong where a statement is cut off, for who can go on without its answer."""
    try:
        yield
    except OperationalError as error:
        if was_cut_off(error):
            raise TookTooLong from error
        raise


class Limits:
    """Answers a request that was cut off, and knows whether it had saved anything before."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.has_saved = False
        if request.method in SAFE_METHODS:
            return self.get_response(request)
        with connection.execute_wrapper(_noting(request)):
            return self.get_response(request)

    def process_exception(self, request, error):
        return answer(request, error) if was_cut_off(error) else None


def _noting(request):
    """Notes on the request that a write was committed, at once or with its transaction."""

    def note():
        request.has_saved = True

    def execute(execute, sql, params, many, context):
        result = execute(sql, params, many, context)
        if not request.has_saved and tables_written(sql):
            connection.on_commit(note)
        return result

    return execute


def sentence(request):
    """What the reader can do about it."""
    if request.method in SAFE_METHODS:
        return _(
            "There is too much behind it for one page, so it was stopped. Ask for less where you"
            " can: a shorter period, a smaller unit, or one more filter."
        )
    if request.has_saved:
        return _(
            "It took too long and was stopped, but part of it had been saved by then. Look at what"
            " is there before you send it again."
        )
    return _(
        "It took too long and was stopped, and nothing was saved. Please try again in a moment, or"
        " with less at once."
    )


def answer(request, error):
    """A page, or for htmx a piece; nothing of it is kept by anybody."""
    response = _piece(request) if request.htmx else _page(request)
    add_never_cache_headers(response)
    return noted(request, error, response)


def noted(request, error, response):
    """The response, with one line in the log that names the view: a path may name a person."""
    view = request.resolver_match.view_name
    log_response(
        "took too long: %s", view, response=response, logger=logger, level="error", exception=error
    )
    return response


def _page(request):
    """In the frame, unless that cannot be asked for either."""
    told = {"sentence": sentence(request)}
    try:
        return render(request, "503.html", told, status=UNAVAILABLE)
    except DatabaseError:
        return render(request, "503_bare.html", told, status=UNAVAILABLE)


def _piece(request):
    """Where the piece was to stand: instead of what is shown for another question, else below the
    link that stands there. What was to be saved is told above the page, which stays as it is."""
    response = render(
        request, "frame/took_too_long.html", {"sentence": sentence(request)}, status=UNAVAILABLE
    )
    response["HX-Reselect"] = PIECE
    response["HX-Reswap"] = "innerHTML" if request.htmx.target else "beforeend"
    if request.method not in SAFE_METHODS:
        response["HX-Retarget"] = "#messages"
        response["HX-Reswap"] = "innerHTML show:top"
    return response
