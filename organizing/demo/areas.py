"""The areas of some workplaces, drawn on their maps, and who works in which of them."""

from core.sorting import sort_key
from workplaces.enums import AreaKind, Segment
from workplaces.models import Area, Employment, Headcount

DIVIDED_EVERY = 6  # sites, one has areas
DEPARTMENTS = {
    "de": ("Produktion", "Montage", "Lager", "Instandhaltung", "Verwaltung"),
    "nl": ("Productie", "Montage", "Magazijn", "Onderhoud", "Administratie"),
    "nb": ("Produksjon", "Montering", "Lager", "Vedlikehold", "Administrasjon"),
}
SITE = {"de": "Werk", "nl": "Fabriek", "nb": "Anlegg"}
SHIFTS = {
    "de": ("Frühschicht", "Spätschicht", "Nachtschicht"),
    "nl": ("Vroege dienst", "Late dienst", "Nachtdienst"),
    "nb": ("Dagskift", "Kveldsskift", "Nattskift"),
}
# In thousandths of the map: a hall in the middle, the other departments around it.
PLACES = ((40, 150, 560, 500), (640, 150, 320, 240), (640, 410, 320, 240), (40, 690, 440, 260))
OFFICE = (520, 690, 440, 260)
UNCOUNTED = 3  # the place of the department whose headcount nobody knows (C4)
# How many of a hundred employees whom the union does not know by name work in each area.
SHARES = (22, 16, 8, 18, 12, 10, 14)


def draft_areas(draft, sites):
    """A site, five departments and the shifts of the first; two people in three have theirs."""
    employments = {}
    for row in draft.rows[Employment]:
        employments.setdefault(row.workplace_id, []).append(row)
    for site in sites[::DIVIDED_EVERY]:
        areas = _draft_tree(draft, site)
        working = employments.get(site.workplace.pk, [])
        for employment in working:
            if draft.chance(0.66):
                employment.area = draft.random.choice(areas)
        _draft_counts(draft, site, areas, working)


def _draft_tree(draft, site):
    """The areas in which people work: shifts where there are any, else departments."""
    tongue = site.office.tongue
    top = _draft_area(draft, site, SITE[tongue], AreaKind.SITE, (10, 10, 980, 980))
    departments = [
        _draft_area(draft, site, name, AreaKind.DEPARTMENT, place, top)
        for name, place in zip(DEPARTMENTS[tongue], [*PLACES, OFFICE], strict=True)
    ]
    shifts = [
        _draft_area(
            draft, site, name, AreaKind.SHIFT, (60 + 180 * n, 300, 160, 320), departments[0]
        )
        for n, name in enumerate(SHIFTS[tongue])
    ]
    return [*shifts, *departments[1:]]


def _draft_area(draft, site, name, kind, place, parent=None):
    left, top, width, height = place
    area = draft.add(
        Area,
        workplace=site.workplace,
        parent=parent,
        kind=kind,
        name=name,
        sort_key=sort_key(name),
        left=left,
        top=top,
        width=width,
        height=height,
    )
    area.path = f"{parent.path}.{area.pk.hex}" if parent else area.pk.hex
    return area


def _draft_counts(draft, site, areas, working):
    """Parts of the site's last count that fit the people known; the agency workers are counted
    apart (C12)."""
    counts = [row for row in draft.rows[Headcount] if row.workplace_id == site.workplace.pk]
    if not counts:
        return
    whole = max(counts, key=lambda row: row.on)
    unknown = max(0, whole.count - len(working))
    for place, area in enumerate(areas):
        if place != UNCOUNTED:
            known = sum(row.area_id == area.pk for row in working)
            _count(draft, whole, known + unknown * SHARES[place] // 100, area=area)
    agency = [row for row in working if row.segment == Segment.AGENCY]
    _count(draft, whole, len(agency) + unknown // 10, segment=Segment.AGENCY)


def _count(draft, whole, count, **of):
    draft.add(
        Headcount, workplace=whole.workplace, count=count, on=whole.on, source=whole.source, **of
    )
