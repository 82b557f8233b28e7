from django.utils.translation import gettext_lazy as _

from metrics.definitions.base import Amount, Definition
from metrics.facts import ATTENDANCE

DEFINITION = Definition(
    key="attendances",
    title=_("Participations in events"),
    sentence=_(
        "Every time somebody was present at an event of any kind, people who were only "
        "counted included."
    ),
    unit=_("participations"),
    counts=Amount(ATTENDANCE),
)
