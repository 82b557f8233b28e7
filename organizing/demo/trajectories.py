"""Groups that get ready to set out, and such that have (C16)."""

from datetime import timedelta

from workplaces.enums import Condition
from workplaces.models import Trajectory

# The title, the note and the reason to start early.
TOLD = {
    "de": (
        "Planbare Schichten",
        "Besprochen mit der Gruppe beim letzten Treffen.",
        "Der Tarifvertrag läuft in drei Wochen aus; die längerfristige Agenda entsteht dabei.",
    ),
    "nl": (
        "Voorspelbare roosters",
        "Besproken met de kadergroep bij de laatste bijeenkomst.",
        "De cao loopt over drie weken af; de agenda voor de langere termijn maken we onderweg.",
    ),
    "nb": (
        "Forutsigbare vakter",
        "Snakket om med gruppa på forrige møte.",
        "Avtalen utløper om tre uker; agendaen på lengre sikt lages underveis.",
    ),
}
TWO, THREE = [Condition.NETWORK.value, Condition.TOGETHER.value], list(Condition.values)


def draft_trajectories(draft, sites, *, by):
    """By turns: not ready, started although it was not, ready, started."""
    for number, site in enumerate(sites):
        title, note, reason = TOLD[site.office.tongue]
        is_early, has_started = number % 4 == 1, number % 2 == 1
        draft.add(
            Trajectory,
            workplace=site.workplace,
            title=title,
            note=note,
            conditions=TWO if number % 4 < 2 else THREE,
            started_on=draft.today - timedelta(days=20 + number) if has_started else None,
            started_by=by if has_started else None,
            reason=reason if is_early else "",
        )
