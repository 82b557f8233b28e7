"""Signed links as codes to be cut out and handed over, for people without e-mail."""

from pathlib import Path

from django.utils.translation import gettext as _

from events import queries
from events.prints.attendance import lead_of
from workbench.paper import set_pdf, squares_of

DOCUMENT = Path(__file__).parent / "links.typ"
MOST_LINKS = 200  # each is a code of some two thousand squares


def links_to_cut_out(event, rows):
    """The PDF as bytes; ``rows`` are participations with a link."""
    return set_pdf(
        DOCUMENT,
        {
            "title": event.title,
            "lead": lead_of(event),
            "people": [_strip(row) for row in rows],
            "words": _words(),
        },
    )


def _strip(row):
    return {"name": str(row.person), "code": squares_of(queries.address_of(row.link))}


def _words():
    return {
        "cut": _("Cut along the lines; each link is for one person alone."),
        "scan": _("Scan the code to say whether you come. You need no log-in."),
        "code": _("Code that leads to the page where the person answers"),
        "printed": _("Printed"),
    }
