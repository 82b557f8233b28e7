from django.utils.translation import gettext_lazy as _

from metrics.definitions import people_reached
from metrics.definitions.base import Definition, Rows
from metrics.facts import CONTACTS

DEFINITION = Definition(
    key="contacts",
    title=_("Contacts"),
    sentence=_("Contacts logged at workplaces, by the day on which they took place."),
    unit=_("contacts"),
    counts=Rows(CONTACTS),
    counts_workers=False,
    echoes=people_reached.DEFINITION,
)
