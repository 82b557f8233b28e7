"""The one statement per family that turns facts into measurements (ARCHITECTURE §7).

All definitions of the family, all scopes and all grains come out of one pass over its facts. It
runs for everything or only for the scopes and days of a claim, and writes only what differs from
what stood there, so running it twice changes nothing.
"""

from functools import cache
from itertools import pairwise

from django.conf import settings
from django.db import connection
from django.db.models import BooleanField, ExpressionWrapper, Q, Value

from metrics.engine import statements as sql
from metrics.engine.claims import columns_of
from metrics.engine.narrowing import Narrowing, widened
from metrics.engine.settled import settled
from metrics.enums import ScopeKind
from metrics.facts import FAMILIES
from metrics.facts.base import COLUMNS

FLOW_GRAINS = ("month", "quarter", "year")
FEW = 40  # scopes; with more, loops inside loops are what takes minutes


def store(claim, figures):
    """Measure ``figures`` (definitions of one family) for the scopes and days of ``claim``."""
    statement = Statement(claim, FAMILIES[claim.family], figures)
    is_large = claim.everywhere or len(claim.scopes) > FEW
    with connection.cursor() as cursor:
        cursor.execute(sql.PREPARE.format(nested="off" if is_large else "on"))
        cursor.execute(statement.text(cursor), statement.params)


