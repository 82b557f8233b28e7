import pytest

from tools import ports
from tools.terminal import Refusal


def test_port_is_8000_without_a_choice(monkeypatch):
    monkeypatch.delenv("PORT", raising=False)

    assert ports.chosen_port() == 8000


@pytest.mark.parametrize("text", ["abc", "0", "65536", "-1", "80 80", "²"])
def test_port_that_is_no_port_is_refused(monkeypatch, text):
    monkeypatch.setenv("PORT", text)

    with pytest.raises(Refusal, match="must be a number from 1 to 65535"):
        ports.chosen_port()


def test_free_port_can_be_taken():
    ports.ensure_free(ports.free_port())
