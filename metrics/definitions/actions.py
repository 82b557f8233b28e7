from django.utils.translation import gettext_lazy as _

from metrics.definitions.base import Definition, Rows
from metrics.facts import ACTIONS

DEFINITION = Definition(
    key="actions",
    title=_("Actions"),
    sentence=_(
        "Actions of campaigns that are marked as held or at which somebody is noted as present."
    ),
    unit=_("actions"),
    counts=Rows(ACTIONS),
    counts_workers=False,
)
