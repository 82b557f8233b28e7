"""A value beside an earlier one, in sentences that claim no more than the rows do (n21, E12).

A period that is not over is held against the same date of the earlier period and against the
whole of it; of the whole it says at most how many times it has been reached, which is a floor and
never a rate of growth.
"""

from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from django.utils.translation import gettext as _

from metrics.enums import Grain, Kind, Qualifier
from metrics.numbers import number_text, qualified_text
from metrics.periods import Period

FEWEST_FOR_PERCENT = 20  # below, a percentage would make much of little
WORTH_SAYING = Decimal("1.1")


@dataclass(frozen=True)
class Amount:
    """A value (None: nobody knows it) and what it claims."""

    value: Decimal | None
    qualifier: Qualifier = Qualifier.EXACT

    @property
    def is_exact(self):
        return self.value is not None and self.qualifier == Qualifier.EXACT


UNKNOWN = Amount(None)


@dataclass(frozen=True)
class Comparison:
    """What an earlier period, ``base``, says about a value.

    ``sentences`` are for under the value, the most important first; none where nothing can be
    said. ``same_date`` is what stood there on the same date, where the later one still runs, and
    ``whole`` what it came to in the end, where it has an end to come to: for a table.
    """

    definition: object
    base: Period
    sentences: tuple = ()
    same_date: Amount = UNKNOWN
    whole: Amount = UNKNOWN

    @property
    def text(self):
        return ". ".join(self.sentences)

    @property
    def brief(self):
        """The earlier values alone, for a narrow cell: "120 / 240"; empty without any."""
        amounts = [amount for amount in (self.same_date, self.whole) if amount.value is not None]
        return " / ".join(_text(self.definition, amount) for amount in amounts)


def of_closed(definition, now, then, base):
    """A finished period beside the finished period ``base``: "2024: 340 (+12, +4 %)"."""
    said = ()
    if now.value is not None and then.value is not None:
        said = (_compared(definition, now, then, base.label),)
    return Comparison(definition, base, said, whole=then)


def of_running(definition, now, same_date, whole, base):
    """A running period beside the earlier one, ``base``.

    ``same_date`` is what stood there on the same date, ``whole`` what it came to in the end; a
    stock or a ratio has no whole.
    """
    sentences = []
    if definition.kind != Kind.FLOW:
        whole = UNKNOWN
    if now.value is not None and whole.value is not None:
        sentences.append(_beside_the_whole(now, whole, base))
    if now.value is not None and same_date.value is not None:
        words = _("Same date in %(period)s") % {"period": base.label}
        sentences.append(_compared(definition, now, same_date, words))
    return Comparison(definition, base, tuple(sentences), same_date, whole)


def _beside_the_whole(now, whole, base):
    parts = {
        "now": qualified_text(now.value, now.qualifier),
        "whole": qualified_text(whole.value, whole.qualifier),
        "period": base.label,
    }
    times = times_reached(now, whole)
    if base.grain == Grain.YEAR:
        text = _("%(now)s to date, against %(whole)s in the whole of last year") % parts
    else:
        text = _("%(now)s to date, against %(whole)s in the whole of %(period)s") % parts
    if times is None:
        return text
    return _("%(sentence)s: at least %(times)s×") % {"sentence": text, "times": _short(times)}


def times_reached(now, whole):
    """How many times the whole of an earlier period has been reached, rounded down to a tenth.

    None below 1.1, and where it would not be a floor: "about" may be less than it says, and
    "over" in the divisor may be more.
    """
    if now.qualifier == Qualifier.ABOUT or whole.qualifier == Qualifier.AT_LEAST:
        return None
    if not whole.value or now.value / whole.value < WORTH_SAYING:
        return None
    return (now.value / whole.value).quantize(Decimal("0.1"), ROUND_DOWN)


def _compared(definition, now, then, when):
    """ "2024: 340 (+12, +4 %)"; only the earlier value where one of both is not exact."""
    words = {"value": _text(definition, then), "when": when}
    if not (now.is_exact and then.is_exact):
        return _("%(when)s: %(value)s") % words
    words["change"] = _change(now.value, then.value, definition.places)
    return _("%(when)s: %(value)s (%(change)s)") % words


def _text(definition, amount):
    is_ratio = definition.kind == Kind.RATIO
    return qualified_text(amount.value, amount.qualifier, definition.places, is_ratio=is_ratio)


def _change(now, then, places):
    step = Decimal(1).scaleb(-places)
    difference = (now - then).quantize(step, ROUND_HALF_UP)
    if not difference:
        return _("no change")
    text = _signed(difference, places)
    if places or then < FEWEST_FOR_PERCENT:
        return text
    percent = (100 * (now - then) / then).quantize(Decimal(1), ROUND_HALF_UP)
    return _("%(difference)s, %(percent)s %%") % {
        "difference": text,
        "percent": _signed(percent, 0),
    }


def _signed(value, places):
    sign = "+" if value > 0 else "−" if value < 0 else "±"
    return f"{sign}{number_text(abs(value), places)}"


def _short(times):
    return number_text(times, places=0 if times == times.to_integral_value() else 1)
