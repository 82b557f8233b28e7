from django.utils.translation import gettext_lazy as _

from metrics.definitions import applicants
from metrics.definitions.base import Definition, Rows
from metrics.facts import APPLICATIONS
from metrics.facts.learning import SELECTED

DEFINITION = Definition(
    key="applicants_selected",
    title=_("Applicants selected"),
    sentence=_("Of the people who applied in the period, those who were given a place."),
    unit=_("people"),
    counts=Rows(APPLICATIONS),
    condition=SELECTED,
    part_of=applicants.DEFINITION,
)
