"""How many work in each area of a workplace and how many of them are members, on any day.

Three statements, however many areas there are. Nobody works twice at once at a workplace
(``workplaces_employment_once_at_a_time``), so people and members of an area are the sum of the
groups below it.
"""

import datetime
from collections import Counter, defaultdict
from dataclasses import dataclass, replace

from django.db.models import Count, Exists, OuterRef, Q
from django.utils.translation import gettext as _

from people.models import Membership
from workplaces import permissions
from workplaces.enums import Segment
from workplaces.models import Area, Employment, Headcount, Sketch
from workplaces.queries.scopes import areas_visible_to
from workplaces.queries.trees import as_tree, routes

NAMED_SEGMENTS = [segment for segment in Segment if segment != Segment.ALL]


@dataclass(frozen=True)
class Figures:
    """Four numbers of a group; None is what is unknown or not to be read by this reader."""

    people: int | None = None  # known by name
    members: int | None = None
    headcount: int | None = None
    counted_on: datetime.date | None = None  # for a sum the oldest of its days
    source: str = ""
    is_summed: bool = False  # not counted itself: the sum of its parts

    @property
    def density(self):
        """Members in a hundred employees; None without a headcount (requirement C4)."""
        if self.members is None or not self.headcount:
            return None
        return 100 * self.members / self.headcount

    @property
    def potential(self):
        """Employees who are not members yet (E20); None where the two cannot both be right."""
        if self.members is None or self.headcount is None or self.is_doubtful:
            return None
        return self.headcount - self.members

    @property
    def is_doubtful(self):
        """Whether there are more members than employees, so that one of the two is wrong."""
        return None not in (self.members, self.headcount) and self.members > self.headcount

    @property
    def is_known(self):
        return bool(self.people) or self.headcount is not None


@dataclass(frozen=True)
class Row:
    """An area or a segment with its figures; ``title`` names it among all the others."""

    title: str
    figures: Figures
    area: Area | None = None
    segment: str = Segment.ALL


@dataclass(frozen=True)
class Floor:
    """A workplace on a day: the whole of it, its areas as a tree, its segments."""

    on: datetime.date
    segment: str
    whole: Figures
    areas: list[Row]
    segments: list[Row]
    without_area: Figures
    counts_members: bool  # whether the reader may

    @property
    def drawn(self):
        return [row for row in self.areas if row.area.is_drawn]


def floor_of(workplace, user, *, on, segment=Segment.ALL):
    """The Floor of a workplace as ``user`` may read it; ``segment`` narrows the areas.

    Who may not list members reads none here: in a small area a number names somebody, and the
    numbers of its neighbours would give a hidden one away (ARCHITECTURE §6).
    """
    seen = _seen_by(workplace, user, on)
    return _floor(seen, bare_rows(workplace, user), on, segment)


def whole_floor(workplace, *, on):
    """The Floor with everything there is, whoever asks: what a snapshot freezes (C2)."""
    seen = _Seen(workplace, on, people_too=True, members_too=True, headcounts_too=True)
    return _floor(seen, _rows_of(Area.objects.filter(workplace=workplace)), on, Segment.ALL)


def _floor(seen, rows, on, segment):
    figures = _up_the_tree([row.area for row in rows], seen, segment)
    return Floor(
        on=on,
        segment=segment,
        whole=seen.whole(Segment.ALL),
        areas=[replace(row, figures=figures[row.area.pk], segment=segment) for row in rows],
        segments=[
            Row(str(each.label), seen.whole(each), segment=each)
            for each in NAMED_SEGMENTS
            if seen.whole(each).is_known
        ],
        without_area=seen.figures(seen.of(None, segment)),
        counts_members=seen.members_too,
    )


def bare_rows(workplace, user):
    """The areas of a workplace as a tree, without figures."""
    return _rows_of(areas_visible_to(user).filter(workplace=workplace))


def _rows_of(areas):
    areas = as_tree(areas)
    names = routes(areas)
    return [Row(names[area.pk], Figures(), area=area) for area in areas]


def sketch_of(workplace):
    """What lies beneath the floor map, without the picture itself; None when nothing does."""
    return Sketch.objects.filter(workplace=workplace).defer("png").first()


