from django.utils.translation import gettext_lazy as _

from metrics.definitions import attendances
from metrics.definitions.base import Amount, Definition
from metrics.facts import ATTENDANCE
from metrics.facts.attendance import DIGITAL

DEFINITION = Definition(
    key="attendances_digital",
    title=_("Digital participations"),
    sentence=_(
        "Every time somebody took part in an event from afar. Where nothing is noted, people "
        "took part as the event was held; those of a hybrid event are then left out."
    ),
    unit=_("participations"),
    counts=Amount(ATTENDANCE),
    condition=DIGITAL,
    part_of=attendances.DEFINITION,
)
