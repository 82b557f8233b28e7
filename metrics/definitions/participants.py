from django.utils.translation import gettext_lazy as _

from metrics.definitions.base import Definition, Rows
from metrics.facts import PARTICIPANTS

DEFINITION = Definition(
    key="participants",
    title=_("Participants"),
    sentence=_(
        "People in cohorts that run on the last day of the period, as they are listed today: who "
        "has left a cohort is not counted for the past either."
    ),
    unit=_("people"),
    counts=Rows(PARTICIPANTS),
)
