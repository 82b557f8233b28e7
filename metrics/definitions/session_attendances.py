from django.utils.translation import gettext_lazy as _

from metrics.definitions.base import Definition, Rows
from metrics.facts import SESSION_PLACES
from metrics.facts.learning import CAME

DEFINITION = Definition(
    key="session_attendances",
    title=_("Attendances at sessions"),
    sentence=_("Participants of cohorts once for each session at which they were present."),
    unit=_("attendances"),
    counts=Rows(SESSION_PLACES),
    condition=CAME,
    is_withheld=True,
)
