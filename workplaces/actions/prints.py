"""What is taken away on paper, in the trail."""

from accounts.actions import record


def note_print(workplace, what, *, by):
    """Somebody took the areas of a workplace away; ``what``: wall-chart or walk-list."""
    record("areas.taken_out", workplace, by=by, form="pdf", what=what)
