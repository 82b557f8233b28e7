from django.utils.translation import gettext_lazy as _

from metrics.definitions.base import Amount, Definition
from metrics.facts import TEST_ERRORS

DEFINITION = Definition(
    key="yes_too_many_expected",
    title=_("Too many expected to say yes"),
    sentence=_(
        "How many more people were expected to say yes to structure tests than did, among those "
        "with a guess and an answer. Below 0, more said yes than were expected to."
    ),
    unit=_("people"),
    counts=Amount(TEST_ERRORS),
    is_withheld=True,
)
