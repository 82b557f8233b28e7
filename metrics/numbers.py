"""Numbers in the reader's language."""

from functools import cache

from babel import Locale
from babel.numbers import parse_pattern
from django.utils.translation import get_language, to_locale
from django.utils.translation import gettext as _

from metrics.enums import Qualifier


def number_text(value, places=0):
    """``value`` rounded to ``places``, with the separators of the reader's language."""
    pattern, locale = _manner(get_language() or "en", places)
    return pattern.apply(value, locale)


@cache
def _manner(language, places):
    """How a language writes a number: looked up once, for a page holds hundreds of them."""
    pattern = parse_pattern("#,##0" + ("." + "0" * places if places else ""))
    return pattern, Locale.parse(to_locale(language))


def qualified_text(value, qualifier, places=0, *, is_ratio=False):
    """The number as words of the reader's language, with what it claims (n10, n17, B2)."""
    number = number_text(value, places)
    if qualifier == Qualifier.AT_LEAST:
        words = _("at least %(number)s") if is_ratio else _("over %(number)s")
        return words % {"number": number}
    if qualifier == Qualifier.ABOUT:
        return _("about %(number)s") % {"number": number}
    return number
