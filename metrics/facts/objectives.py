from campaigns.models import Objective
from metrics.facts.base import Family, Part


def reviewed():
    """Objectives by their last review: before the first one nothing is known of them."""
    return Objective.objects.exclude(reviewed_on=None)


OBJECTIVES = Family(
    "objectives",
    (
        Part(
            rows=reviewed,
            starts_on="reviewed_on",
            unit="campaign__unit",
            programme="campaign__programme",
            campaign="campaign",
            keys={"objective": "pk"},
        ),
    ),
)
