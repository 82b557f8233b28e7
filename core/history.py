"""What changed: a history table beside every table that people edit.

The database writes it (statement-level triggers), so bulk updates, imports and raw SQL are
recorded as well. Sealed fields and append-only tables are left out (ARCHITECTURE §6).
"""

import pghistory

from core.fields import SealedTextField


def track(model):
    """Class decorator: keep the history of ``model`` without its sealed fields."""
    sealed = [f.name for f in model._meta.local_fields if isinstance(f, SealedTextField)]
    # Made anew for each model: pghistory compares levels and operations by identity, which the
    # copies of PGHISTORY_DEFAULT_TRACKERS do not survive.
    trackers = pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent()
    return pghistory.track(*trackers, exclude=sealed or None)(model)
