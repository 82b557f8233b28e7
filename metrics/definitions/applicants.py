from django.utils.translation import gettext_lazy as _

from metrics.definitions.base import Definition, Rows
from metrics.facts import APPLICATIONS

DEFINITION = Definition(
    key="applicants",
    title=_("Applicants"),
    sentence=_(
        "People who applied for a place in a cohort, by the day of applying. Who applies for two "
        "cohorts counts twice."
    ),
    unit=_("people"),
    counts=Rows(APPLICATIONS),
)
