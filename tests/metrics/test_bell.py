"""When the bell rings, and with whose request id."""

import pytest
from django.http import HttpResponse

from core import requests
from metrics import bell
from metrics.middleware import ring_after_write

# A response that closes also looks after the connections that earlier tests have opened.
pytestmark = pytest.mark.django_db


@pytest.fixture
def heard(monkeypatch):
    """The request id at each ring."""
    ids = []
    monkeypatch.setattr(bell, "ring", lambda: ids.append(requests.current_request_id()))
    return ids


def answer(rf, method):
    request = rf.generic(method, "/")
    request.id = "0123456789abcdef"
    return ring_after_write(lambda request: HttpResponse("done"))(request)


def test_bell_rings_when_the_answer_to_a_write_is_out(rf, heard):
    response = answer(rf, "POST")
    before = list(heard)

    response.close()

    assert before == []
    assert heard == ["0123456789abcdef"]
    assert requests.current_request_id() == ""


def test_bell_is_silent_after_a_read(rf, heard):
    answer(rf, "GET").close()

    assert heard == []
