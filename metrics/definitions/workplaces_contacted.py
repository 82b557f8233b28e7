from django.utils.translation import gettext_lazy as _

from metrics.definitions import contacts
from metrics.definitions.base import Definition, Distinct
from metrics.facts import CONTACTS

DEFINITION = Definition(
    key="workplaces_contacted",
    title=_("Workplaces with a contact"),
    sentence=_("Workplaces at which at least one contact was logged, each counted once."),
    unit=_("workplaces"),
    counts=Distinct(CONTACTS, "workplace"),
    counts_workers=False,
    echoes=contacts.DEFINITION,
)
