"""The list for a walk through a workplace: area by area, who works there, with room to write."""

from pathlib import Path

from django.utils.translation import gettext as _

from workbench.paper import set_pdf

DOCUMENT = Path(__file__).parent / "walk.typ"


def walk_list(workplace, walk, *, lead, told):
    """The PDF as bytes; ``told(row)`` writes the figures of an area in a line."""
    whole = _("Only the first 1,000 people stand here. Choose a kind, a name or a segment.")
    return set_pdf(
        DOCUMENT,
        {
            "title": str(workplace),
            "lead": lead,
            "stops": [_stop(stop, told) for stop in walk.stops],
            "head": [_("Name"), _("Function"), _("Talked"), _("Next step")],
            "words": {
                "printed": _("Printed"),
                "nobody": _("Nobody is noted as working here."),
                "care": _("Names on paper: keep this list with you and destroy it after the walk."),
                "more": "" if walk.is_whole else whole,
            },
        },
    )


def _stop(stop, told):
    return {
        "title": stop.row.title if stop.row else _("Area not known"),
        "figures": told(stop.row) if stop.row else "",
        "people": [[person.name, person.functions] for person in stop.people],
    }
