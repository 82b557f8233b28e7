"""The departments and shifts of workplaces, and in which of them somebody leads (C3).

Of an area no first day is known but that of its entry; before it, nobody could have a leader.
"""

from django.db.models import DateField, F, Q, Value
from django.db.models.functions import Greatest, Least, TruncDate

from metrics.facts.base import FOR_EVER, Family, Part, while_there
from workplaces.models import Area
from workplaces.queries import COVERED_KINDS

NOTED = TruncDate("created_at")
EVER = Value(FOR_EVER, output_field=DateField())
TIE, JOB = "workplace__ties", "workplace__employments"

SINCE_NOTED, NOTED_THERE, STILL_THERE = while_there("workplace", NOTED, EVER)
AT_ITS_UNIT, CAME, LEFT = while_there("workplace", "first", "last")


def areas():
    return Area.objects.filter(SINCE_NOTED, kind__in=COVERED_KINDS)


def areas_with_leader():
    """Each area with each tie whose leader works in it or in a part of it, while all last."""
    leads = {
        "kind__in": COVERED_KINDS,
        f"{TIE}__isnull": False,
        f"{JOB}__person": F(f"{TIE}__leader"),
        f"{JOB}__area__path__under": F("path"),
    }
    spans = Area.objects.filter(**leads).annotate(
        first=Greatest(NOTED, f"{TIE}__starts_on", f"{JOB}__starts_on"),
        last=Least(f"{TIE}__ends_on", f"{JOB}__ends_on"),
    )
    return spans.filter(Q(last=None) | Q(last__gte=F("first"))).filter(AT_ITS_UNIT)


def _family(name, rows, first, last):
    part = Part(
        rows=rows,
        starts_on=first,
        ends_on=last,
        workplace="workplace",
        unit="workplace__placements__unit",
        keys={"area": "pk"},
    )
    return Family(name, (part,))


AREAS = _family("areas", areas, NOTED_THERE, STILL_THERE)
LED_AREAS = _family("led_areas", areas_with_leader, CAME, LEFT)
