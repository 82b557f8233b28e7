"""Which browser the tests take."""

import pytest

from tools import browser
from tools.terminal import Refusal


@pytest.fixture
def path(tmp_path, monkeypatch):
    """A PATH on which nothing stands but what ``path(name)`` puts there; returns where."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROMIUM_PATH", raising=False)

    def put(name):
        program = tmp_path / name
        program.write_text("")
        program.chmod(0o755)
        return str(program)

    return put


def without_network():
    raise Refusal("Files could not be fetched.")


def test_browser_without_windows_is_taken_before_a_whole_one(path):
    path("chromium")

    assert path("chromium-headless-shell") == browser.chromium()


def test_whole_browser_does_where_nothing_can_be_fetched(path, monkeypatch):
    monkeypatch.setattr(browser, "unpacked", without_network)

    assert path("chromium") == browser.chromium()


def test_without_network_and_browser_the_reason_is_said(path, monkeypatch):
    monkeypatch.setattr(browser, "unpacked", without_network)

    with pytest.raises(Refusal, match="could not be fetched"):
        browser.chromium()


def test_browser_that_is_named_is_taken(path, monkeypatch):
    path("chromium-headless-shell")
    monkeypatch.setenv("CHROMIUM_PATH", "/opt/mine")

    assert browser.chromium() == "/opt/mine"
