from django.utils.translation import gettext_lazy as _

from metrics.definitions.base import Amount, Definition
from metrics.facts import CONTACTS

DEFINITION = Definition(
    key="people_reached",
    title=_("People reached"),
    sentence=_("People reached by contacts, added up: who was met twice counts twice."),
    unit=_("people reached"),
    counts=Amount(CONTACTS),
)
