"""What people, programs and broken phones send instead of what was asked for."""

import re
import uuid
from pathlib import Path
from urllib.parse import urlencode

from django import forms
from django_filters import FilterSet

from core.forms import House
from core.middleware import WRITABLE_TABLES, WRITE
from tests.test_architecture import HEIGHTS

ROOT = Path(__file__).parents[2]
SURROGATE = "\ud800"  # half a character; no valid UTF-8
TEXTS = ["a" * 10_000, "nul\x00byte", "\u202etfel", SURROGATE]
DATES = ["2026-02-31", "0001-01-01", "9999-12-31", SURROGATE]
TIMES = ["25:99", "nul\x00byte", SURROGATE]
NUMBERS = ["-1", "99999999999999999999", "NaN", SURROGATE]
KEYS = [str(uuid.UUID(int=7)), "x" * 300, "nul\x00byte", SURROGATE]
OF_KIND = [
    ((forms.ModelChoiceField, forms.ChoiceField, forms.UUIDField), KEYS),
    ((forms.DateField,), DATES),
    ((forms.TimeField,), TIMES),
    ((forms.IntegerField, forms.DecimalField), NUMBERS),
    ((forms.BooleanField,), []),  # whatever is sent means yes
    ((forms.Field,), TEXTS),
]
IN_ADDRESSES = ["nul\x00", SURROGATE, "9999-12-31", "-1"]
READ = re.compile(r"(?:GET|POST)(?:\.get|\.getlist)?[(\[]\"(\w+)\"")


def nonsense(field):
    """The values that ``field`` has to refuse."""
    return next(values for kinds, values in OF_KIND if isinstance(field, kinds))


def body(fields):
    """A form as a browser sends it, half characters included."""
    return urlencode(fields, doseq=True, errors="surrogatepass")


def names_read():
    """The names of all fields and parameters that any page of ours looks at."""
    names = {"page", "per_page", "sort", "next"}
    for app in HEIGHTS:
        for file in (ROOT / app).rglob("*.py"):
            names |= set(READ.findall(file.read_text(encoding="utf-8")))
    for form in _below(House):
        names |= set(getattr(form, "base_fields", ()))
    for filters in _below(FilterSet):
        names |= set(filters.base_filters)
    return sorted(names)


def _below(base):
    for each in base.__subclasses__():
        yield each
        yield from _below(each)


def refuse_to_store_nonsense(execute, sql, params, many, context):
    """Fail a statement that would write one of the texts above into a table of ours."""
    tables = {table.lower() for table in WRITE.findall(sql)} - WRITABLE_TABLES
    if tables and any(is_nonsense(value) for value in _flat(params)):
        raise AssertionError(f"Nonsense was stored: {tables}")
    return execute(sql, params, many, context)


def _flat(values):
    for value in values or ():
        if isinstance(value, list | tuple):
            yield from _flat(value)
        else:
            yield value


def is_nonsense(value):
    decoded = [text.encode(errors="surrogatepass").decode(errors="replace") for text in TEXTS]
    return isinstance(value, str) and any(text in value for text in (*TEXTS, *decoded))
