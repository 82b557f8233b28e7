"""Putting the demo into an empty database, and taking it out again."""

import pghistory
from django.apps import apps
from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import connection, transaction
from pghistory.models import Context

from accounts.actions import record
from accounts.models import AuditEntry
from core.exceptions import ActionRefused
from metrics.actions import drain
from metrics.models import (
    DefinitionState,
    DirtyScope,
    FoundMismatch,
    Measurement,
    ReconciliationRun,
)
from organizing.demo import story

LOADED, REMOVED = "demo.loaded", "demo.removed"
# They come and go in an empty database as well.
MADE_BY_WORKERS = (Measurement, DirtyScope, DefinitionState, ReconciliationRun, FoundMismatch)


def is_loaded():
    """Whether this is a demo database: the audit trail, which nobody can change, says so."""
    marks = AuditEntry.objects.filter(verb__in=[LOADED, REMOVED]).order_by("-id")
    return marks.values_list("verb", flat=True).first() == LOADED


def is_empty():
    """Whether nothing was ever entered here, not even something that is gone again."""
    return not any(m._base_manager.exists() for m in _models() if m not in MADE_BY_WORKERS)


def ensure_empty():
    if not is_empty():
        raise ActionRefused("This database holds data already; the demo needs an empty one.")


def load(today):
    """Write the demo as it stands on ``today``. Returns the Draft.

    It writes rows and no figure: the database marks them, and the workers measure.
    Refused where there is anything already, and for a day on which the programmes still ran.
    """
    if today <= story.EARLIEST:
        raise ActionRefused(f"Choose a day after {story.EARLIEST}: the demo looks back on it.")
    ensure_empty()
    draft = story.tell(today)
    with transaction.atomic(), pghistory.context(reason=LOADED):
        draft.write()
        record(LOADED, today=today.isoformat())
    analyse(model._meta.db_table for model in draft.rows)
    return draft


def analyse(tables):
    """Tell the planner at once; autovacuum would leave it to think the tables empty for a while."""
    verb = "ANALYZE" if connection.in_atomic_block else "VACUUM ANALYZE"
    with connection.cursor() as cursor:
        cursor.execute("SET statement_timeout = 0")  # millions of rows are more than a page's work
        cursor.execute(f"{verb} {', '.join(map(connection.ops.quote_name, tables))}")
        cursor.execute("RESET statement_timeout")


def remove():
    """Empty every table but the audit trail. Refused where the demo was never loaded."""
    if not is_loaded():
        raise ActionRefused("This is not a demo database; nothing was removed.")
    tables = _table_names([*_models(), Context, Session])
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # what is pending bars TRUNCATE
        cursor.execute(f"TRUNCATE {tables} CASCADE")  # log-ins, factors, addresses of users too
        record(REMOVED)
    drain()


def _table_names(models):
    return ", ".join(connection.ops.quote_name(model._meta.db_table) for model in models)


def _models():
    """The tables of the project, with their histories, without the trail."""
    for name in settings.APPS:
        for model in apps.get_app_config(name).get_models():
            if model is not AuditEntry and model._meta.managed and not model._meta.proxy:
                yield model
