"""The whole picture of a workplace on a day, as numbers and words: what a snapshot freezes (C2).

``FORM`` is the version of its form. A picture is never changed, so whoever changes the form raises
the number and goes on reading the older ones (``views.pictures``). Kinds and segments stand in it
by their codes, so that every reader gets the words of their own language.
"""

from django.db.models import Count, OuterRef, Q, Subquery

from workplaces.models import (
    LEVELS,
    Agreement,
    Assessment,
    Employment,
    Function,
    Signal,
    Tie,
    Topic,
    WorksCouncil,
)
from workplaces.queries.area_figures import whole_floor
from workplaces.queries.ratings import standing
from workplaces.queries.ties import coverage

FORM = 1


def picture_on(workplace, day):
    """The picture of a workplace on ``day``, with everything that is known, whoever asks.

    It goes into a snapshot; what of it a reader sees is decided when it is read
    (``permissions.parts_of_picture``).
    """
    floor = whole_floor(workplace, on=day)
    return {
        "form": FORM,
        "structure": {
            "whole": _group(floor.whole),
            "areas": [_area(row) for row in floor.areas],
            "segments": [_group(row.figures) | {"segment": row.segment} for row in floor.segments],
            "without_area": floor.without_area.people,
        },
        "union": {
            "functions": _functions(workplace, day),
            "works_council": _works_council(workplace, day),
            "ratings": _ratings(workplace, day),
            "leaders": _leaders(workplace, day),
        },
        "themes": {
            "topics": _topics(workplace, day),
            "agreements": _agreements(workplace, day),
            "signals": _signals(workplace, day),
        },
    }


def _group(figures):
    return {
        "people": figures.people,
        "members": figures.members,
        "headcount": figures.headcount,
        "counted_on": figures.counted_on,
        "is_summed": figures.is_summed,
    }


def _area(row):
    told = {"id": row.area.pk, "title": row.title, "kind": row.area.kind, "level": row.area.level}
    return told | _group(row.figures)


def _functions(workplace, day):
    """How many different people hold each function."""
    held = Function.objects.on(day).filter(workplace=workplace).order_by()
    counted = held.values("kind").annotate(n=Count("person", distinct=True))
    return dict(counted.values_list("kind", "n"))


def _works_council(workplace, day):
    council = WorksCouncil.objects.on(day).filter(workplace=workplace).first()
    return council and {"seats": council.seats, "union_seats": council.union_seats}


def _ratings(workplace, day):
    """How many of those who work there stand at each level, and how many nobody assessed."""
    given = Assessment.objects.filter(workplace=workplace, person=OuterRef("person"), on__lte=day)
    newest = standing(given).order_by("-on", "-id").values("level")[:1]
    people = Employment.objects.on(day).filter(workplace=workplace)
    people = people.annotate(level=Subquery(newest))
    levels = {str(n): Count("pk", filter=Q(level=n)) for n in range(1, LEVELS + 1)}
    counted = people.aggregate(**{f"at_{n}": count for n, count in levels.items()}, of=Count("pk"))
    told = {n: counted[f"at_{n}"] for n in levels}
    return told | {"unrated": counted["of"] - sum(told.values())}


def _leaders(workplace, day):
    ties = Tie.objects.on(day).filter(workplace=workplace)
    counted = ties.aggregate(
        leaders=Count("leader", distinct=True), followers=Count("follower", distinct=True)
    )
    covered = [
        {"kind": each.kind, "areas": each.areas, "covered": each.covered}
        for each in coverage(workplace, day)
    ]
    return counted | {"coverage": covered}


def _topics(workplace, day):
    topics = Topic.objects.on(day).filter(workplace=workplace).order_by("horizon", "title")
    return list(topics.values("id", "title", "horizon"))


def _agreements(workplace, day):
    agreements = Agreement.objects.on(day).filter(workplace=workplace).order_by("title", "pk")
    return list(agreements.values("id", "title", "clauses", "ends_on"))


def _signals(workplace, day):
    """Those that still mattered on the day."""
    signals = Signal.objects.filter(Q(closed_on=None) | Q(closed_on__gt=day), on__lte=day)
    signals = signals.filter(workplace=workplace).order_by("on", "pk")
    return list(signals.values("id", "kind", "on", "source", "text"))
