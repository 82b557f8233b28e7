"""Which figures stand together on a page, and under which goal."""

from dataclasses import dataclass
from functools import cached_property
from itertools import chain, islice

from django.db.models import prefetch_related_objects

from accounts.permissions import is_under
from metrics import attention, permissions, stamps
from metrics.breakdown import Breakdown, Plan
from metrics.definitions import ALL
from metrics.enums import ScopeKind
from metrics.periods import Period
from metrics.presets import Choice, period_of
from metrics.scopes import Scope, rows_with_figures_for
from metrics.tiles import Asked, Tile, read_tiles
from programmes.enums import GoalKind

# What a unit's home shows, apart from any programme.
OF_A_UNIT = (
    "contacts",
    "workplaces_contacted",
    "people_reached",
    "members",
    "net_members",
    "density",
)
PROGRAMMES_AT_ONCE = 4


@dataclass(frozen=True)
class Group:
    """Tiles under one aim; ``policies`` are goals that have a status, never a number (B11)."""

    title: str
    tiles: list
    policies: list

    @property
    def figures(self):
        return [tile.figure for tile in self.tiles]

    @property
    def size(self):
        return len(self.tiles) + len(self.policies)


@dataclass(frozen=True)
class Board:
    """The figures of one programme in a period, grouped under its aims; what was chosen for it."""

    scope: Scope
    groups: list
    period: Period
    choice: Choice

    @property
    def base(self):
        """The earlier period that the figures are compared with; None for none."""
        return self.choice.base_of(self.period)

    @property
    def tiles(self):
        return [tile for group in self.groups for tile in group.tiles]


@dataclass(frozen=True)
class Content:
    """What a dashboard shows once everything is read."""

    tiles: list[Tile]
    boards: list[Board]
    breakdown: Breakdown | None
    attention: list

    @property
    def all_tiles(self):
        """Those of the unit, then those of the programmes."""
        return [*self.tiles, *chain.from_iterable(board.tiles for board in self.boards)]


class Home:
    """What an official sees first: a unit's figures and those of the programmes below it.

    ``content`` is read when it is asked for, so that a page whose picture is still kept asks for
    nothing but the choices and the stamp.
    """

    def __init__(self, user, units, programmes, choice, known=None):
        self.user, self.units, self.programmes, self.choice = user, units, programmes, choice
        self._known = known
        unit = _chosen(units, choice.unit) or (units[0] if units else None)
        self.scope = Scope(ScopeKind.UNIT, unit) if unit else None

    @cached_property
    def stamp(self):
        return self._known or stamps.stamp()

    @property
    def tag(self):
        return self.stamp.tag(self.user, self.choice.query())

    @cached_property
    def sees_rows(self):
        return bool(self.scope) and permissions.sees_rows(self.user, self.scope)

    @cached_property
    def period(self) -> Period:
        return period_of(self.user, self.scope, self.choice)

    @property
    def base(self):
        """The earlier period that the unit's figures are compared with; None for none."""
        return self.choice.base_of(self.period)

    @property
    def watched(self):
        """Lists of what asks for somebody; only readers of rows have them."""
        return attention.WATCHED if self.sees_rows else {}

    @property
    def boards(self):
        return self.content.boards if self.scope else []

    @cached_property
    def content(self):
        """Everything on the page, in at most four queries however much it is."""
        own = [Asked(self.scope, self.period, key, self.base) for key in OF_A_UNIT]
        shown = self._shown_programmes
        prefetch_related_objects([scope.row for scope in shown], "goals")
        asked = [self._asked_of(scope) for scope in shown]
        plan = self._plan
        tiles, months = read_tiles(
            self.user, [*own, *plan.asked, *chain(*asked)], also=plan.wanted, known=self.stamp
        )
        rest = iter(tiles)
        own, below = list(islice(rest, len(own))), list(islice(rest, len(plan.asked)))
        boards = [
            self._board(scope, list(islice(rest, len(asks))))
            for scope, asks in zip(shown, asked, strict=True)
        ]
        breakdown = plan.table(own, below, months)
        return Content(own, boards, breakdown, self._attention(boards, breakdown))

    @property
    def _plan(self):
        unit = self.scope.row
        below = [row for row in self.units if row.parent_id == unit.pk]
        return Plan(unit, below, self.period, OF_A_UNIT, self.base, self.choice.sort)

    @property
    def _shown_programmes(self):
        """The chosen programme, else the latest of those that belong to the unit."""
        chosen = _chosen(self.programmes, self.choice.programme)
        path = self.scope.row.path
        rows = [row for row in self.programmes if is_under(row.unit.path, path)]
        rows = [chosen] if chosen else rows[:PROGRAMMES_AT_ONCE]
        return [Scope(ScopeKind.PROGRAMME, row) for row in rows]

    def _asked_of(self, scope):
        return asked_of(scope, period_of(self.user, scope, self.choice), self.choice)

    def _board(self, scope, tiles):
        return _board(scope, tiles, period_of(self.user, scope, self.choice), self.choice)

    def _attention(self, boards, breakdown):
        states = attention.states_of(self.stamp.states)
        found = [
            attention.units_without_contact(breakdown, self.choice),
            attention.goals_off_course(boards),
            attention.incomplete_registers(self.user, boards),
            attention.recounted(states, self.scope, sees_rows=self.sees_rows),
            attention.failed(states, self.scope),
        ]
        return [kept for kept in found if kept]


