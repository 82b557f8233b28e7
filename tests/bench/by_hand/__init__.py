"""The same figures written by hand: what a good SQL programmer would run instead of the engine.

One statement over each base table, for the same definitions, scopes and periods, into an identical
table. The benchmark holds the engine's time against its time, and the results row by row.

Left out are families that cost little and would only say the same once more: attendance (as
participations), enrolments, media, retention, students, teams, team activity, and those in depth
(ratings, areas and their leaders, active members and their steps, advisers, what is overdue).
"""

from tests.bench.by_hand.flows import CONTACTS, JOINS, PARTICIPATIONS
from tests.bench.by_hand.stocks import (
    ASSIGNMENTS,
    HEADCOUNTS,
    MEMBERSHIPS,
    MENTORS,
    REPRESENTATIVES,
)

# Each with the families of the engine that it stands for.
STATEMENTS = {
    CONTACTS: ("contacts",),
    PARTICIPATIONS: ("participations",),
    JOINS: ("joins",),
    MEMBERSHIPS: ("memberships", "recruits", "leaves"),
    HEADCOUNTS: ("headcounts", "organised"),
    ASSIGNMENTS: ("workplaces", "groups"),
    REPRESENTATIVES: ("functions",),
    MENTORS: ("mentors",),
}
FAMILIES = [family for families in STATEMENTS.values() for family in families]
