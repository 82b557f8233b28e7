from django.utils.translation import gettext_lazy as _

from metrics.definitions import participants
from metrics.definitions.base import Definition, Rows
from metrics.facts import PARTICIPANTS
from metrics.facts.learning import WITHOUT_CAMPAIGN

DEFINITION = Definition(
    key="participants_without_campaign",
    title=_("Participants without a campaign"),
    sentence=_(
        "Of the people in cohorts that run on the last day of the period, those who have not "
        "completed and lead no campaign, as it is noted today."
    ),
    unit=_("people"),
    counts=Rows(PARTICIPANTS),
    condition=WITHOUT_CAMPAIGN,
    part_of=participants.DEFINITION,
)
