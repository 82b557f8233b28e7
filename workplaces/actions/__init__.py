"""Writing employers, workplaces and what belongs to them."""

from workplaces.actions.agenda import (
    add_agenda_item,
    change_agenda_item,
    finish_agenda_item,
    remove_agenda_item,
)
from workplaces.actions.areas import add_area, change_area, place_area, remove_area
from workplaces.actions.employers import create_employer, employer_named, update_employer
from workplaces.actions.following import (
    end_responsibility,
    hand_over,
    hand_over_all,
    note_absence,
    remove_absence,
    set_cadence,
    when_handed_over,
)
from workplaces.actions.people import appoint, employ, end_employment, end_function, transfer
from workplaces.actions.position import (
    add_agreement,
    add_topic,
    add_works_council,
    change_position,
    close_signal,
    report_signal,
)
from workplaces.actions.prints import note_print
from workplaces.actions.ratings import note_reading, publish_scale, rate
from workplaces.actions.sketches import put_sketch, remove_sketch
from workplaces.actions.snapshots import take_snapshot
from workplaces.actions.ties import end_tie, tie
from workplaces.actions.trajectories import (
    check_conditions,
    end_trajectory,
    prepare_trajectory,
    start_trajectory,
)
from workplaces.actions.workplaces import (
    add_headcount,
    assign_unit,
    create_workplace,
    update_workplace,
)

__all__ = [
    "add_agenda_item",
    "add_agreement",
    "add_area",
    "add_headcount",
    "add_topic",
    "add_works_council",
    "appoint",
    "assign_unit",
    "change_agenda_item",
    "change_area",
    "change_position",
    "check_conditions",
    "close_signal",
    "create_employer",
    "create_workplace",
    "employ",
    "employer_named",
    "end_employment",
    "end_function",
    "end_responsibility",
    "end_tie",
    "end_trajectory",
    "finish_agenda_item",
    "hand_over",
    "hand_over_all",
    "note_absence",
    "note_print",
    "note_reading",
    "place_area",
    "prepare_trajectory",
    "publish_scale",
    "put_sketch",
    "rate",
    "remove_absence",
    "remove_agenda_item",
    "remove_area",
    "remove_sketch",
    "report_signal",
    "set_cadence",
    "start_trajectory",
    "take_snapshot",
    "tie",
    "transfer",
    "update_employer",
    "update_workplace",
    "when_handed_over",
]
