"""Writing employers, workplaces and what belongs to them."""

from workplaces.actions.employers import create_employer, employer_named, update_employer
from workplaces.actions.people import appoint, employ, end_employment, end_function
from workplaces.actions.workplaces import (
    add_headcount,
    assign_unit,
    create_workplace,
    update_workplace,
)

__all__ = [
    "add_headcount",
    "appoint",
    "assign_unit",
    "create_employer",
    "create_workplace",
    "employ",
    "employer_named",
    "end_employment",
    "end_function",
    "update_employer",
    "update_workplace",
]
