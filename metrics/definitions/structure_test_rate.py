from django.utils.translation import gettext_lazy as _

from metrics.definitions import people_said_yes, people_tested
from metrics.definitions.base import Ratio

DEFINITION = Ratio(
    key="structure_test_rate",
    title=_("Structure-test rate"),
    sentence=_(
        "People who said yes to structure tests as a share of those who could. Tests of which "
        "nobody knows how many could are left out."
    ),
    unit="%",
    numerator=people_said_yes.DEFINITION,
    denominator=people_tested.DEFINITION,
    scale=100,
)
