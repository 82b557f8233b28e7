from django.db.models import Q

from mentors.models import Mentor
from metrics.facts.base import Family, Part, while_there

AT_ITS_UNIT, CAME, LEFT = while_there("workplace", "starts_on", "ends_on")


def mentors():
    """A row for each unit that the workplace belonged to meanwhile."""
    return Mentor.objects.filter(AT_ITS_UNIT)


MENTORS = Family(
    "mentors",
    (
        Part(
            rows=mentors,
            starts_on=CAME,
            ends_on=LEFT,
            workplace="workplace",
            unit="workplace__placements__unit",
            programme="programme",
            # A register that is not complete can only say "over" (n10, B2).
            is_at_least=Q(programme__mentor_register__is_complete=False),
            keys={"mentor": "pk", "person": "person_id", "workplace": "workplace_id"},
        ),
    ),
)
