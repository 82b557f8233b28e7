from django.utils.translation import gettext_lazy as _

from metrics.definitions import advisers, groups
from metrics.definitions.base import Ratio

DEFINITION = Ratio(
    key="groups_per_adviser",
    title=_("Groups per adviser"),
    sentence=_("Workplace union groups divided by the advisers who follow up workplaces."),
    unit=_("per adviser"),
    numerator=groups.DEFINITION,
    denominator=advisers.DEFINITION,
)
