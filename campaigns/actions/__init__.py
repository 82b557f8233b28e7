"""Writing campaigns, their teams and plans, what they do, and how far they carry."""

from campaigns.actions.campaigns import (
    add_member,
    add_team,
    advance,
    create_campaign,
    end_member,
    plan_action,
    record_turnout,
    save_media_item,
    set_lead,
    set_rule,
    update_action,
    update_campaign,
    update_team,
)
from campaigns.actions.structure_tests import (
    assign,
    change_test,
    note_reading,
    plan_test,
    record_answers,
    set_numbers,
)

__all__ = [
    "add_member",
    "add_team",
    "advance",
    "assign",
    "change_test",
    "create_campaign",
    "end_member",
    "note_reading",
    "plan_action",
    "plan_test",
    "record_answers",
    "record_turnout",
    "save_media_item",
    "set_lead",
    "set_numbers",
    "set_rule",
    "update_action",
    "update_campaign",
    "update_team",
]
