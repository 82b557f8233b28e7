"""Reading mentors, where there are some and where none, and what every app tells of a row."""

from mentors.queries.coverage import Matrix, affected, coverage_of, offices_without_mentor
from mentors.queries.mentors import (
    MANDATES,
    holding,
    incomplete_registers,
    is_mentor,
    listed,
    matching,
    mentors_visible_to,
    own_workplaces,
    people_to_appoint,
    programmes_covering,
    programmes_to_keep_registers_of,
    register_of,
    timeline,
    timeline_entries,
    with_mandates,
    workplaces_to_appoint_at,
)

__all__ = [
    "MANDATES",
    "Matrix",
    "affected",
    "coverage_of",
    "holding",
    "incomplete_registers",
    "is_mentor",
    "listed",
    "matching",
    "mentors_visible_to",
    "offices_without_mentor",
    "own_workplaces",
    "people_to_appoint",
    "programmes_covering",
    "programmes_to_keep_registers_of",
    "register_of",
    "timeline",
    "timeline_entries",
    "with_mandates",
    "workplaces_to_appoint_at",
]
