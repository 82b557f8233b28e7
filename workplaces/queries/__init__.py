"""Reading employers, workplaces and the people who work there."""

from workplaces.queries.area_figures import (
    NAMED_SEGMENTS,
    Row,
    bare_rows,
    floor_of,
    members_known,
    sketch_of,
)
from workplaces.queries.figures import FEWEST_SHOWN, with_density, with_figures
from workplaces.queries.people import employments_shown_to, functions_shown_to
from workplaces.queries.position import is_short_sighted
from workplaces.queries.scopes import (
    areas_visible_to,
    companies_of,
    employers_visible_to,
    employments_visible_to,
    functions_visible_to,
    headcounts_visible_to,
    position_visible_to,
    with_workplaces_seen,
    workplaces_for,
    workplaces_visible_to,
)
from workplaces.queries.searching import employer_called, employers_matching, workplaces_matching
from workplaces.queries.timelines import timeline_entries
from workplaces.queries.trees import as_tree, routes

__all__ = [
    "FEWEST_SHOWN",
    "NAMED_SEGMENTS",
    "Row",
    "areas_visible_to",
    "as_tree",
    "bare_rows",
    "companies_of",
    "employer_called",
    "employers_matching",
    "employers_visible_to",
    "employments_shown_to",
    "employments_visible_to",
    "floor_of",
    "functions_shown_to",
    "functions_visible_to",
    "headcounts_visible_to",
    "is_short_sighted",
    "members_known",
    "position_visible_to",
    "routes",
    "sketch_of",
    "timeline_entries",
    "with_density",
    "with_figures",
    "with_workplaces_seen",
    "workplaces_for",
    "workplaces_matching",
    "workplaces_visible_to",
]
