from django.utils.translation import gettext_lazy as _

from metrics.definitions.base import Definition, Rows
from metrics.facts import RECRUITS

DEFINITION = Definition(
    key="joins_overall",
    title=_("New members overall"),
    sentence=_(
        "People who joined the union, by the day of joining, in a campaign or not. Who only "
        "changes the kind of membership does not join."
    ),
    unit=_("new members"),
    counts=Rows(RECRUITS),
)
