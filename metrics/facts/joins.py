from django.db.models import F, Q

from metrics.facts.base import Family, Part, on_day
from people.models import Membership

EMPLOYMENT = "person__employments"
CAMPAIGN = f"{EMPLOYMENT}__workplace__teams__campaign"


def joins_in_a_campaign():
    """Joins whose day lies in a campaign's window (both ends included, D1), by a person employed
    that day at a workplace with a team of that campaign.

    One filter call, so that all conditions speak of the same employment, team and campaign. A
    join is several rows when it counts for several campaigns; it is counted once by its key.
    """
    return Membership.objects.filter(
        Q(**{f"{EMPLOYMENT}__ends_on": None})
        | Q(**{f"{EMPLOYMENT}__ends_on__gte": F("starts_on")}),
        follows=None,
        **{
            f"{EMPLOYMENT}__starts_on__lte": F("starts_on"),
            f"{CAMPAIGN}__starts_on__lte": F("starts_on"),
            f"{CAMPAIGN}__ends_on__gte": F("starts_on"),
            **on_day(f"{EMPLOYMENT}__workplace", "starts_on"),
        },
    )


JOINS = Family(
    "joins",
    (
        Part(
            rows=joins_in_a_campaign,
            starts_on="starts_on",
            workplace=f"{EMPLOYMENT}__workplace",
            unit=f"{EMPLOYMENT}__workplace__placements__unit",
            programme=f"{CAMPAIGN}__programme",
            campaign=CAMPAIGN,
            keys={"membership": "pk", "person": "person_id"},
        ),
    ),
    repeats=True,
)
