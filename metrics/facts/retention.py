"""Who joined between two years and one year ago: each join counts from its first anniversary on.

So a figure of the day speaks only of people whose first year is over, and the one of 31 December
of exactly those who joined in the year before.
"""

from django.db.models import Exists, F, OuterRef, Q

from core.ranges import YearsLater
from metrics.facts.base import Family, Part
from people.models import Membership


def joined():
    """Memberships that follow none; ``is_back`` tells of another one on the anniversary."""
    another = Membership.objects.on(OuterRef("anniversary")).filter(person=OuterRef("person"))
    joins = Membership.objects.filter(follows=None).annotate(
        anniversary=YearsLater("starts_on", years=1)
    )
    return joins.annotate(is_back=Exists(another))


STAYED = Q(ends_on=None) | Q(ends_on__gte=F("anniversary")) | Q(is_back=True)

RETENTION = Family(
    "retention",
    (
        Part(
            rows=joined,
            starts_on="anniversary",
            ends_on=YearsLater("starts_on", years=2, days=1),
            unit="person__unit",
            keys={"membership": "pk", "person": "person_id"},
        ),
    ),
)
