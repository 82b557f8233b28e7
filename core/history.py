"""What changed: a history table beside every table that people edit.

The database writes it (statement-level triggers), so bulk updates, imports and raw SQL are
recorded as well. Sealed fields and append-only tables are left out (ARCHITECTURE §6).
"""

from functools import partial

import pghistory

from core.fields import SealedTextField


def track(model=None, *, without=()):
    """Class decorator: keep the history of ``model`` without its sealed fields.

    ``without`` names others that are left out: secrets, and what changes by itself.
    """
    if model is None:
        return partial(track, without=without)
    sealed = [f.name for f in model._meta.local_fields if isinstance(f, SealedTextField)]
    left_out = [*sealed, *without]
    # Made anew for each model: pghistory compares levels and operations by identity, which the
    # copies of PGHISTORY_DEFAULT_TRACKERS do not survive.
    trackers = pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent()
    return pghistory.track(*trackers, exclude=left_out or None)(model)
