from django.utils.translation import gettext_lazy as _

from metrics.definitions.base import Definition, Distinct
from metrics.facts import ENROLMENTS

DEFINITION = Definition(
    key="graduates",
    title=_("Graduates"),
    sentence=_(
        "People whose completion of a cohort a trainer has confirmed, by the day of completion."
    ),
    unit=_("people"),
    counts=Distinct(ENROLMENTS, "person"),
    counts_workers=False,
)
