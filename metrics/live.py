"""A figure for days that nothing is stored for: counted from the facts while the reader waits.

Only for readers who see rows: with any days to choose from, totals alone would give away rows.
"""

from django.utils import timezone

from metrics.definitions import ALL, parts_of
from metrics.definitions.base import Derived
from metrics.elapsed import Question, answers, combined
from metrics.enums import Kind
from metrics.figures import Figure


def figure(scope, key, period):
    """The Figure ``key`` of any days of a scope; one query."""
    definition = ALL[key]
    found = answers([_question(part, scope, period) for part in parts_of(definition)])
    value, qualifier = combined(definition, found)
    parts = [number for number, _qualifier in found] if isinstance(definition, Derived) else []
    numerator, denominator = parts or (None, None)
    return Figure(
        definition=definition,
        scope=scope,
        period=period,
        value=value,
        qualifier=qualifier,
        as_of=timezone.now(),
        numerator=numerator,
        denominator=denominator,
        title=definition.title,
        is_live=True,
    )


def _question(part, scope, period):
    last = period.taken_on if part.kind == Kind.STOCK else period.ends_on
    return Question(part, scope, period.starts_on, last)
