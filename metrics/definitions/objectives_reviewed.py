from django.utils.translation import gettext_lazy as _

from metrics.definitions.base import Definition, Rows
from metrics.facts import OBJECTIVES

DEFINITION = Definition(
    key="objectives_reviewed",
    title=_("Objectives reviewed"),
    sentence=_("Objectives of campaigns whose last review lies in the period."),
    unit=_("objectives"),
    counts=Rows(OBJECTIVES),
    counts_workers=False,
)
