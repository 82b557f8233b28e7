"""A figure as a page shows it: what was measured, with its meaning, period and target."""

import datetime
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import chain

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from metrics import elapsed, protection, queries, reading, targets
from metrics.definitions import ALL, Derived, parts_of
from metrics.definitions.base import UNIT_OF_THE_DAY
from metrics.doubts import found_for, is_doubted
from metrics.enums import Hidden, Kind, Qualifier, ScopeKind
from metrics.numbers import number_text, qualified_text
from metrics.periods import Period
from metrics.scopes import Scope


@dataclass(frozen=True)
class State:
    """Why a figure shows an older value: it ``has_failed``, or its history is being computed
    anew and ``percent`` of it stands (None: it is not). A new one shows none before
    (``has_values``)."""

    has_failed: bool = False
    percent: int | None = None
    has_values: bool = True

    @classmethod
    def of(cls, definition, states):
        """The state of a figure is that of what it is made of, the worse one of two."""
        found = [states[part.key] for part in parts_of(definition) if part.key in states]
        return cls(
            any(state.has_failed for state in found),
            min((s.percent for s in found if s.percent is not None), default=None),
            all(state.has_values for state in found),
        )


UP_TO_DATE = State()


@dataclass(frozen=True)
class Figure:
    """One definition measured for one scope and period.

    ``value`` is a Decimal, 0 when nothing was counted, None when it is unknown (no denominator) or
    ``hidden``, which says why a reader of totals does not see it. ``as_of`` is the database's
    moment of measuring; ``counted_to`` the last day that is counted when that is not the period's;
    ``opens`` says whether the reader may list the rows. ``is_doubted``: the last reconciliation
    found that it differs from its rows, and it has not been measured since. ``state``: why it
    shows an older value, or none yet. ``is_live``: counted just now, nothing is stored.
    """

    definition: object
    scope: Scope
    period: Period
    value: Decimal | None
    qualifier: Qualifier
    as_of: datetime.datetime | None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    hidden: Hidden | None = None
    is_doubted: bool = False
    state: State = UP_TO_DATE
    reader: protection.Reader = protection.SEES_ROWS
    target: targets.Progress | None = None
    title: str = ""
    is_live: bool = False
    counted_to: datetime.date | None = None

    @property
    def opens(self):
        return self.reader.sees_rows

    @property
    def is_hidden(self):
        return self.hidden is not None

    @property
    def why_hidden(self):
        """One sentence for the reader; empty when the figure is shown."""
        return self.hidden.label if self.is_hidden else ""

    @property
    def recounted(self):
        """That its history is being computed anew, for readers of rows how far; else empty."""
        if self.state.percent is None:
            return ""
        if not self.opens:
            return _("Being counted anew")
        return _("Recomputing: %(percent)s %%") % {"percent": self.state.percent}

    @property
    def failure(self):
        """That it could not be computed; empty when it could."""
        if not self.state.has_failed:
            return ""
        if not self.state.has_values:
            return _("cannot be counted at the moment")
        return _("cannot be counted at the moment, an older value")

    @property
    def key(self):
        return self.definition.key

    @property
    def sentence(self):
        return self.definition.sentence

    @property
    def rule(self):
        """What a move of a workplace does to it, one sentence; empty where that does nothing."""
        if self.scope.kind == ScopeKind.WORKPLACE:
            return ""
        parts = [part for counted in parts_of(self.definition) for part in counted.family.parts]
        return UNIT_OF_THE_DAY if any(part.follows_its_workplace for part in parts) else ""

    @property
    def unit_label(self):
        return self.definition.unit

    @property
    def period_label(self):
        if self.counted_to is None:
            return self.period.label
        words = {"period": self.period.label, "day": date_format(self.counted_to, "DATE_FORMAT")}
        return _("%(period)s, counted to %(day)s") % words

    @property
    def is_ratio(self):
        """Whether it is made of two other figures, so that it has no rows of its own."""
        return isinstance(self.definition, Derived)

    @property
    def url(self):
        return self._url("metrics:figure")

    @property
    def rows_url(self):
        """Where the rows are listed; empty for a ratio, for readers of totals and while nothing
        has been counted."""
        is_closed = self.is_ratio or not self.opens or not self.state.has_values
        return "" if is_closed else self._url("metrics:rows")

    def rows_url_for(self, period):
        """Where the rows of another period of this figure are listed; empty as ``rows_url``."""
        return self._url("metrics:rows", period) if self.rows_url else ""

    @property
    def parts(self):
        """What a figure is made of, as (title, number in words, address of its rows or "")."""
        if self.denominator is None:
            return []
        pairs = [
            (self.definition.numerator, self.numerator),
            (self.definition.denominator, self.denominator),
        ]
        return [
            (
                part.title,
                number_text(value),
                self._url("metrics:rows", key=part.key, may=self.opens),
            )
            for part, value in pairs
        ]

    def _url(self, name, period=None, *, key="", may=True):
        address = reverse(name, args=[self.scope.kind, self.scope.pk, key or self.key])
        return f"{address}?{(period or self.period).query}" if may else ""

    @cached_property
    def display(self):
        """The number as words of the reader's language, with what it claims (n10, B2)."""
        if self.is_hidden:
            return _in_place_of_a_number(self.hidden, self.definition)
        if self.value is None:
            return "–"
        places = self.definition.places
        return qualified_text(self.value, self.qualifier, places, is_ratio=self.is_ratio)


