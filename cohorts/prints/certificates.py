"""The certificate of a completion, in the reader's language."""

from pathlib import Path

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from workbench.paper import day, set_pdf, squares_of

DOCUMENT = Path(__file__).parent / "certificates.typ"
MOST_LINES = 24  # fit on the page


def certificate(row, *, verify_at, modules):
    """The PDF as bytes; ``verify_at`` is the address that says whether it is valid."""
    cohort = row.enrolment.cohort
    return set_pdf(
        DOCUMENT,
        {
            "title": _("Certificate"),
            "lead": str(cohort.programme.unit),
            "name": str(row.enrolment.person),
            "curriculum": str(cohort.version.curriculum),
            "facts": _facts(row, cohort),
            "modules": _lines([module.title for module in modules]),
            "number": row.printed_number,
            "code": squares_of(verify_at),
            "verify_at": verify_at.partition("?")[0],
            "words": _words(),
        },
    )


def _lines(titles):
    """What does not fit on the page is not passed over in silence."""
    if len(titles) <= MOST_LINES:
        return titles
    more = len(titles) - MOST_LINES + 1
    rest = ngettext("and %(count)s more module", "and %(count)s more modules", more)
    return [*titles[: MOST_LINES - 1], rest % {"count": more}]


def _facts(row, cohort):
    facts = [
        (_("Programme"), str(cohort.programme)),
        (_("Period"), f"{day(cohort.starts_on)} – {day(cohort.ends_on)}"),
        (_("Completed"), day(row.enrolment.completed_on)),
        (_("Confirmed by"), str(row.issued_by)),
    ]
    return [{"title": title, "text": text} for title, text in facts]


def _words():
    return {
        "completed": _("has completed the training series"),
        "modules": _("Modules signed off"),
        "number": _("Number of the certificate"),
        "verify": _("Whether it is valid can be seen by anybody here; nobody is named there."),
        "code": _("Code that leads to the page where the certificate is verified"),
        "signature": _("Place, day and signature"),
        "printed": _("Printed"),
    }
