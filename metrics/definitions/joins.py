from django.utils.translation import gettext_lazy as _

from metrics.definitions import joins_overall
from metrics.definitions.base import Definition, Rows
from metrics.facts import JOINS

DEFINITION = Definition(
    key="joins",
    title=_("New members"),
    sentence=_(
        "People who joined the union inside the window of a campaign, both days included, and "
        "worked that day at a workplace with a team of it. Each join counts once."
    ),
    unit=_("new members"),
    counts=Rows(JOINS),
    part_of=joins_overall.DEFINITION,
)
