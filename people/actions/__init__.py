"""Writing people and what belongs to them."""

from people.actions.contact_details import (
    add_contact_detail,
    change_contact_detail,
    note_reading,
    read_contact_details,
)
from people.actions.memberships import change_kind, end_membership, start_membership
from people.actions.merges import forget_in_merges, forget_merges, merge_people, undo_merge
from people.actions.people import create_person, link_user, list_under, unlink_user, update_person
from people.actions.tasks import change_task, create_task, finish_task, remove_task

__all__ = [
    "add_contact_detail",
    "change_contact_detail",
    "change_kind",
    "change_task",
    "create_person",
    "create_task",
    "end_membership",
    "finish_task",
    "forget_in_merges",
    "forget_merges",
    "link_user",
    "list_under",
    "merge_people",
    "note_reading",
    "read_contact_details",
    "remove_task",
    "start_membership",
    "undo_merge",
    "unlink_user",
    "update_person",
]
