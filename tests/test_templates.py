"""What no template may do: the content security policy would break it, or worse."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import get_template

ROOT = Path(settings.BASE_DIR, "templates")
TEMPLATES = sorted(str(path.relative_to(ROOT)) for path in ROOT.rglob("*.html"))
FORBIDDEN = {
    "an inline style": r"<[^>]+\sstyle\s*=",
    "a style element": r"<style\b",
    "an inline script": r"<script(?![^>]*\b(?:src=|type=.application/json))[^>]*>",
    "a handler of events": r"<[^>]+\son[a-z]+\s*=",
    "an address that runs": r"javascript:",
    "text marked as safe": r"\|\s*safe\b|{%\s*autoescape\s+off",
    "another site": r"(?:src|href)=.https?://",
    "evaluation by htmx": r"hx-(?:on|vals=.js:)",
}


@pytest.mark.parametrize("name", TEMPLATES)
def test_template_compiles(name):
    assert get_template(name)


@pytest.mark.parametrize("name", TEMPLATES)
def test_template_keeps_to_the_content_security_policy(name):
    text = (ROOT / name).read_text()

    found = [what for what, pattern in FORBIDDEN.items() if re.search(pattern, text)]

    assert found == []


@pytest.mark.parametrize("name", TEMPLATES)
def test_icons_of_the_template_exist(name):
    names = set(re.findall(r"{%\s*icon \"([\w-]+)\"", (ROOT / name).read_text()))

    missing = [icon for icon in names if not (settings.VENDOR_DIR / f"icons/{icon}.svg").is_file()]

    assert missing == []
