from django.utils.translation import gettext_lazy as _

from metrics.definitions.base import Amount, Definition
from metrics.facts import TEST_YES
from metrics.facts.structure_tests import HAS_RATE

DEFINITION = Definition(
    key="people_said_yes",
    title=_("People who said yes"),
    sentence=_(
        "People who said yes to structure tests, named or not, added up by the day of the test. "
        "Tests of which nobody knows how many could are left out."
    ),
    unit=_("people"),
    counts=Amount(TEST_YES),
    condition=HAS_RATE,
    is_withheld=True,
)
