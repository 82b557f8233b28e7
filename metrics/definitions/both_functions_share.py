from django.utils.translation import gettext_lazy as _

from metrics.definitions import workplaces, workplaces_with_both
from metrics.definitions.base import Ratio

DEFINITION = Ratio(
    key="both_functions_share",
    title=_("Share with works council and representatives"),
    sentence=_(
        "Workplaces with works council and representatives, as a share of all workplaces on the "
        "same day."
    ),
    unit="%",
    numerator=workplaces_with_both.DEFINITION,
    denominator=workplaces.DEFINITION,
    scale=100,
)
