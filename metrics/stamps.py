"""Whether anything that a dashboard shows has changed since it was drawn."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import get_language

from metrics.models import DefinitionState

DRAWING = ("metrics", "templates", "locale")  # folders of what draws figures


@dataclass(frozen=True)
class Stamp:
    """The state of everything measured and of what stands beside it: one query.

    ``newest`` is when a figure was last measured (None: never), ``is_behind`` whether rows have
    changed that no figure shows yet, ``states`` those of the figures that show older values
    (``{key: DefinitionState}``, see ``queries.states``), ``has_mismatches`` whether the last
    reconciliation found any. ``marks`` moves with every change.
    """

    newest: datetime | None
    is_behind: bool
    states: dict
    has_mismatches: bool
    marks: tuple

    def tag(self, user, address):
        """A name for what ``user`` sees at ``address`` now, the same as long as it stays the same.

        It holds who reads, with which rights, in which language and on which day, and which
        edition of the application drew it. Nobody can make one up: who shows it had it from us.
        """
        reader = (user.pk, str(user), user.is_staff, user.is_superuser, user.current_unit_id)
        seen = (sorted(user.standing), get_language(), timezone.localdate(), address, edition())
        text = repr((reader, seen, self.newest, self.marks))
        return salted_hmac("metrics.stamps", text, algorithm="sha256").hexdigest()[:32]


@cache
def edition():
    """When the newest of the files that draw figures was written: a new release draws anew."""
    files = (path for name in DRAWING for path in Path(settings.BASE_DIR, name).rglob("*.*"))
    return max(path.stat().st_mtime_ns for path in files if path.suffix in (".html", ".mo", ".py"))


def of(request):
    """How things stood when this request first asked."""
    if not hasattr(request, "figures_stamp"):
        request.figures_stamp = stamp()
    return request.figures_stamp


def stamp():
    """How things stand now."""
    with connection.cursor() as cursor:
        cursor.execute(NOW)
        newest, oldest_dirty, states, mismatched, *marks = cursor.fetchone()
    return Stamp(
        newest=newest,
        is_behind=oldest_dirty is not None,
        states={row["definition"]: DefinitionState(**row) for row in states},
        has_mismatches=bool(mismatched),
        marks=(oldest_dirty, states, *marks),
    )


# A deletion down to zero takes a measurement away and leaves no newer one, so the dirty rows count
# too: their sequence moves with each change, and the oldest of them goes when it is measured.
# From people on: through whom somebody holds a role by relation, which a page's frame shows.
NOW = """
SELECT
    (SELECT max(computed_at) FROM metrics_measurement),
    (SELECT min(id) FROM metrics_dirtyscope),
    (
        SELECT COALESCE(json_agg(s ORDER BY definition), '[]') FROM metrics_definitionstate s
        WHERE upcoming IS NOT NULL OR failed_at IS NOT NULL
    ),
    (SELECT mismatched FROM metrics_reconciliationrun ORDER BY id DESC LIMIT 1),
    (SELECT last_value FROM metrics_dirtyscope_id_seq),
    (SELECT max(id) FROM metrics_reconciliationrun),
    (SELECT max(pgh_id) FROM programmes_goalevent),
    (SELECT max(pgh_id) FROM programmes_programmeevent),
    (SELECT max(pgh_id) FROM mentors_registerevent),
    (SELECT max(pgh_id) FROM accounts_unitevent),
    (SELECT max(pgh_id) FROM metrics_annotationevent),
    (SELECT max(pgh_id) FROM people_personevent),
    (SELECT max(pgh_id) FROM workplaces_functionevent),
    (SELECT max(pgh_id) FROM campaigns_campaignevent),
    (SELECT max(pgh_id) FROM cohorts_cohortevent),
    (SELECT max(pgh_id) FROM cohorts_trainerevent),
    (SELECT max(pgh_id) FROM mentors_mentorevent)
"""
