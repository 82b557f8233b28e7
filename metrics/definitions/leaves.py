from django.utils.translation import gettext_lazy as _

from metrics.definitions import joins_overall
from metrics.definitions.base import Definition, Rows
from metrics.facts import LEAVES

DEFINITION = Definition(
    key="leaves",
    title=_("Members who left"),
    sentence=_(
        "Memberships that ended and that no other one follows, by their last day; ends that "
        "are announced but still to come count in their month."
    ),
    unit=_("members"),
    counts=Rows(LEAVES),
    goes_with=joins_overall.DEFINITION,
)
