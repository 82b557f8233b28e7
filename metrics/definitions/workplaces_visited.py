from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from contacts.enums import ContactKind
from metrics.definitions import contacts
from metrics.definitions.base import Definition, Distinct
from metrics.facts import CONTACTS

DEFINITION = Definition(
    key="workplaces_visited",
    title=_("Workplaces visited"),
    sentence=_("Workplaces at which at least one visit was logged, each counted once."),
    unit=_("workplaces"),
    counts=Distinct(CONTACTS, "workplace"),
    condition=Q(kind=ContactKind.VISIT),
    counts_workers=False,
    echoes=contacts.DEFINITION,
)
