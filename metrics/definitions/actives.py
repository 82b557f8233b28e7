from django.utils.translation import gettext_lazy as _

from metrics.definitions import participations
from metrics.definitions.base import Definition, Distinct
from metrics.facts import PARTICIPATIONS
from metrics.facts.participations import IN_WINDOW

DEFINITION = Definition(
    key="actives",
    title=_("Active people"),
    sentence=_(
        "People named as present at one or more actions inside the campaign's window, each "
        "counted once. People who were only counted, not named, are left out."
    ),
    unit=_("people"),
    counts=Distinct(PARTICIPATIONS, "person"),
    condition=IN_WINDOW,
    part_of=participations.DEFINITION,
)
