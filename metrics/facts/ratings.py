"""Who is rated where they work: the newest rating that nobody corrected, until the next one.

As the members of a density (``headcounts``), only where and while the headcount is known, and at
each workplace where somebody works; so many of the employees are rated. The level of a rating is
read by no figure.
"""

from django.db.models import DateField, ExpressionWrapper, F, OuterRef, Q, Subquery
from django.db.models.functions import Greatest, Least

from metrics.facts.base import Family, Part, while_there
from workplaces.models import Assessment

JOB = "person__employments"
KNOWN = "workplace__known_headcounts"
LATELY = 180  # days for which a rating is held to be fresh

AT_ITS_UNIT, CAME, LEFT = while_there("workplace", "first", "last")


def rated():
    """Each rating for as long as it is the newest one of the job, with each headcount."""
    return _standing()


def rated_lately():
    """The same, but each for ``LATELY`` days at most."""
    return _standing(ExpressionWrapper(F("on") + LATELY - 1, output_field=DateField()))


def _standing(*ends):
    there = {
        f"{JOB}__workplace": F("workplace"),
        f"{JOB}__starts_on__lte": F("on"),
        f"{KNOWN}__isnull": False,
    }
    still = Q(**{f"{JOB}__ends_on": None}) | Q(**{f"{JOB}__ends_on__gte": F("on")})
    replaced = ExpressionWrapper(F("next_on") - 1, output_field=DateField())
    spans = Assessment.objects.filter(still, corrected_by=None, **there).annotate(
        next_on=Subquery(_later().values("on")[:1])
    )
    spans = spans.annotate(
        first=Greatest("on", f"{KNOWN}__first"),
        last=Least(f"{JOB}__ends_on", f"{KNOWN}__last", replaced, *ends),
    )
    return spans.filter(Q(last=None) | Q(last__gte=F("first"))).filter(AT_ITS_UNIT)


def _later():
    """The ratings of the same person there that count and came after, the next one first."""
    after = Q(on__gt=OuterRef("on")) | Q(on=OuterRef("on"), id__gt=OuterRef("id"))
    same = Assessment.objects.filter(workplace=OuterRef("workplace"), person=OuterRef("person"))
    return same.filter(after, corrected_by=None).order_by("on", "id")


def _family(name, rows):
    part = Part(
        rows=rows,
        starts_on=CAME,
        ends_on=LEFT,
        workplace="workplace",
        unit="workplace__placements__unit",
        keys={"assessment": "pk"},
    )
    return Family(name, (part,))


RATED = _family("rated", rated)
RATED_LATELY = _family("rated_lately", rated_lately)
