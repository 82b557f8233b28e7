from django.utils.translation import gettext_lazy as _

from metrics.definitions.base import Definition, Rows
from metrics.facts import SESSION_PLACES

DEFINITION = Definition(
    key="session_places",
    title=_("Places at sessions"),
    sentence=_(
        "Participants of cohorts once for each session at which they were expected: present, "
        "excused, absent, or on the list of a session that was held."
    ),
    unit=_("places"),
    counts=Rows(SESSION_PLACES),
    is_withheld=True,
)
