"""Writing contacts and advice cases, and what phones kept until they had signal."""

from contacts.actions.cases import (
    change_case,
    close_case,
    open_case,
    read_case,
    withdraw_consent,
)
from contacts.actions.contacts import change_contact, log_contact, read_note
from contacts.actions.following import follow_ups_go_along, hand_on_follow_ups
from contacts.actions.handing_over import hand_over_case, tell_leads
from contacts.actions.queue import discard, keep, log_kept

__all__ = [
    "change_case",
    "change_contact",
    "close_case",
    "discard",
    "follow_ups_go_along",
    "hand_on_follow_ups",
    "hand_over_case",
    "keep",
    "log_contact",
    "log_kept",
    "open_case",
    "read_case",
    "read_note",
    "tell_leads",
    "withdraw_consent",
]
