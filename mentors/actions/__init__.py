"""Appointing mentors, what they carry, and helping active members to go on."""

from mentors.actions.coaching import log_coaching, read_coaching_note
from mentors.actions.development import (
    assign_coach,
    change_step,
    close_step,
    end_assignment,
    plan_step,
)
from mentors.actions.mentors import appoint, end, keep_register
from mentors.actions.profiles import read_profiles, write_profile
from mentors.actions.projects import change_project, end_project, start_project

__all__ = [
    "appoint",
    "assign_coach",
    "change_project",
    "change_step",
    "close_step",
    "end",
    "end_assignment",
    "end_project",
    "keep_register",
    "log_coaching",
    "plan_step",
    "read_coaching_note",
    "read_profiles",
    "start_project",
    "write_profile",
]
