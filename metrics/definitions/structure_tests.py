from django.utils.translation import gettext_lazy as _

from metrics.definitions.base import Definition, Rows
from metrics.facts import STRUCTURE_TESTS

DEFINITION = Definition(
    key="structure_tests",
    title=_("Structure tests"),
    sentence=_("Structure tests that somebody has answered, by the day of the test."),
    unit=_("structure tests"),
    counts=Rows(STRUCTURE_TESTS),
    counts_workers=False,
)
