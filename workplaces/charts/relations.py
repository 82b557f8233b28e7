"""The relationship map: who leads whom, drawn as a tree from left to right.

Only places are worked out here; ``templates/workplaces/relations.html`` draws them as SVG.
"""

from collections import defaultdict
from dataclasses import dataclass

from people.models import Person

MOST_DRAWN = 60  # people; more of them are read in the table
ACROSS, DOWN = 232, 36  # from one column and row to the next
BOX_WIDTH, BOX_HEIGHT = 176, 28
MARGIN = 8


@dataclass(frozen=True)
class Box:
    """A person on the map, and how many of those on it follow."""

    person: Person
    column: int
    row: float
    followers: int

    @property
    def left(self):
        return MARGIN + self.column * ACROSS

    @property
    def right(self):
        return self.left + BOX_WIDTH

    @property
    def top(self):
        return MARGIN + round(self.row * DOWN)

    @property
    def middle(self):
        return self.top + BOX_HEIGHT // 2


@dataclass(frozen=True)
class Drawing:
    """Everything the picture needs, in its own units."""

    boxes: tuple
    lines: tuple  # "x y, x y, …": paths from a leader's box to a follower's
    width: int
    height: int


def relations(ties):
    """Where everybody of ``ties`` stands, or None when nobody or too many would be drawn."""
    ties = list(ties[: MOST_DRAWN * MOST_DRAWN + 1])
    people = {person.pk: person for tie in ties for person in (tie.leader, tie.follower)}
    if not people or len(people) > MOST_DRAWN:
        return None
    followers = defaultdict(list)
    for tie in ties:
        if tie.follower_id not in followers[tie.leader_id]:
            followers[tie.leader_id].append(tie.follower_id)
    places = _places(list(people), followers)
    boxes = {pk: Box(people[pk], *places[pk], len(followers[pk])) for pk in places}
    lines = [_line(boxes[one], boxes[other]) for one in places for other in followers[one]]
    return Drawing(
        tuple(boxes.values()),
        tuple(lines),
        width=max(box.right for box in boxes.values()) + ACROSS - BOX_WIDTH,
        height=max(box.top for box in boxes.values()) + BOX_HEIGHT + MARGIN,
    )


def _places(people, followers):
    """``{key: (column, row)}``: each is drawn once, behind the leader who is drawn first."""
    places, rows = {}, iter(range(len(people)))
    for root in _roots(people, followers):
        if root not in places:
            _place(root, 0, followers, places, rows)
    return places


def _roots(people, followers):
    """First who follows nobody, those with most followers in front; then the rest, for circles."""
    led = {follower for led_by_one in followers.values() for follower in led_by_one}
    return sorted(people, key=lambda pk: (pk in led, -len(followers[pk])))


def _place(pk, column, followers, places, rows):
    """Put a person beside the middle of those who are drawn behind them; returns the row."""
    places[pk] = (column, 0)  # taken, so that a circle comes to an end
    below = []
    for follower in followers[pk]:
        if follower not in places:
            below.append(_place(follower, column + 1, followers, places, rows))
    row = (below[0] + below[-1]) / 2 if below else next(rows)
    places[pk] = (column, row)
    return row


def _line(leader, follower):
    """A curve to the next column, or around the outside to one that is not behind the leader."""
    begins, ends = f"M {leader.right} {leader.middle}", (follower.left, follower.middle)
    if follower.left <= leader.left:
        out = max(leader.right, follower.right) + ACROSS // 6
        ends = (follower.right, follower.middle)
        return f"{begins} C {out} {leader.middle}, {out} {ends[1]}, {ends[0]} {ends[1]}"
    half = (leader.right + follower.left) // 2
    return f"{begins} C {half} {leader.middle}, {half} {ends[1]}, {ends[0]} {ends[1]}"
