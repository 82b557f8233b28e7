from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from metrics.definitions.base import Amount, Definition
from metrics.facts import MEDIA

DEFINITION = Definition(
    key="media_contacts",
    title=_("Media contacts"),
    sentence=_(
        "The reach of reports inside the campaign's window, added up. These are contacts with a "
        "medium, never people."
    ),
    unit=_("media contacts"),
    counts=Amount(MEDIA),
    condition=Q(on__gte=F("campaign__starts_on"), on__lte=F("campaign__ends_on")),
    counts_workers=False,
)
