from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from metrics.definitions.base import Definition, Rows
from metrics.facts import OBJECTIVES

DEFINITION = Definition(
    key="objectives_met",
    title=_("Objectives met"),
    sentence=_(
        "Objectives of campaigns whose last review lies in the period and found that at least "
        "their target was reached."
    ),
    unit=_("objectives"),
    counts=Rows(OBJECTIVES),
    condition=Q(reached__gte=F("target")),
    counts_workers=False,
)
