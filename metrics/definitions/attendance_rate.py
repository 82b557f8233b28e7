from django.utils.translation import gettext_lazy as _

from metrics.definitions import session_attendances, session_places
from metrics.definitions.base import Ratio

DEFINITION = Ratio(
    key="attendance_rate",
    title=_("Attendance rate"),
    sentence=_(
        "Attendances of participants at the sessions of their cohorts, as a share of the places "
        "that they had there. Sessions for which nothing is noted are left out."
    ),
    unit="%",
    numerator=session_attendances.DEFINITION,
    denominator=session_places.DEFINITION,
    scale=100,
)
