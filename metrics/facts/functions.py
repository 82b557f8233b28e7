from metrics.facts.base import Family, Part, while_there
from workplaces.models import Function

AT_ITS_UNIT, CAME, LEFT = while_there("workplace", "starts_on", "ends_on")


def functions():
    """A row for each unit that the workplace belonged to meanwhile."""
    return Function.objects.filter(AT_ITS_UNIT)


FUNCTIONS = Family(
    "functions",
    (
        Part(
            rows=functions,
            starts_on=CAME,
            ends_on=LEFT,
            workplace="workplace",
            unit="workplace__placements__unit",
            keys={"function": "pk", "person": "person_id", "workplace": "workplace_id"},
        ),
    ),
)
