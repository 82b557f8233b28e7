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
        cursor.execute("SELECT * FROM metrics_stamp()")  # its latest migration says what it reads
        newest, oldest_dirty, states, mismatched, marks = cursor.fetchone()
    return Stamp(
        newest=newest,
        is_behind=oldest_dirty is not None,
        states={row["definition"]: DefinitionState(**row) for row in states},
        has_mismatches=bool(mismatched),
        marks=(oldest_dirty, states, *marks),
    )
