"""Writing contacts, and reading their notes, which leaves a trace."""

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.actions import record
from contacts.models import SEALED, Contact
from contacts.queries import version_of
from core.exceptions import ActionRefused
from core.keys import new_key
from people.actions import create_task
from people.queries import person_of


@transaction.atomic
def log_contact(*, by, workplace, kind, on, key=None, follow_up="", follow_up_due_on=None, **more):
    """Store what the user did at a workplace; with ``follow_up`` also a task to do next.

    ``more``: ``person``, ``campaign``, ``case``, ``people_reached``, ``topics``, ``outcome``,
    ``note``, and the steps of the talk (``models.STEPS``).
    ``key`` may come from the client, which may send the same contact again after a lost answer:
    that returns the stored row. Refused when the user is nobody the union knows, or when the key
    already stands for something else: acknowledging that would lose it.
    """
    said = {"workplace": workplace, "kind": kind, "on": on, **more}
    contact, is_new = Contact.objects.get_or_create(
        pk=key or new_key(), defaults={**said, "made_by": _person(by), "logged_by": by}
    )
    if not is_new:
        _refuse_unless_repeated(contact, said, by=by)
        return contact
    record("contact.logged", contact, by=by, workplace=str(workplace.pk))
    if follow_up:
        create_task(
            owner=contact.made_by, title=follow_up, due_on=follow_up_due_on, subject=contact, by=by
        )
    return contact


def _person(user):
    person = person_of(user)
    if person is None:
        raise ActionRefused(_("Your log-in is not linked to a person yet. Ask your office."))
    return person


def _refuse_unless_repeated(contact, said, *, by):
    if contact.logged_by_id != by.pk:
        raise ActionRefused(_("This contact cannot be saved. Please open a new form."))
    if any(getattr(contact, name) != value for name, value in said.items()):
        raise ActionRefused(
            _("This form has been saved before. Please open a new one for another contact.")
        )


@transaction.atomic
def change_contact(contact, *, by, shown=None, **said):
    """Correct a contact; the history keeps what it said before and who changed it.

    ``shown`` is the version (``queries.version_of``) of what the user had seen of the changed
    fields. Refused when somebody has changed them since: nobody overwrites what they never read.
    """
    contact = Contact.objects.select_for_update(of=["self"]).get(pk=contact.pk)
    if shown is not None and shown != version_of(contact, said):
        raise ActionRefused(_("Somebody changed this contact just now. Save again to compare."))
    if not said.keys().isdisjoint(SEALED) and contact.logged_by_id != by.pk:
        raise ActionRefused(_("Only the author can change a note."))
    changed = sorted(name for name, value in said.items() if getattr(contact, name) != value)
    for name, value in said.items():
        setattr(contact, name, value)
    contact.save(update_fields=list(said))
    record("contact.changed", contact, by=by, fields=changed)
    return contact


def read_note(contact, *, by):
    """The text of a note, and the steps of the talk as ``(label, text)``.

    Reading somebody else's is written into the audit trail.
    """
    if contact.logged_by_id != by.pk:
        record("contact.note_read", contact, by=by)
    return contact.note, contact.steps
