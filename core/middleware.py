"""What every request passes through."""

import re

import pghistory
from django.conf import settings
from django.db import connection
from django.http import Http404
from django.utils.cache import add_never_cache_headers, patch_cache_control
from pghistory.middleware import HistoryMiddleware

from core import requests
from core.exceptions import WriteDuringGet

SAFE_METHODS = {"GET", "HEAD", "OPTIONS"}
WRITE = re.compile(
    r"\b(?:INSERT\s+INTO|UPDATE|DELETE\s+FROM|TRUNCATE|MERGE\s+INTO)\s+(?:ONLY\s+)?\"?(\w+)\"?",
    re.IGNORECASE,
)
# Log-ins, sessions, the audit trail and the cache may be written while reading (ARCHITECTURE §6).
WRITABLE_TABLES = {
    "accounts_auditentry",
    "account_emailaddress",
    "account_emailconfirmation",
    "accounts_user",  # last_login, set when a log-in ends
    "cache_entries",
    "django_session",
    "mfa_authenticator",
    "socialaccount_socialaccount",
    "usersessions_usersession",
}
NO_TABLES = {"of", "set"}  # FOR UPDATE OF …, DO UPDATE SET …


def request_id(get_response):
    """Give the request an id, taken from ``X-Request-ID`` when that is well formed."""

    def middleware(request):
        request.id = requests.begin(request.headers.get("X-Request-ID", ""))
        try:
            response = get_response(request)
        finally:
            requests.end()
        response["X-Request-ID"] = request.id
        return response

    return middleware


def no_nul_in_path(get_response):
    """Find nothing at an address with a NUL: no key holds one, and PostgreSQL fails on it."""

    def middleware(request):
        if "\0" in request.path_info:
            raise Http404
        return get_response(request)

    return middleware


def no_store(get_response):
    """Keep signed-in pages out of every cache: they may name workers."""

    def middleware(request):
        response = get_response(request)
        if getattr(request, "user", None) is not None and request.user.is_authenticated:
            add_never_cache_headers(response)
            patch_cache_control(response, no_store=True)
        return response

    return middleware


def tables_written(sql):
    """What a statement writes to, apart from log-ins, sessions, the audit trail and the cache."""
    found = WRITE.findall(sql if isinstance(sql, str) else "")
    return [name for name in found if name.lower() not in WRITABLE_TABLES | NO_TABLES]


def refuse_write(execute, sql, params, many, context):
    for table in tables_written(sql):
        raise WriteDuringGet(f"A GET wrote to {table}.")
    return execute(sql, params, many, context)


def get_never_writes(get_response):
    """Fail a GET that changes the database; on in tests and development (house rule 15)."""

    def middleware(request):
        if not settings.REFUSE_WRITES_DURING_GET or request.method not in SAFE_METHODS:
            return get_response(request)
        with connection.execute_wrapper(refuse_write):
            return get_response(request)

    return middleware


class History(HistoryMiddleware):
    """Tells the database who changes rows, in which request and for which purpose."""

    def get_context(self, request):
        user = getattr(request, "user", None)
        signed_in = user is not None and user.is_authenticated
        return {"user": str(user.pk) if signed_in else None, "request": request.id}

    def process_view(self, request, view, args, kwargs):
        if request.method not in SAFE_METHODS:
            pghistory.context(reason=request.resolver_match.view_name)
