from django.utils.translation import gettext_lazy as _

from metrics.definitions.base import Definition, Distinct
from metrics.facts import ADVISERS

DEFINITION = Definition(
    key="advisers",
    title=_("Advisers"),
    sentence=_(
        "People who follow up at least one workplace as its adviser, each counted once, as of the "
        "last day of the period."
    ),
    unit=_("people"),
    counts=Distinct(ADVISERS, "person"),
    counts_workers=False,
)
