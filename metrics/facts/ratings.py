"""Who is rated where they work: the newest rating that nobody corrected, until the next one.

As the members of a density (``headcounts``), only where and while the headcount is known, and at
each workplace where somebody works; so many of the employees are rated. The level of a rating is
read by no figure.
"""

from django.db.models import DateField, ExpressionWrapper, F, Q
from django.db.models.functions import Greatest, Least

from metrics.facts.base import Family, Part, while_there
from metrics.models import StandingRating

JOB = "workplace__employments"
KNOWN = "workplace__known_headcounts"
LATELY = 180  # days for which a rating is held to be fresh

AT_ITS_UNIT, CAME, LEFT = while_there("workplace", "begins", "ends")


def rated():
    """Each rating for as long as it is the newest one of the job, with each headcount."""
    return _standing()


def rated_lately():
    """The same, but each for ``LATELY`` days at most."""
    return _standing(ExpressionWrapper(F("first") + LATELY - 1, output_field=DateField()))


def _standing(*ends):
    there = {
        f"{JOB}__person_id": F("rated"),
        f"{JOB}__starts_on__lte": F("first"),
        f"{KNOWN}__isnull": False,
    }
    still = Q(**{f"{JOB}__ends_on": None}) | Q(**{f"{JOB}__ends_on__gte": F("first")})
    spans = StandingRating.objects.filter(still, **there).annotate(
        begins=Greatest("first", f"{KNOWN}__first"),
        ends=Least("last", f"{JOB}__ends_on", f"{KNOWN}__last", *ends),
    )
    return spans.filter(Q(ends=None) | Q(ends__gte=F("begins"))).filter(AT_ITS_UNIT)


def _family(name, rows):
    part = Part(
        rows=rows,
        starts_on=CAME,
        ends_on=LEFT,
        workplace="workplace",
        unit="workplace__placements__unit",
        keys={"assessment": "pk", "rated_on": "first"},
    )
    return Family(name, (part,))


RATED = _family("rated", rated)
RATED_LATELY = _family("rated_lately", rated_lately)
