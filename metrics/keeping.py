"""What was drawn for a reader, kept until anything that it shows is another.

It lies sealed in the cache, bound to its reader, its address and its tag (``stamps.Stamp.tag``):
where one of them differs it does not open, and what does not open is drawn anew. The latest one of
an address takes the place of the one before. Without the cache everything is drawn each time.
"""

import hashlib

from django.contrib.messages import get_messages
from django.core.cache import caches
from django.http import HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.utils.crypto import salted_hmac

from core.exceptions import SealBroken
from core.sealing import key_ring
from metrics import stamps

KEEP_S = 60 * 60
PASSING = {"activity"}  # in a session: when it was noted last (accounts.middleware)


def kept(user, address, tag, draw):
    """The text of ``draw()``, or what it came to the last time under this tag."""
    text = _find(user, address, tag)
    if text is None:
        text = draw()
        _put(user, address, tag, text)
    return text


def kept_page(request):
    """The whole page of an address as it was drawn last; None when it must be drawn.

    Only who holds a role at a unit has figures. A page with a message is another one.
    """
    if request.htmx or not request.user.standing or len(get_messages(request)):
        return None
    text = _find(request.user, *_page_of(request))
    return None if text is None else _answer(request, text)


def render_page(request, template, context, *, is_kept):
    """The page drawn, and with ``is_kept`` kept for the next time."""
    is_kept = is_kept and not len(get_messages(request))
    drawn = render(request, template, context | {"csrf_token": _token_place()})
    text = drawn.content.decode()
    if is_kept:
        _put(request.user, *_page_of(request), text)
    return _answer(request, text)


def key_of(user, address):
    """The key in the cache; what stands there opens for one tag only."""
    digest = hashlib.sha256(f"{user.pk} {address}".encode()).hexdigest()
    return f"kept:{digest}"


def _page_of(request):
    """Its address and tag. Its frame shows what was chosen in the session, like a programme."""
    address = f"page {request.get_full_path()}"
    session = sorted(item for item in request.session.items() if item[0] not in PASSING)
    return address, stamps.of(request).tag(request.user, (address, session))


def _answer(request, text):
    """With the token of this request, which is no part of what is kept."""
    return HttpResponse(text.replace(_token_place(), get_token(request)))


def _token_place():
    """What stands for the token in a kept page: nothing that anybody could have typed."""
    return salted_hmac("metrics.keeping", "csrf_token", algorithm="sha256").hexdigest()


def _find(user, address, tag):
    key = key_of(user, address)
    sealed = caches["figures"].get(key)
    if sealed is None:
        return None
    try:
        return key_ring().open(sealed, f"{key} {tag}")
    except SealBroken:
        return None


def _put(user, address, tag, text):
    key = key_of(user, address)
    caches["figures"].set(key, key_ring().seal(text, f"{key} {tag}"), KEEP_S)