def home_of(user, choice=None, *, programmes=None, units=None, known=None):
    """The home of ``user`` for what was chosen, by default the highest unit and this year;
    ``known`` is the Stamp, if it was taken before."""
    units = units_for(user) if units is None else units
    programmes = programmes_for(user) if programmes is None else programmes
    return Home(user, units, programmes, choice or Choice(), known)


def units_for(user):
    """The units whose figures the user may read, from the top of the tree; one query."""
    return list(rows_with_figures_for(user, ScopeKind.UNIT).order_by("path"))


def programmes_for(user):
    """The programmes whose figures the user may read, the latest first; one query."""
    rows = rows_with_figures_for(user, ScopeKind.PROGRAMME)
    return list(rows.select_related("unit", "mentor_register").order_by("-ends_on", "sort_key"))


def _chosen(rows, key):
    return next((row for row in rows if str(row.pk) == key), None)


def programme_board(user, scope, choice=None, *, known=None):
    """A programme's figures under its aims, for its whole window or the chosen period."""
    choice = choice or Choice()
    period = period_of(user, scope, choice)
    tiles, _none = read_tiles(user, asked_of(scope, period, choice), known=known)
    return _board(scope, tiles, period, choice)


def asked_of(scope, period, choice):
    """What a programme's board asks for: a figure for each goal that watches one."""
    base = choice.base_of(period)
    return [Asked(scope, period, goal.metric, base, goal) for goal in _figure_goals(scope)]


def _figure_goals(scope):
    goals = scope.row.goals.all()
    return tuple(g for g in goals if g.kind == GoalKind.FIGURE and _is_measured(g.metric, scope))


def _is_measured(key, scope):
    return key in ALL and scope.kind in ALL[key].scopes


def _board(scope, tiles, period, choice):
    by_goal = {tile.goal.pk: tile for tile in tiles}
    return Board(scope, _groups(list(scope.row.goals.all()), by_goal), period, choice)


def _groups(goals, by_goal):
    """One group for each aim, and one without a heading for goals that serve none."""
    aims = [goal for goal in goals if goal.kind == GoalKind.AIM]
    groups = [_group(aim.title, aim.pk, goals, by_goal) for aim in aims]
    groups.append(_group("", None, goals, by_goal))
    return [group for group in groups if group.tiles or group.policies]


def _group(title, aim_id, goals, by_goal):
    below = [goal for goal in goals if goal.aim_id == aim_id]
    return Group(
        title,
        [by_goal[goal.pk] for goal in below if goal.pk in by_goal],
        [goal for goal in below if goal.kind == GoalKind.POLICY],
    )


def goals_with_target(scope, key):
    """The figure goals of a programme that watch ``key``; none for other scopes."""
    if scope.kind != ScopeKind.PROGRAMME:
        return []
    return list(scope.row.goals.filter(kind=GoalKind.FIGURE, metric=key))
