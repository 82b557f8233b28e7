from django.utils.translation import gettext_lazy as _

from metrics.definitions import attendances
from metrics.definitions.base import Amount, Definition
from metrics.facts import PARTICIPATIONS
from metrics.facts.participations import IN_WINDOW

DEFINITION = Definition(
    key="participations",
    title=_("Participations in actions"),
    sentence=_(
        "Every time somebody was present at an action inside the campaign's window, people who "
        "were only counted included."
    ),
    unit=_("participations"),
    counts=Amount(PARTICIPATIONS),
    condition=IN_WINDOW,
    part_of=attendances.DEFINITION,
)