class Statement:
    """One family's figures as SQL; figures are known in it by their place in the list."""

    def __init__(self, claim, family, figures):
        self.claim = claim
        self.family = family
        self.figures = list(enumerate(figures))
        if claim.is_wide:
            self.figures = [pair for pair in self.figures if not pair[1].adds_up]
        self.sums = [pair for pair in self.figures if pair[1].adds_up]
        self.distinct = [pair for pair in self.figures if not pair[1].adds_up]
        self.keys = sorted({figure.apart for _index, figure in self.distinct})
        self.needs_years = bool(self.distinct) and not family.is_span
        self.settled = self._settled()
        self.narrowing = Narrowing(claim, family, self.settled, needs_years=self.needs_years)

    @property
    def params(self):
        first, last = self.claim.everywhere or self.claim.days(*{k for k, _id in self.claim.scopes})
        params = {
            "zone": settings.TIME_ZONE,
            "first": first,
            "last": last,
            "definitions": [figure.key for _index, figure in self.figures],
            "versions": [f"{figure.key} {figure.version}" for _index, figure in self.figures],
            "additive": [figure.key for _index, figure in self.sums],
            "medians": [figure.key for _index, figure in self.distinct if figure.is_median],
        }
        if self.settled:
            params |= self.settled.columns()
        return params if self.claim.everywhere else params | columns_of(self.claim.scopes)

    def _settled(self):
        """Where units are added up from what is stored of workplaces; else None."""
        has_units = not self.claim.everywhere and self.claim.of_kind(ScopeKind.UNIT)
        if not (self.family.by_workplaces and has_units):
            return None
        return settled(self.claim, *self._unit_days(whole_years=self.needs_years))

    def _unit_days(self, *, whole_years):
        return widened(*self.claim.days(ScopeKind.UNIT), whole_years)

    def text(self, cursor):
        tables, results = self._tables(cursor)
        return sql.STORE.format(
            tables=",\n".join(tables),
            results=" UNION ALL ".join(results),
            join="" if self.claim.everywhere else "JOIN dirty d ON d.kind = r.kind AND d.id = r.id",
            touched=self._touched("r.grain", "r.start"),
            using="" if self.claim.everywhere else "USING dirty d",
            region=self._region(),
        )

    def _tables(self, cursor):
        """The common table expressions, and what is stored of them."""
        tables = [sql.TODAY, sql.WINDOWS.strip(), sql.GROUPS.strip()]
        tables.append(self._facts(cursor, "facts", self.narrowing.by_month))
        if not self.claim.everywhere:
            tables.insert(0, sql.DIRTY.strip())
        tables += [self._atoms(), sql.PLACES.format(keys=self._keys("a."), columns=self._columns())]
        if self.settled:
            tables.append(self._kept())
        results = []
        if self.sums:
            tables.append(self._sums())
            results.append(self._unpivot("sums", self.sums))
        for key in self.keys:
            name = f"different_{key}"
            figures = [pair for pair in self.distinct if pair[1].apart == key]
            tables.append(self._different(name, key, figures))
            results.append(self._unpivot(name, figures))
        if any(map(self.narrowing.in_windows, self.family.parts)):
            tables.append(self._facts(cursor, "window_facts", self.narrowing.in_windows))
            tables.append(self._in_windows())
            results.append(self._unpivot("in_windows", self.figures))
        return tables, results

    # Facts

    def _facts(self, cursor, name, branches_of):
        columns = ["via", *COLUMNS, *self._key_columns()]
        columns += [f"flag{index}" for index, _figure in self.figures]
        branches = [
            self._branch(cursor, part, via, condition)
            for part in self.family.parts
            for via, condition in branches_of(part) or [("none", None)]
        ]
        return sql.FACTS.format(
            name=name, columns=", ".join(columns), facts=" UNION ALL ".join(branches)
        )

    def _branch(self, cursor, part, via, condition):
        """The rows of a part with literal values, ready to stand inside a larger statement."""
        columns = (*(f"fact_{column}" for column in COLUMNS), *self._key_columns())
        flags = tuple((f"flag{index}", figure.condition) for index, figure in self.figures)
        rows = _rows_of(part, columns, flags)
        where = "FALSE"
        if condition is not None:
            chosen = cursor.mogrify(condition.text, condition.params).decode().replace("%", "%%")
            where = f"({self._counted}) AND {chosen}"
        return f"SELECT '{via}', rows.* FROM ({rows}) rows WHERE {where}"

    @property
    def _counted(self):
        """The condition on rows that keeps those which any of the figures counts."""
        if not all(figure.condition for _index, figure in self.figures):
            return "TRUE"
        return " OR ".join(f"rows.flag{index}" for index, _figure in self.figures)

    def _key_columns(self):
        return [f"key_{key}" for key in self.keys]

    def _keys(self, table=""):
        return "".join(f", {table}{column}" for column in self._key_columns())

    # Adding up

    def _atoms(self):
        if self.family.is_span and not self.keys:
            return self._levels()
        return sql.ATOMS.strip().format(
            keys=self._keys("f."),
            aggregates=self._aggregates(self.figures),
            months=(sql.SPANS if self.family.is_span else sql.DAYS).strip(),
        )

    def _levels(self):
        """The same for a stock whose figures only add up: from its changes."""
        changes = running = levels = ""
        for index, figure in self.figures:
            only = f"FILTER (WHERE f.flag{index})"
            amount = "c.sign * f.amount" if figure.sums_amounts else "c.sign"
            weak = "f.is_at_least" if figure.keeps_qualifier else "FALSE"
            weak = f"FILTER (WHERE f.flag{index} AND {weak})"
            changes += f",\n    sum(c.sign) {only} AS n{index}, sum({amount}) {only} AS v{index}"
            changes += f", sum(c.sign) {weak} AS w{index}"
            running += "".join(
                f", COALESCE(sum({kind}{index}) OVER upwards, 0) AS {kind}{index}" for kind in "nvw"
            )
            levels += f", l.n{index}, l.v{index}, l.w{index} > 0 AS w{index}"
        return sql.LEVELS.strip().format(changes=changes, running=running, levels=levels)

    def _columns(self):
        return "".join(f", n{index}, v{index}, w{index}" for index, _figure in self.figures)

    @staticmethod
    def _aggregates(figures, *, distinct=False):
        """The columns n (rows), v (value) and w (is any row only "at least"?) of each figure.

        Until the different ones are counted, ``v`` of a distinct figure means nothing.
        """
        columns = ""
        for index, figure in figures:
            only = f"FILTER (WHERE f.flag{index})"
            value = f"count(*) {only}"
            if figure.sums_amounts:
                value = f"COALESCE(sum(f.amount) {only}, 0)"
            elif distinct and not figure.adds_up:
                key = f"f.key_{figure.apart}"
                only = f"FILTER (WHERE f.flag{index} AND {key} IS NOT NULL)"
                value = f"count(DISTINCT {key}) {only}"
                if figure.is_median:
                    value = f"{sql.MEDIAN_IN_WINDOW.format(key=key)} {only}"
            weak = f"COALESCE(bool_or(f.is_at_least) {only}, FALSE)"
            if not figure.keeps_qualifier:
                weak = "FALSE"
            columns += (
                f",\n    count(*) {only} AS n{index}, {value} AS v{index}, {weak} AS w{index}"
            )
        return columns

    def _sums(self):
        added = "".join(
            f", sum(n{i})::bigint AS n{i}, sum(v{i})::numeric AS v{i}, bool_or(w{i}) AS w{i}"
            for i, _figure in self.sums
        )
        pivot = self._pivot(self.sums)
        stored = "" if self.claim.everywhere else sql.STORED.format(pivot=pivot)
        kept = sql.KEPT_SUMS.format(sums=added) if self.settled else ""
        return sql.SUMS.strip().format(sums=added, stored=stored, kept=kept)

    @staticmethod
    def _pivot(figures):
        """Stored rows ``m`` as the columns of these figures."""
        pivot = ""
        for i, figure in figures:
            only = f"FILTER (WHERE m.definition = '{figure.key}' AND m.version = {figure.version})"
            pivot += f", COALESCE(sum(m.sample_size) {only}, 0)::bigint AS n{i}"
            pivot += f", COALESCE(sum(m.value) {only}, 0) AS v{i}"
            pivot += f", COALESCE(bool_or(m.qualifier = 'at_least') {only}, FALSE) AS w{i}"
        return pivot

    def _kept(self):
        """A sum needs the dirty months of workplaces alone; different ones those of whole years."""
        months = " UNION ALL ".join(
            self._kept_months(figures, whole_years)
            for figures, whole_years in ((self.sums, False), (self.distinct, self.needs_years))
            if figures
        )
        return sql.KEPT.strip().format(pivot=self._pivot(self.figures), months=months)

    def _kept_months(self, figures, whole_years):
        first, last = self._unit_days(whole_years=whole_years)
        keys = ",".join(figure.key for _index, figure in figures)
        return sql.KEPT_MONTHS.format(figures=keys, first=first, last=last)

    def _different(self, name, key, figures):
        has, counts = (
            "".join(
                f", sum(n{i})::bigint AS n{i}, {value.format(i=i)} AS v{i}, bool_or(w{i}) AS w{i}"
                for i, _figure in figures
            )
            for value in ("(sum(n{i}) > 0)::int", "sum(v{i})")
        )
        everywhere = self.claim.everywhere or self.claim.is_wide
        units = sql.UNITS_ABOVE if everywhere else sql.UNITS_AT_ONCE
        grains = FLOW_GRAINS[:1] if self.family.is_span else FLOW_GRAINS
        words = {"name": name, "key": f"key_{key}", "has": has, "counts": counts}
        final = sql.GRAIN
        if figures[0][1].is_median:
            final, words = sql.MEDIAN, words | self._medians(f"key_{key}", figures)
        longer = "".join(
            sql.LONGER.format(grain=grain, shorter=shorter, **words)
            for shorter, grain in pairwise(grains)
        )
        return sql.DISTINCT.strip().format(
            units=units.format(keys=self._keys("a."), columns=self._columns()).strip(),
            longer=longer,
            grains="\n    UNION ALL ".join(final.format(grain=g, **words) for g in grains),
            kept=self._kept_of(key, figures, counts) if self.settled else "",
            **words,
        )

    def _kept_of(self, key, figures, numbers):
        turn = "TRUE" if self.claim.is_wide else sql.KEPT_AT_ONCE
        if key != ScopeKind.WORKPLACE:
            return sql.KEPT_NUMBERS.format(numbers=numbers, turn=turn)
        each = "".join(f", n{i}, (n{i} > 0)::int, w{i}" for i, _figure in figures)
        return sql.KEPT_WORKPLACES.format(each=each, turn=turn)

    @staticmethod
    def _medians(key, figures):
        """The columns of medians: from where on half of the rows are reached, and what that is."""
        half = "".join(sql.HALF.format(i=i, key=key) for i, _figure in figures)
        counts = "".join(
            f", sum(n{i})::bigint AS n{i}, "
            f"taken_on - max({key}) FILTER (WHERE half{i} AND n{i} > 0) AS v{i}, "
            f"bool_or(w{i}) AS w{i}"
            for i, _figure in figures
        )
        return {"half": half, "counts": counts}

    def _in_windows(self):
        return sql.IN_WINDOWS.strip().format(
            totals=self._aggregates(self.figures, distinct=True),
            inside=sql.SPAN_INSIDE if self.family.is_span else sql.DAY_INSIDE,
        )

    @staticmethod
    def _unpivot(source, figures):
        values = ", ".join(
            f"('{figure.key}', {figure.version}, s.v{i}::numeric, s.n{i}::bigint, s.w{i})"
            for i, figure in figures
        )
        return sql.UNPIVOT.format(source=source, values=values)

    # Which stored rows the statement answers for

    def _touched(self, grain, start):
        if self.claim.is_whole:
            return "TRUE"
        first, last = ("d.first", "d.last")
        if self.claim.everywhere:
            first, last = ("%(first)s::date", "%(last)s::date")
        return sql.TOUCHED.format(grain=grain, start=start, first=first, last=last)

    def _region(self):
        """The condition on stored rows ``m`` that are gone when they are not measured again."""
        touched = self._touched("m.grain", "m.period_start")
        if self.claim.everywhere:
            return touched
        return f"d.kind = m.scope_kind AND d.id = m.scope_id AND {touched} AND {self._turn()}"

    def _turn(self):
        """Different people of units with others below are another turn's."""
        inner = (
            "m.scope_kind = 'unit' AND EXISTS "
            "(SELECT FROM accounts_unit c WHERE c.parent_id = m.scope_id)"
        )
        if self.claim.is_wide:
            return inner
        return f"(m.definition = ANY(%(additive)s) OR NOT ({inner}))"


@cache
def _rows_of(part, columns, flags):
    """The SQL of a part's rows, with a flag for each ``(name, condition of a figure)``.

    Kept, because putting it together takes longer than measuring a small claim.
    """
    conditions = {
        name: ExpressionWrapper(condition or Q(Value(True)), output_field=BooleanField())
        for name, condition in flags
    }
    rows = part.annotated().annotate(**conditions).order_by().values_list(*columns, *conditions)
    text, params = rows.query.sql_with_params()
    with connection.cursor() as cursor:
        return cursor.mogrify(text, params).decode().replace("%", "%%")
