"""Which scopes and days of a family must be measured again."""

import datetime
from dataclasses import dataclass, field

from django.db import connection

from metrics.enums import ScopeKind

AT_ONCE = 100_000  # dirty rows taken in one transaction
MANY = 300  # scopes of one kind, above which a whole pass over the facts is the shorter way
BEGINNING, END = datetime.date(1900, 1, 1), datetime.date(2100, 12, 31)


@dataclass
class Claim:
    """A family's dirty scopes, as ``{(kind, id): (first day, last day)}``, or all of them.

    ``is_wide`` claims are the engine's own: the different people of units that have units below.
    """

    family: str
    scopes: dict = field(default_factory=dict)
    everywhere: tuple | None = None  # the days, when the whole family is dirty
    is_wide: bool = False

    @classmethod
    def all_of(cls, family):
        """Everything a family has ever counted."""
        return cls(family, everywhere=(BEGINNING, END))

    @property
    def is_whole(self):
        """Whether it is about every scope and every day."""
        return self.everywhere == (BEGINNING, END)

    def add(self, kind, scope_id, starts_on, ends_on):
        days = (starts_on or BEGINNING, ends_on or END)
        if not kind:
            self.everywhere = _widest(self.everywhere, days)
        else:
            self.scopes[kind, scope_id] = _widest(self.scopes.get((kind, scope_id)), days)

    def of_kind(self, *kinds):
        """The ids of its scopes of these kinds, as texts."""
        return [str(scope_id) for kind, scope_id in self.scopes if kind in kinds]

    def days(self, *kinds):
        """The first and the last dirty day of its scopes of these kinds."""
        spans = [days for (kind, _id), days in self.scopes.items() if kind in kinds]
        return min(first for first, _last in spans), max(last for _first, last in spans)

    def simplified(self):
        """Itself, or one over everything on its days when it names very many scopes."""
        kinds = [kind for kind, _id in self.scopes]
        if self.is_wide or not kinds or max(map(kinds.count, set(kinds))) <= MANY:
            return self
        return Claim(self.family, everywhere=_widest(self.everywhere, self.days(*set(kinds))))


def _widest(known, days):
    return days if known is None else (min(known[0], days[0]), max(known[1], days[1]))


def take(*, is_wide=False):
    """Take dirty rows out of the table, within the caller's transaction; a list of Claims.

    Those that name very many scopes come simplified. A roll-back puts the rows back: nothing is
    lost when the drainer dies.
    """
    with connection.cursor() as cursor:
        cursor.execute(TAKE, {"at_once": AT_ONCE, "is_wide": is_wide})
        rows = cursor.fetchall()
    claims = {}
    for family, *dirty in rows:
        claims.setdefault(family, Claim(family, is_wide=is_wide)).add(*dirty)
    return [claim.simplified() for claim in claims.values()]


def take_the_rest(claim):
    """Take what else is dirty on the days of a claim over everything: it measures that too.

    Else a load of millions of rows would have the whole family measured for every AT_ONCE of them.
    """
    first, last = claim.everywhere
    with connection.cursor() as cursor:
        cursor.execute(TAKE_THE_REST, [claim.family, BEGINNING, first, END, last])


def with_wider_scopes(claim):
    """The claim with every scope that contains one of its own: units up to the union, groups of
    companies, the programme of a campaign or cohort. One query."""
    with connection.cursor() as cursor:
        workplaces = claim.of_kind(ScopeKind.WORKPLACE)
        cursor.execute(WIDER, columns_of(claim.scopes) | {"workplaces": workplaces})
        wider = Claim(claim.family)
        for row in cursor.fetchall():
            wider.add(*row)
    return wider


def columns_of(scopes):
    """The scopes as parallel arrays for ``unnest``: kinds, ids, firsts, lasts."""
    return {
        "kinds": [kind for kind, _id in scopes],
        "ids": [str(scope_id) for _kind, scope_id in scopes],
        "firsts": [first for first, _last in scopes.values()],
        "lasts": [last for _first, last in scopes.values()],
    }


# A range and not a list of keys: linear under every plan, however old the table's statistics are.
TAKE = """
WITH taken AS (
    DELETE FROM metrics_dirtyscope WHERE is_wide = %(is_wide)s AND id <= (
        SELECT max(id) FROM (
            SELECT id FROM metrics_dirtyscope WHERE is_wide = %(is_wide)s
            ORDER BY id LIMIT %(at_once)s
        ) AS oldest
    )
    RETURNING family, scope_kind, scope_id, starts_on, ends_on
)
SELECT family, scope_kind, scope_id,
    CASE WHEN bool_and(starts_on IS NOT NULL) THEN min(starts_on) END,
    CASE WHEN bool_and(ends_on IS NOT NULL) THEN max(ends_on) END
FROM taken GROUP BY family, scope_kind, scope_id
"""

TAKE_THE_REST = """
DELETE FROM metrics_dirtyscope
WHERE family = %s AND coalesce(starts_on, %s) >= %s AND coalesce(ends_on, %s) <= %s
"""

WIDER = """
WITH RECURSIVE claimed AS (
    SELECT * FROM unnest(%(kinds)s::text[], %(ids)s::uuid[], %(firsts)s::date[], %(lasts)s::date[])
        AS c(kind, id, first, last)
), projects AS (
    SELECT 'campaign' AS kind, id, programme_id, unit_id FROM campaigns_campaign
    UNION ALL SELECT 'cohort', id, programme_id, unit_id FROM cohorts_cohort
    UNION ALL SELECT 'programme', id, id, unit_id FROM programmes_programme
), units AS (
    SELECT p.unit_id, c.first, c.last
    FROM claimed c JOIN metrics_placement p ON c.kind = 'workplace' AND p.workplace_id = c.id
        AND p.first <= c.last AND p.last >= c.first
        AND p.workplace_id = ANY(%(workplaces)s::uuid[])  -- said once more, for the view's sake
    UNION SELECT p.unit_id, c.first, c.last FROM claimed c JOIN projects p USING (kind, id)
    UNION SELECT c.id, c.first, c.last FROM claimed c WHERE c.kind = 'unit'
), employers AS (
    SELECT w.employer_id AS id, c.first, c.last
    FROM claimed c JOIN workplaces_workplace w ON c.kind = 'workplace' AND w.id = c.id
    UNION SELECT c.id, c.first, c.last FROM claimed c WHERE c.kind = 'employer'
    UNION SELECT e.parent_id, below.first, below.last
    FROM employers below JOIN workplaces_employer e ON e.id = below.id
    WHERE e.parent_id IS NOT NULL
)
SELECT kind, id, first, last FROM claimed
UNION SELECT 'programme', p.programme_id, c.first, c.last
    FROM claimed c JOIN projects p USING (kind, id)
UNION SELECT 'employer', e.id, e.first, e.last
    FROM employers e
    WHERE EXISTS (SELECT FROM workplaces_employer below WHERE below.parent_id = e.id)
UNION SELECT 'unit', above.id, u.first, u.last
    FROM units u
    JOIN accounts_unit unit ON unit.id = u.unit_id
    JOIN accounts_unit above ON above.path @> unit.path
"""