def picture_of(workplace):
    """The PNG of the sketch, as bytes; None when there is none."""
    png = Sketch.objects.filter(workplace=workplace).values_list("png", flat=True).first()
    return None if png is None else bytes(png)


def members_known(workplace, *, on, area=None, segment=Segment.ALL):
    """How many members are known to work there on a day, in the area and its parts if given."""
    employed = Employment.objects.on(on).filter(workplace=workplace)
    if area is not None:
        employed = employed.filter(area__path__under=area.path)
    if segment != Segment.ALL:
        employed = employed.filter(segment=segment)
    members = Membership.objects.on(on).filter(person=OuterRef("person"))
    return employed.filter(Exists(members)).values("person").distinct().count()


def _seen_by(workplace, user, on):
    return _Seen(
        workplace,
        on,
        people_too=permissions.may_list_employees(user, workplace),
        members_too=permissions.may_count_members(user, workplace),
        headcounts_too=permissions.may_read_headcounts(user, workplace),
    )


class _Seen:
    """What a reader may know of a workplace on a day, by area and segment."""

    def __init__(self, workplace, on, *, people_too, members_too, headcounts_too):
        self.people_too, self.members_too = people_too, members_too
        self.people, self.members = Counter(), Counter()
        if people_too or members_too:
            self._count(workplace, on)
        self.headcounts = _newest_headcounts(workplace, on) if headcounts_too else {}

    def _count(self, workplace, on):
        members = Membership.objects.on(on).filter(person=OuterRef("person"))
        groups = (
            Employment.objects.on(on)
            .filter(workplace=workplace)
            .annotate(is_member=Exists(members))
            .values_list("area", "segment")
            .annotate(people=Count("pk"), members=Count("pk", filter=Q(is_member=True)))
            .order_by()
        )
        for area, segment, people, those_members in groups:
            self.people[area, segment] = people
            self.members[area, segment] = those_members

    def of(self, area, segment):
        """``(people, members)`` of exactly this area, as numbers that can be added."""
        keys = [(a, s) for a, s in self.people if a == area and segment in (Segment.ALL, s)]
        return sum(self.people[key] for key in keys), sum(self.members[key] for key in keys)

    def whole(self, segment):
        keys = [(a, s) for a, s in self.people if segment in (Segment.ALL, s)]
        counted = sum(self.people[key] for key in keys), sum(self.members[key] for key in keys)
        return self.figures(counted, self.headcounts.get((None, segment)))

    def figures(self, counted, headcount=None, summed=None):
        people, members = counted
        known = headcount or summed
        return Figures(
            people=people if self.people_too else None,
            members=members if self.members_too else None,
            headcount=known and known.count,
            counted_on=known and known.on,
            source=known.source if known else "",
            is_summed=headcount is None and known is not None,
        )


def _newest_headcounts(workplace, on):
    """The newest Headcount up to ``on`` by ``(area, segment)``."""
    counted = Headcount.objects.filter(workplace=workplace, on__lte=on)
    newest = counted.order_by("area", "segment", "-on").distinct("area", "segment")
    return {(headcount.area_id, headcount.segment): headcount for headcount in newest}


def _up_the_tree(areas, seen, segment):
    """The Figures of each area with everything below it; ``areas`` come before their parts."""
    parts = defaultdict(list)
    for area in areas:
        parts[area.parent_id].append(area.pk)
    counted, headcounts, figures = {}, {}, {}
    for area in reversed(areas):
        below = parts[area.pk]
        own = seen.headcounts.get((area.pk, segment))
        summed = None if own else _sum_of([headcounts[part] for part in below])
        groups = [seen.of(area.pk, segment), *(counted[part] for part in below)]
        counted[area.pk] = tuple(map(sum, zip(*groups, strict=True)))
        headcounts[area.pk] = own or summed
        figures[area.pk] = seen.figures(counted[area.pk], own, summed)
    return figures


def _sum_of(headcounts):
    """The parts together, when there are any and each of them is known; else None."""
    if not headcounts or None in headcounts:
        return None
    return Headcount(
        count=sum(headcount.count for headcount in headcounts),
        on=min(headcount.on for headcount in headcounts),
        source=_("sum of its parts"),
    )
