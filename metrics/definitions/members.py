from django.utils.translation import gettext_lazy as _

from metrics.definitions.base import Definition, Rows
from metrics.facts import MEMBERSHIPS

DEFINITION = Definition(
    key="members",
    title=_("Members"),
    sentence=_(
        "Members of the union at the unit they are listed by, as of the last day of the "
        "period; at a workplace, the members employed there that day."
    ),
    unit=_("members"),
    counts=Rows(MEMBERSHIPS),
)
