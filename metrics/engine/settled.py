"""Workplaces that stay in one unit while the days of a claim last.

What is stored of their months is a part of that unit's figures. Those that came or went meanwhile,
and those that the claim measures itself, are counted from facts again.
"""

from dataclasses import dataclass, field

from django.db import connection

from metrics.enums import ScopeKind


@dataclass
class Settled:
    """``pairs`` of a workplace and a unit of the claim that it counts for; ``others`` that were in
    one of these units, or below it, on some of the days. All ids are texts."""

    pairs: list = field(default_factory=list)
    others: list = field(default_factory=list)

    def columns(self):
        """The pairs as parallel arrays for ``unnest``."""
        workplaces, units = zip(*self.pairs, strict=True) if self.pairs else ((), ())
        return {"settled": _array(workplaces), "settled_in": _array(units)}


def _array(ids):
    """One literal, for they may be many."""
    return "{" + ",".join(ids) + "}"


def settled(claim, first, last):
    """Those of the claim's units; in the second turn also of all units below them."""
    found, measured = Settled(), set(claim.of_kind(ScopeKind.WORKPLACE))
    with connection.cursor() as cursor:
        counts_for = _counting_for(claim, cursor)
        for workplace, unit, stays in _placements(cursor, list(counts_for), first, last):
            if stays and workplace not in measured:
                found.pairs += [(workplace, above) for above in counts_for[unit]]
            else:
                found.others.append(workplace)
    return found


def _counting_for(claim, cursor):
    """The units in which facts are looked for, each with those of the claim it counts for."""
    cursor.execute(BELOW if claim.is_wide else THEMSELVES, [claim.of_kind(ScopeKind.UNIT)])
    return dict(cursor.fetchall())


def _placements(cursor, units, first, last):
    """Asked by name, for else the view puts all assignments of the union in order."""
    named = {"workplaces": _array(ever_in(units)), "units": units}
    cursor.execute(STAYS, named | {"first": first, "last": last})
    return cursor.fetchall()


def ever_in(units):
    """The workplaces that belonged to one of ``units`` on any day."""
    with connection.cursor() as cursor:
        cursor.execute(EVER_THERE, {"units": units})
        return [row[0] for row in cursor.fetchall()]


THEMSELVES = "SELECT id::text, ARRAY[id::text] FROM accounts_unit WHERE id = ANY(%s::uuid[])"
BELOW = """
SELECT below.id::text, array_agg(unit.id::text)
FROM accounts_unit unit JOIN accounts_unit below ON unit.path @> below.path
WHERE unit.id = ANY(%s::uuid[]) GROUP BY below.id
"""
EVER_THERE = """
SELECT id::text FROM workplaces_workplace WHERE unit_id = ANY(%(units)s::uuid[])
UNION SELECT workplace_id::text FROM workplaces_unitassignment
WHERE unit_id = ANY(%(units)s::uuid[])
"""
STAYS = """
SELECT workplace_id::text, unit_id::text, first <= %(first)s AND last >= %(last)s
FROM metrics_placement
WHERE workplace_id = ANY(%(workplaces)s::uuid[]) AND unit_id = ANY(%(units)s::uuid[])
    AND first <= %(last)s AND last >= %(first)s
"""
