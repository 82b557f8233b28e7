from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from metrics.definitions import applicants_selected
from metrics.definitions.base import Definition, Rows
from metrics.facts import APPLICATIONS
from metrics.facts.learning import SELECTED

DEFINITION = Definition(
    key="applicants_completed",
    title=_("Applicants who completed"),
    sentence=_(
        "Of the people who applied in the period and were given a place, those who have completed "
        "the cohort by now."
    ),
    unit=_("people"),
    counts=Rows(APPLICATIONS),
    condition=SELECTED & Q(has_completed=True),
    part_of=applicants_selected.DEFINITION,
)
