"""Writing events, their lists, and what happens at them."""

from events.actions.agenda import (
    add_agenda_item,
    gather,
    hand_on,
    remove_agenda_item,
    remove_harvest,
    remove_table,
    set_up_table,
    update_agenda_item,
    update_table,
)
from events.actions.calendars import close_address, close_feed, open_address, open_feed
from events.actions.events import create_event, set_state, update_event
from events.actions.files import add_files, remove_file, update_file
from events.actions.links import (
    answer,
    answer_by_link,
    ask_to_mail_link,
    ask_to_mail_links,
    invite_by_link,
    note_links_printed,
    open_link,
    open_links,
    revoke_link,
)
from events.actions.lists import (
    accept,
    cancel,
    count_unnamed,
    enter_list,
    fill_places,
    mark,
    mark_the_rest,
    move_up,
    note_print,
    register,
    register_who_came,
    set_kind,
)
from events.actions.many import plan_events
from events.actions.notices import note_reminders, send_notices
from events.actions.sending import send_waiting
from events.actions.series import create_series, evaluate, invite
from events.actions.venues import add_venue, update_venue

__all__ = [
    "accept",
    "add_agenda_item",
    "add_files",
    "add_venue",
    "answer",
    "answer_by_link",
    "ask_to_mail_link",
    "ask_to_mail_links",
    "cancel",
    "close_address",
    "close_feed",
    "count_unnamed",
    "create_event",
    "create_series",
    "enter_list",
    "evaluate",
    "fill_places",
    "gather",
    "hand_on",
    "invite",
    "invite_by_link",
    "mark",
    "mark_the_rest",
    "move_up",
    "note_links_printed",
    "note_print",
    "note_reminders",
    "open_address",
    "open_feed",
    "open_link",
    "open_links",
    "plan_events",
    "register",
    "register_who_came",
    "remove_agenda_item",
    "remove_file",
    "remove_harvest",
    "remove_table",
    "revoke_link",
    "send_notices",
    "send_waiting",
    "set_kind",
    "set_state",
    "set_up_table",
    "update_agenda_item",
    "update_event",
    "update_file",
    "update_table",
    "update_venue",
]
