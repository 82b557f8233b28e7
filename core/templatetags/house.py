"""Tags that every page may use: ``{% load house %}``."""

from functools import cache
from pathlib import Path

from django import template
from django.conf import settings
from django.contrib.staticfiles import finders
from django.template.exceptions import TemplateSyntaxError
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from core import vocabulary

register = template.Library()
HIDDEN = mark_safe('aria-hidden="true"')


@cache
def drawing(name):
    """The inside of ``icons/<name>.svg``: files of the house, so they are safe to inline."""
    file = finders.find(f"icons/{name}.svg") or Path(settings.STATIC_ROOT, "icons", f"{name}.svg")
    if not Path(file).is_file():
        raise TemplateSyntaxError(f"There is no icon {name!r}; add it in tools/frontend.py.")
    svg = Path(file).read_text(encoding="utf-8")
    return mark_safe(svg[svg.index(">") + 1 : svg.rindex("</svg>")].strip())


@register.simple_tag
def icon(name, label=""):
    """The icon inline; hidden from screen readers unless ``label`` gives it a meaning."""
    says = format_html('role="img" aria-label="{}"', label) if label else HIDDEN
    return format_html(
        '<svg class="icon" viewBox="0 0 16 16" fill="currentColor" {}>{}</svg>', says, drawing(name)
    )


@register.filter
def term(key, approach):
    """The word for ``key`` in ``approach``: ``{{ "plan"|term:programme.approach }}`` (C17)."""
    return vocabulary.term(key, approach)


@register.simple_tag
def segments(now, of):
    """The states of ``of`` months when ``now`` of them have begun: past, now or coming."""
    return [
        "past" if month < now else "now" if month == now else "coming" for month in range(1, of + 1)
    ]
