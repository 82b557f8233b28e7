from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from contacts.enums import ContactKind
from metrics.definitions import contacts
from metrics.definitions.base import Definition, Rows
from metrics.facts import CONTACTS

DEFINITION = Definition(
    key="phone_calls",
    title=_("Phone calls"),
    sentence=_("Phone calls with people of workplaces, by the day on which they took place."),
    unit=_("contacts"),
    counts=Rows(CONTACTS),
    condition=Q(kind=ContactKind.PHONE),
    counts_workers=False,
    echoes=contacts.DEFINITION,
)
