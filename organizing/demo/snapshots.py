"""Two frozen pictures of some workplaces, so that they can be laid side by side (C2)."""

from datetime import timedelta

from workplaces.models import Snapshot
from workplaces.queries import picture_on

TAKEN = (400, 9)  # days ago
OF_SITES = 5
THEMES = {
    "de": (
        "Die Nachtschicht ist unterbesetzt. Viele ärgern sich über kurzfristige Dienstpläne.",
        "Die Dienstpläne hängen jetzt zwei Wochen vorher. Neu: Was wird aus der Qualifizierung?",
    ),
    "nl": (
        "De nachtdienst is onderbezet. Veel ergernis over roosters die op het laatst veranderen.",
        "De roosters hangen er nu twee weken vooraf. Nieuw: wat gebeurt er met de bijscholing?",
    ),
    "nb": (
        "Nattskiftet er underbemannet. Mange ergrer seg over vaktlister som kommer for sent.",
        "Vaktlistene henger nå to uker i forveien. Nytt: hva skjer med etterutdanningen?",
    ),
}


def draft_snapshots(draft, sites, *, taken_by):
    """What a snapshot freezes is read from the database, as the application does."""
    draft.when_written(lambda: _take(draft, sites[:OF_SITES], taken_by))


def one_of_each_tongue(sites):
    """The sites in their order, but first one of each language."""
    firsts = list({site.office.tongue: site for site in reversed(sites)}.values())
    return [*firsts, *(site for site in sites if site not in firsts)]


def _take(draft, sites, taken_by):
    for site in sites:
        told = zip(TAKEN, THEMES[site.office.tongue], strict=True)
        for number, (days, themes) in enumerate(told, start=1):
            day = draft.today - timedelta(days=days)
            draft.add(
                Snapshot,
                workplace=site.workplace,
                number=number,
                on=day,
                themes=themes,
                picture=picture_on(site.workplace, day),
                taken_by=taken_by,
            )
