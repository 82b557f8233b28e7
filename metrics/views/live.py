"""A page of figures that asks for itself again while it is open (static/js/live.js)."""

from django.http import HttpResponseNotModified
from django.utils.http import parse_etags


def is_asked(request):
    """Whether the open page asks whether there is anything newer than what it shows."""
    return request.htmx.trigger == "live"


def answered(request, tag, render):
    """What ``render()`` answers, or nothing (304) where the reader has what bears the tag."""
    quoted = f'"{tag}"'
    if quoted in parse_etags(request.headers.get("If-None-Match", "")):
        response = HttpResponseNotModified()
    else:
        response = render()
    response["ETag"] = quoted
    return response