@dataclass(frozen=True)
class Wanted:
    """Figures to read: ``keys`` of one scope and period; each of ``goals`` (figure goals of a
    programme) gives the figure it watches a title and a target."""

    scope: Scope
    period: Period
    keys: tuple
    goals: tuple = ()


def figures(user, scope, keys, period, *, goals=()):
    """The figures of one scope and period in the order of ``keys``; four queries."""
    return read(user, [Wanted(scope, period, tuple(keys), tuple(goals))])[0]


def read(user, wanted, *, known=None):
    """A list of figures for each Wanted, in four queries however many there are.

    ``known`` (a ``stamps.Stamp``) spares those that it answers: when a figure was last measured,
    and mostly which ones are in doubt, because none is. Figures of any days, for which nothing is
    stored, are counted at once, in one query more.
    For readers of totals three more decide what they may see (metrics.protection).
    """
    stored = iter(_read_stored(user, [w for w in wanted if w.period.is_stored], known))
    counted = iter(_count_now(user, [w for w in wanted if not w.period.is_stored]))
    return [next(stored if want.period.is_stored else counted) for want in wanted]


def _read_stored(user, wanted, known):
    if not wanted:
        return []
    keys = list(dict.fromkeys(key for want in wanted for key in want.keys))
    scopes = {want.scope.pk: want.scope for want in wanted}
    readers = {pk: protection.Reader.of(user, scope) for pk, scope in scopes.items()}
    places = [(want.scope, want.period) for want in wanted]
    guard = protection.Guard(lambda scope: readers[scope.pk], places, keys)
    read = {
        (want.scope, guard.period_read(want.scope, want.period, key))
        for want in wanted
        for key in want.keys
    }
    measured = reading.measurements(list(read), keys)
    newest = known.newest if known else queries.newest()
    in_doubt = known is None or known.has_mismatches
    found = found_for(list(scopes), keys) if in_doubt else {}
    states = known.states if known else queries.states()
    shown = _Reading(measured, newest, found, states, guard, readers)
    return [[shown.figure(want, key) for key in want.keys] for want in wanted]


def _count_now(user, wanted):
    """The figures of any days, from the facts; with totals of any days one could work out rows, so
    readers of totals get none."""
    readers = [protection.Reader.of(user, want.scope) for want in wanted]
    pairs = [
        (want, reader.of_figure(ALL[key]), ALL[key])
        for want, reader in zip(wanted, readers, strict=True)
        for key in want.keys
    ]
    asked = [
        _questions(definition, want) if reader.sees_rows else []
        for want, reader, definition in pairs
    ]
    answers = iter(elapsed.answers([*chain(*asked)]))
    shown = iter(
        [
            _counted_now(definition, want, reader, [next(answers) for _question in questions])
            for (want, reader, definition), questions in zip(pairs, asked, strict=True)
        ]
    )
    return [[next(shown) for _key in want.keys] for want in wanted]


