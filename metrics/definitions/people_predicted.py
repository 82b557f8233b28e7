from django.utils.translation import gettext_lazy as _

from metrics.definitions.base import Amount, Definition
from metrics.facts import TEST_GUESSES

DEFINITION = Definition(
    key="people_predicted",
    title=_("People with a guess and an answer"),
    sentence=_(
        "People of whom somebody guessed what they would answer to a structure test and who have "
        "answered, added up by the day of the test."
    ),
    unit=_("people"),
    counts=Amount(TEST_GUESSES),
    is_withheld=True,
)
