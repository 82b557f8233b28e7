from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from contacts.enums import ContactKind
from metrics.definitions import contacts
from metrics.definitions.base import Definition, Rows
from metrics.facts import CONTACTS

DEFINITION = Definition(
    key="group_contacts",
    title=_("Contacts with groups"),
    sentence=_("Contacts with whole groups at workplaces, by the day on which they took place."),
    unit=_("contacts"),
    counts=Rows(CONTACTS),
    condition=Q(kind=ContactKind.GROUP),
    counts_workers=False,
    echoes=contacts.DEFINITION,
)
