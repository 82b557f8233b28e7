from contacts.models import AdviceCase
from metrics.facts.base import Family, Part, on_day


def advice_cases():
    return AdviceCase.objects.filter(**on_day("workplace", "opened_on"))


ADVICE_CASES = Family(
    "advice_cases",
    (
        Part(
            rows=advice_cases,
            starts_on="opened_on",
            workplace="workplace",
            unit="workplace__placements__unit",
            keys={"advice_case": "pk"},
        ),
    ),
)
