from django.utils.translation import gettext_lazy as _

from metrics.definitions import attendances
from metrics.definitions.base import Amount, Definition
from metrics.facts import ATTENDANCE
from metrics.facts.attendance import IN_PERSON

DEFINITION = Definition(
    key="attendances_in_person",
    title=_("Participations in person"),
    sentence=_(
        "Every time somebody was present at an event in the room. Where nothing is noted, "
        "people took part as the event was held; those of a hybrid event are then left out."
    ),
    unit=_("participations"),
    counts=Amount(ATTENDANCE),
    condition=IN_PERSON,
    part_of=attendances.DEFINITION,
)
