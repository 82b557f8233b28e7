from django.utils.translation import gettext_lazy as _

from metrics.definitions.base import Amount, Definition
from metrics.facts import STRUCTURE_TESTS
from metrics.facts.structure_tests import HAS_RATE

DEFINITION = Definition(
    key="people_tested",
    title=_("People who could say yes"),
    sentence=_(
        "People who could say yes to structure tests, added up by the day of the test. Tests of "
        "which nobody knows how many could are left out."
    ),
    unit=_("people"),
    counts=Amount(STRUCTURE_TESTS),
    condition=HAS_RATE,
    is_withheld=True,
)
