"""Writing contacts, and what phones kept until they had signal."""

from contacts.actions.contacts import change_contact, log_contact, read_note
from contacts.actions.queue import discard, keep, log_kept

__all__ = ["change_contact", "discard", "keep", "log_contact", "log_kept", "read_note"]
