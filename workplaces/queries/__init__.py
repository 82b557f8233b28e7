"""Reading employers, workplaces and the people who work there."""

from workplaces.queries.area_figures import (
    NAMED_SEGMENTS,
    Figures,
    Row,
    bare_rows,
    floor_of,
    members_known,
    picture_of,
    sketch_of,
    whole_floor,
)
from workplaces.queries.belonging import what_goes_with, why_it_stays
from workplaces.queries.calibration import disagreements
from workplaces.queries.elected import COUNCIL, with_elected
from workplaces.queries.figures import FEWEST_SHOWN, with_density, with_figures
from workplaces.queries.following import (
    absences_visible_to,
    advisers_of,
    away_between,
    groups_followed_by,
    groups_visible_to,
    offices_left_alone,
    people_to_follow_up,
    people_who_may_be_away,
    responsibilities_visible_to,
    units_with_cadence,
    with_cadence,
    with_followers,
    without_adviser,
)
from workplaces.queries.people import employments_shown_to, functions_shown_to, holding
from workplaces.queries.pictures import FORM, picture_on
from workplaces.queries.position import is_short_sighted
from workplaces.queries.ratings import (
    assessments_visible_to,
    is_employed_at,
    people_at,
    people_with_rating,
    person_named_at,
    raters_to_name,
    ratings_of,
    standing,
)
from workplaces.queries.scales import scale_of, scales_visible_to, with_newest
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
from workplaces.queries.snapshots import newest_snapshots, snapshots_of, snapshots_visible_to
from workplaces.queries.ties import COVERED_KINDS, coverage, ties_shown_to, ties_visible_to
from workplaces.queries.timelines import timeline_entries
from workplaces.queries.trajectories import trajectories_visible_to
from workplaces.queries.trees import as_tree, routes
from workplaces.queries.walks import walk_of

__all__ = [
    "COUNCIL",
    "COVERED_KINDS",
    "FEWEST_SHOWN",
    "FORM",
    "NAMED_SEGMENTS",
    "Figures",
    "Row",
    "absences_visible_to",
    "advisers_of",
    "areas_visible_to",
    "as_tree",
    "assessments_visible_to",
    "away_between",
    "bare_rows",
    "companies_of",
    "coverage",
    "disagreements",
    "employer_called",
    "employers_matching",
    "employers_visible_to",
    "employments_shown_to",
    "employments_visible_to",
    "floor_of",
    "functions_shown_to",
    "functions_visible_to",
    "groups_followed_by",
    "groups_visible_to",
    "headcounts_visible_to",
    "holding",
    "is_employed_at",
    "is_short_sighted",
    "members_known",
    "newest_snapshots",
    "offices_left_alone",
    "people_at",
    "people_to_follow_up",
    "people_who_may_be_away",
    "people_with_rating",
    "person_named_at",
    "picture_of",
    "picture_on",
    "position_visible_to",
    "raters_to_name",
    "ratings_of",
    "responsibilities_visible_to",
    "routes",
    "scale_of",
    "scales_visible_to",
    "sketch_of",
    "snapshots_of",
    "snapshots_visible_to",
    "standing",
    "ties_shown_to",
    "ties_visible_to",
    "timeline_entries",
    "trajectories_visible_to",
    "units_with_cadence",
    "walk_of",
    "what_goes_with",
    "whole_floor",
    "why_it_stays",
    "with_cadence",
    "with_density",
    "with_elected",
    "with_figures",
    "with_followers",
    "with_newest",
    "with_workplaces_seen",
    "without_adviser",
    "workplaces_for",
    "workplaces_matching",
    "workplaces_visible_to",
]
