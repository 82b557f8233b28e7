"""What a figure is: a family of facts, a condition and an aggregate, with its meaning in words."""

from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from metrics.enums import Kind, ScopeKind
from metrics.facts.base import PLACES, Family

# Printed under every figure that it concerns (docs/adr/0006-units-by-day.md).
UNIT_OF_THE_DAY = _(
    "A workplace that moves to another unit leaves its past where it happened: each day counts "
    "for the unit of that day."
)


@dataclass(frozen=True)
class Rows:
    """Counts the family's rows, each once."""

    family: Family

    @property
    def key(self):
        return self.family.key_names[0]


@dataclass(frozen=True)
class Distinct:
    """Counts how many different people, workplaces, … stand in the rows."""

    family: Family
    key: str


@dataclass(frozen=True)
class Amount:
    """Adds up the amounts of the rows."""

    family: Family

    @property
    def key(self):
        return self.family.key_names[0]


@dataclass(frozen=True)
class MedianAge:
    """How many days old the row in the middle is, on the day for which a stock is taken.

    ``day`` names the key of its family that says since when a row's age counts. Of two in the
    middle it is the younger one: a whole number of days, the same whoever counts.
    """

    family: Family
    day: str

    @property
    def key(self):
        return self.family.key_names[0]


@dataclass(frozen=True)
class Definition:
    """One figure. ``sentence`` is printed under it and says how it is counted.

    ``counts`` is what it takes from its family; ``condition`` narrows the rows and may speak of
    the model's own fields and of the ``fact_…`` columns. A new ``version`` means that the same
    rows give another value. ``keeps_qualifier`` is False where incomplete rows do not weaken the
    figure: a register that lacks people may still know every workplace (n10).
    ``counts_workers`` says that a small number could point at somebody; figures about the
    organisation itself (teams, workplaces, reports) stay exact for every reader.
    ``smallest_shown``: below it readers of totals see no number of workers (of ratings 10).
    ``is_withheld``: they see none of its numbers at all, because it tells of more others than can
    be protected together, or how colleagues stand to the union.
    ``rows_are_closed``: nobody may list them (B6), so everybody is a reader of totals here; they
    are given for units alone.

    What one figure tells of another, so that small numbers are protected together
    (docs/adr/0007-small-numbers.md); a ratio or difference tells of the two it is made of:

    - ``part_of``: it counts some of what the other counts, so that both tell the rest; with
      ``overlaps`` also some of what other parts of it count;
    - ``echoes``: it counts something else in the same rows; nothing here is nothing there. A
      median echoes what it must not tell apart: it stands where that does;
    - ``goes_with``: a third figure tells the one from the other, as the members tell those who
      left from those who joined;
    - ``repeats_year_of``: at the end of a year it is the other's number of the year before.
    """

    key: str
    title: str
    sentence: str
    unit: str
    counts: Rows | Distinct | Amount | MedianAge
    condition: Q = field(default_factory=Q)
    keeps_qualifier: bool = True
    counts_workers: bool = True
    smallest_shown: int = 5
    is_withheld: bool = False
    rows_are_closed: bool = False
    part_of: "Definition | None" = None
    overlaps: bool = False
    echoes: "Definition | None" = None
    goes_with: "Definition | None" = None
    repeats_year_of: "Definition | None" = None
    version: int = 1

    places = 0  # decimals that are shown

    @property
    def when_nothing(self):
        """The value where nothing was measured: of no rows no age is known."""
        return None if self.is_median else Decimal(0)

    @property
    def family(self):
        return self.counts.family

    @property
    def kind(self):
        return Kind.STOCK if self.family.is_span else Kind.FLOW

    @property
    def is_guarded(self):
        """Whether readers of totals do not see all its numbers."""
        return self.counts_workers or self.echoes is not None

    @property
    def sums_amounts(self):
        """Whether it is a sum of amounts rather than a number of things."""
        return isinstance(self.counts, Amount)

    @property
    def is_median(self):
        """Whether it is an age of rows, which may be 0 where there are some."""
        return isinstance(self.counts, MedianAge)

    @property
    def apart(self):
        """The key by which its rows are told apart where it does not add up."""
        return self.counts.day if self.is_median else self.counts.key

    @property
    def adds_up(self):
        """Whether the values of parts (offices of a district) add up to that of the whole."""
        counts_rows = isinstance(self.counts, Rows) and not self.family.repeats
        each_is_a_row = self.kind == Kind.STOCK and self.counts.key in self.family.single
        return self.sums_amounts or counts_rows or each_is_a_row

    @cached_property
    def scopes(self):
        """The kinds of scope that it can be measured for: those that its facts name.

        A fact at workplaces that names no unit stands at each workplace where somebody works, and
        two of them may be of one group: there such rows do not add up.
        """
        if self.rows_are_closed:
            return frozenset({ScopeKind.UNIT})
        parts = self.family.parts
        kinds = {ScopeKind(place) for place in PLACES for part in parts if getattr(part, place)}
        stands_at_several = any(part.workplace and not part.unit for part in parts)
        if ScopeKind.WORKPLACE in kinds and not (self.adds_up and stands_at_several):
            kinds.add(ScopeKind.EMPLOYER)
        return frozenset(kinds)

    def rows(self, part):
        """The rows of ``part`` that this figure counts, annotated."""
        return part.annotated().filter(self.condition)


@dataclass(frozen=True)
class Derived:
    """A figure made of two others of the same scope and period, which are shown beside it."""

    key: str
    title: str
    sentence: str
    unit: str
    numerator: Definition
    denominator: Definition
    version: int = field(default=1, kw_only=True)

    is_median = False

    @property
    def scopes(self):
        """The kinds of scope that both are measured for."""
        return self.numerator.scopes & self.denominator.scopes

    def made_of(self, above, below):
        """The value from those of the two (Decimals, 0 where nothing is known); None: unknown."""
        raise NotImplementedError


@dataclass(frozen=True)
class Ratio(Derived):
    """One figure by another; ``scale`` 100 makes a percentage. Unknown without the second."""

    scale: int = 1
    kind = Kind.RATIO
    sign = "/"
    places = 1
    when_nothing = None

    def made_of(self, above, below):
        return self.scale * above / below if below else None


@dataclass(frozen=True)
class Difference(Derived):
    """One figure (``numerator``) less another, perhaps below zero.

    With ``needs_first`` it is unknown where nothing is known of the first: without a headcount
    nobody can say how many are no members (C4).
    """

    needs_first: bool = False
    kind = Kind.DIFFERENCE
    sign = "−"
    places = 0

    def made_of(self, above, below):
        return above - below if above or not self.needs_first else None

    @property
    def when_nothing(self):
        return None if self.needs_first else Decimal(0)
