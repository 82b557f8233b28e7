from campaigns.models import Team
from metrics.facts.base import Family, Part, while_there

AT_ITS_UNIT, CAME, LEFT = while_there("workplace", "starts_on", "ends_on")


def teams():
    """A row for each unit that the workplace belonged to meanwhile."""
    return Team.objects.filter(AT_ITS_UNIT)


TEAMS = Family(
    "teams",
    (
        Part(
            rows=teams,
            starts_on=CAME,
            ends_on=LEFT,
            workplace="workplace",
            unit="workplace__placements__unit",
            programme="campaign__programme",
            campaign="campaign",
            keys={"team": "pk", "workplace": "workplace_id"},
        ),
    ),
)
