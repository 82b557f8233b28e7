"""What readers of totals get: small numbers of people stay hidden, whatever they put together.

A reader of totals may read figures of a scope but not its rows (``permissions.sees_rows``). Every
number they see comes through ``figures.read``, ``figures.figures`` or ``figures.trend``, which ask
a ``Guard``: a page, a table, a chart or a download that prints what a Figure or Point says
(``display``, ``value``, ``numerator``, ``denominator``, ``target``, ``period_label``) cannot
give away more. What is hidden has the value None, ``is_hidden`` and a sentence, ``why_hidden``.

Pages ask for the rest:

- ``presets_for(user, scope)``: the periods to choose from, the usual one first; for readers of
  totals only what is over: months, quarters and years, and the window of a project;
- ``sees_rows_of(user, scope, definition)``: whether a figure is read with its rows;
- ``newest(grain, is_live)``: the newest month, quarter or year: the running one for readers of
  rows, else the last that is over;
- ``may_choose(user, scope, period)``: whether a period of an address is one of them (else 404);
- ``sees_live(user, scope)``: whether a page may refresh itself, offer any days, or show what is
  running.

The rules and why they hold: docs/adr/0007-small-numbers.md.
"""

from metrics.protection.choices import (
    closed_presets,
    is_over,
    may_choose,
    newest,
    presets_for,
    sees_live,
)
from metrics.protection.guard import SEES_ROWS, UNKNOWN, Guard, Reader, sees_rows_of

__all__ = [
    "SEES_ROWS",
    "UNKNOWN",
    "Guard",
    "Reader",
    "closed_presets",
    "is_over",
    "may_choose",
    "newest",
    "presets_for",
    "sees_live",
    "sees_rows_of",
]
