from django.utils.translation import gettext_lazy as _

from metrics.definitions.base import Definition, Rows
from metrics.facts import SESSIONS

DEFINITION = Definition(
    key="sessions",
    title=_("Sessions held"),
    sentence=_(
        "Trainings and supervisions of cohorts that are marked as held or at which somebody is "
        "noted as present."
    ),
    unit=_("sessions"),
    counts=Rows(SESSIONS),
    counts_workers=False,
)
