from django.utils.translation import gettext_lazy as _

from metrics.definitions import people_predicted, yes_too_many_expected
from metrics.definitions.base import Ratio

DEFINITION = Ratio(
    key="prediction_error",
    title=_("Prediction error"),
    sentence=_(
        "How many more people were expected to say yes to structure tests than did, as a share of "
        "those with a guess and an answer. Below 0, more said yes than were expected to."
    ),
    unit="%",
    numerator=yes_too_many_expected.DEFINITION,
    denominator=people_predicted.DEFINITION,
    scale=100,
)
