"""Going to an address as somebody, and what the answer means."""

from http.cookies import SimpleCookie
from urllib.parse import urlsplit

from django.db import transaction
from django.urls import URLResolver, get_resolver, reverse

from tests.access.addresses import FORBIDDEN, IN, MISSING, NO_SUCH_METHOD

MEANINGS = {403: FORBIDDEN, 404: MISSING, 405: NO_SUCH_METHOD}
MEANINGS |= dict.fromkeys((200, 204, 409, 422), IN)


def every_name(resolver=None, prefix=""):
    """The names of all addresses, with their namespaces."""
    for pattern in (resolver or get_resolver()).url_patterns:
        if isinstance(pattern, URLResolver):
            namespace = f"{prefix}{pattern.namespace}:" if pattern.namespace else prefix
            yield from every_name(pattern, namespace)
        elif pattern.name:
            yield f"{prefix}{pattern.name}"


def url_of(name, address, world, actor=""):
    """The path of an address for the rows that ``actor`` would reach."""
    return reverse(name, args=[_word(row, world, actor) for row in address.rows])


def _word(row, world, actor):
    if row.startswith("="):
        return row[1:]
    own = world.of_trainer if actor == "trainer" else {}
    return (own.get(row) or getattr(world, row)).pk


def ask(client, method, url, **extra):
    """The response; what the request writes or signs out is undone."""
    cookies = client.cookies.output(header="", sep=";")
    with transaction.atomic():
        response = getattr(client, method)(url, **extra)
        transaction.set_rollback(True)
    client.cookies = SimpleCookie(cookies)
    return response


def meaning(response):
    """What a response says in the words of ``addresses``; a fault is its number."""
    if response.status_code in (301, 302):
        return urlsplit(response.url).path
    return MEANINGS.get(response.status_code, str(response.status_code))