def _questions(definition, want):
    period = want.period
    return [
        elapsed.Question(
            part,
            want.scope,
            period.starts_on,
            period.taken_on if part.kind == Kind.STOCK else period.ends_on,
        )
        for part in parts_of(definition)
    ]


def _counted_now(definition, want, reader, found):
    goal = _goal_of(want, definition.key)
    figure = Figure(
        definition=definition,
        scope=want.scope,
        period=want.period,
        value=None,
        qualifier=Qualifier.EXACT,
        as_of=timezone.now(),
        reader=reader,
        title=goal.title if goal else definition.title,
        is_live=True,
    )
    if not found:
        return replace(figure, hidden=Hidden.RUNNING)
    value, qualifier = elapsed.combined(definition, found)
    parts = [number for number, _qualifier in found] if len(found) > 1 else [None, None]
    return replace(
        figure, value=value, qualifier=qualifier, numerator=parts[0], denominator=parts[1]
    )


def _goal_of(want, key):
    return next((goal for goal in want.goals if goal.metric == key), None)


@dataclass(frozen=True)
class _Reading:
    """What was read for one page, and for whom."""

    measured: dict
    newest: datetime.datetime | None
    doubts: dict
    states: dict
    guard: protection.Guard
    readers: dict

    def figure(self, want, key):
        definition, period = ALL[key], want.period
        read = self.guard.period_read(want.scope, period, key)
        measurement = self.measured.get((want.scope.pk, read.grain, read.starts_on, key))
        verdict = self.guard.verdict(want.scope, period, key, measurement)
        state = State.of(definition, self.states)
        if not state.has_values:
            verdict = protection.UNKNOWN  # where nothing is stored, 0 would be a lie
        if verdict.hidden:
            measurement = None  # neither its qualifier nor its age may tell whether it is zero
        goal = _goal_of(want, key)
        qualifier = measurement.qualifier if measurement else Qualifier.EXACT
        has_target = goal is not None and verdict.value is not None
        return Figure(
            definition=definition,
            scope=want.scope,
            period=period,
            value=verdict.value,
            qualifier=qualifier,
            as_of=measurement.computed_at if measurement else self.newest,
            numerator=verdict.numerator,
            denominator=verdict.denominator,
            hidden=verdict.hidden,
            is_doubted=not verdict.hidden
            and is_doubted(self.doubts.get((want.scope.pk, key), ()), period, measurement),
            state=state,
            reader=self.readers[want.scope.pk].of_figure(definition),
            target=targets.progress(goal, verdict.value, qualifier) if has_target else None,
            title=goal.title if goal else definition.title,
            counted_to=verdict.counted_to,
        )


def _in_place_of_a_number(hidden, definition):
    if hidden == Hidden.SMALL:
        return _("fewer than %(number)s") % {"number": definition.smallest_shown}
    return _("not shown")


@dataclass(frozen=True)
class Point:
    """A month of a trend: its value, None when it is unknown or ``hidden``."""

    period: Period
    value: Decimal | None
    definition: object
    qualifier: Qualifier = Qualifier.EXACT
    hidden: Hidden | None = None

    @property
    def is_hidden(self):
        return self.hidden is not None

    @property
    def display(self):
        if self.hidden:
            return _in_place_of_a_number(self.hidden, self.definition)
        return "–" if self.value is None else number_text(self.value, self.definition.places)


def trend(figure, months):
    """The months of a figure, oldest first, one Point each; one query, for readers of totals up
    to three more. A month that still runs is left out for them, unless there is no other."""
    if not figure.opens:
        months = [month for month in months if protection.is_over(month)] or months
    guard = protection.Guard(
        lambda _scope: figure.reader, [(figure.scope, month) for month in months], [figure.key]
    )
    measured = reading.monthly(figure.scope, figure.key, months[0].starts_on, months[-1].starts_on)
    points = []
    for month in months:
        row = measured.get(month.starts_on)
        verdict = guard.verdict(figure.scope, month, figure.key, row)
        if not figure.state.has_values:
            verdict = protection.UNKNOWN
        qualifier = row.qualifier if row and not verdict.hidden else Qualifier.EXACT
        points.append(Point(month, verdict.value, figure.definition, qualifier, verdict.hidden))
    return points
