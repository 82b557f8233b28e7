"""What phones kept until they had signal: received once, mended or discarded by their author."""

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.actions import record
from contacts.actions.contacts import log_contact
from contacts.enums import QueueState
from contacts.models import QueuedEntry
from core.exceptions import ActionRefused


@transaction.atomic
def log_kept(key, *, by, **said):
    """Store an entry of a phone as a contact under its own key; ``said`` as for ``log_contact``.

    Returns the QueuedEntry. Sent again, the answer is the same and nothing is written twice.
    Refused as ``log_contact`` is, and for an entry that was discarded.
    """
    entry = _locked(key, by=by) or QueuedEntry(pk=key, author=by)
    if entry.state == QueueState.DISCARDED:
        raise ActionRefused(_("This entry has been discarded."))
    if entry.state != QueueState.STORED:
        entry.contact = log_contact(by=by, key=key, **said)
        entry.state, entry.content = QueueState.STORED, ""
        entry.save()
    return entry


@transaction.atomic
def keep(key, *, by, content):
    """Keep what cannot be a contact yet, sealed, until its author mends it. Returns the entry.

    One that is here already stays as it is.
    """
    entry = _locked(key, by=by)
    if entry is None:
        entry = QueuedEntry.objects.create(
            pk=key, author=by, state=QueueState.ATTENTION, content=content
        )
        record("queued_entry.kept", entry, by=by)
    return entry


@transaction.atomic
def discard(entry, *, by):
    """Its author says that an entry is not to be a contact; what it said is forgotten."""
    entry = _locked(entry.pk, by=by)
    if entry is None or entry.state != QueueState.ATTENTION:
        raise ActionRefused(_("This entry does not wait any more."))
    entry.state, entry.content = QueueState.DISCARDED, ""
    entry.save()
    record("queued_entry.discarded", entry, by=by)
    return entry


def _locked(key, *, by):
    """The entry of that key, or None. Refused when it is somebody else's."""
    entry = QueuedEntry.objects.select_for_update(of=["self"]).filter(pk=key).first()
    if entry is not None and entry.author_id != by.pk:
        raise ActionRefused(_("This contact cannot be saved. Please open a new form."))
    return entry
