"""After a request that wrote, ring the drainer's bell."""

from core import requests
from metrics import bell

SAFE_METHODS = {"GET", "HEAD", "OPTIONS"}


def ring_after_write(get_response):
    """Ring once the request has committed and been answered: nobody waits for the bell."""

    def middleware(request):
        response = get_response(request)
        if request.method not in SAFE_METHODS:
            _ring_when_sent(response, request.id)
        return response

    return middleware


def _ring_when_sent(response, request_id):
    """The server closes a response when its last byte is out."""
    close = response.close

    def close_and_ring():
        close()
        requests.begin(request_id)
        bell.ring()
        requests.end()

    response.close = close_and_ring
