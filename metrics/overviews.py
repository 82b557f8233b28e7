"""All figures of one scope, by theme; and the few that stand on the scope's own page."""

from dataclasses import dataclass
from functools import cached_property

from django.utils import timezone

from metrics import stamps
from metrics.definitions import of_theme
from metrics.enums import ScopeKind, Theme
from metrics.figures import Figure, Wanted, read
from metrics.periods import months, months_back
from metrics.permissions import sees_rows
from metrics.presets import Choice, period_of
from metrics.sparklines import Sparkline, sparkline
from metrics.tiles import Asked, read_tiles

MONTHS = 12  # of each sparkline
# What the page of a scope shows of its figures; units and programmes have boards of their own.
ON_ITS_PAGE = {
    ScopeKind.WORKPLACE: ("contacts", "people_reached", "joins_overall", "representatives"),
    ScopeKind.CAMPAIGN: ("joins", "actives", "active_teams", "contacts"),
    ScopeKind.COHORT: (
        "graduates",
        "attendance_rate",
        "sign_offs",
        "participants_without_campaign",
    ),
    ScopeKind.EMPLOYER: ("workplaces", "density", "representatives", "contacts"),
}


@dataclass(frozen=True)
class Line:
    figure: Figure
    sparkline: Sparkline


@dataclass(frozen=True)
class Section:
    """The figures of one theme."""

    theme: Theme
    lines: list


class Overview:
    """Every figure of a scope, or those of one theme.

    ``sections`` are read when they are asked for, so that a page whose picture is still kept asks
    for nothing but the stamp.
    """

    def __init__(self, user, scope, choice, theme=None):
        self.user, self.scope, self.choice = user, scope, choice
        self.themes = [theme] if theme else list(Theme)

    @cached_property
    def stamp(self):
        return stamps.stamp()

    @property
    def opens(self):
        """Whether the reader may open the page of the scope itself."""
        has_own = self.scope.kind in (ScopeKind.UNIT, ScopeKind.PROGRAMME)
        return has_own or sees_rows(self.user, self.scope)

    @cached_property
    def period(self):
        return period_of(self.user, self.scope, self.choice)

    @cached_property
    def sections(self):
        """The Sections, in at most two queries however many there are."""
        told = {theme: of_theme(theme, self.scope.kind) for theme in self.themes}
        keys = tuple(definition.key for found in told.values() for definition in found)
        spans = [self.period, *_last_months(self.scope)]
        wanted = [Wanted(self.scope, span, keys) for span in spans]
        now, *past = read(self.user, wanted, known=self.stamp)
        lines = {
            figure.key: Line(figure, sparkline([month[index] for month in past]))
            for index, figure in enumerate(now)
        }
        return [Section(t, [lines[d.key] for d in found]) for t, found in told.items() if found]


def _last_months(scope):
    """The last months that are over; of a project its own."""
    over = months_back(timezone.localdate(), MONTHS)
    if not scope.has_window:
        return over
    last = min(scope.row.ends_on, over[-1].ends_on)
    return months(min(scope.row.starts_on, last), last)[-MONTHS:]


def tiles_on_its_page(user, scope):
    """The few tiles on the page of a scope, for its usual period."""
    choice = Choice()
    period = period_of(user, scope, choice)
    base = choice.base_of(period)
    asked = [Asked(scope, period, key, base) for key in ON_ITS_PAGE[scope.kind]]
    return read_tiles(user, asked)[0]
