"""Measuring a claim: the figures of its family together, or one by one when one of them fails."""

import logging

from django.core.exceptions import FieldError
from django.db import (
    DataError,
    IntegrityError,
    InternalError,
    NotSupportedError,
    ProgrammingError,
    connection,
    transaction,
)
from django.db.models.functions import Now

from metrics import definitions
from metrics.engine.claims import take_the_rest, with_wider_scopes
from metrics.engine.compute import store
from metrics.enums import ScopeKind
from metrics.models import DefinitionState, DirtyScope

logger = logging.getLogger(__name__)

# What a wrong condition raises, while it is compiled or while it runs. An OperationalError (a lost
# connection, a lock not granted in time) is no figure's fault: all is rolled back and stays dirty.
WRONG_SQL = (DataError, IntegrityError, InternalError, NotSupportedError, ProgrammingError)
FAILURES = (*WRONG_SQL, FieldError, ValueError, TypeError, LookupError, AttributeError)


def measure(claim):
    """Measure what the claim names, wider scopes included, within the caller's transaction.

    What a claim leaves for the second turn, the different people of units with others below
    them, it marks as dirty again. A figure that cannot be computed keeps its old values and its
    tile says so; the others go on.
    """
    if claim.everywhere:
        take_the_rest(claim)
        _store(type(claim)(claim.family, everywhere=claim.everywhere))
    if claim.scopes and not claim.is_whole:
        rest = type(claim)(claim.family, scopes=claim.scopes, is_wide=claim.is_wide)
        if not claim.is_wide:
            rest = with_wider_scopes(rest)
            _leave_for_later(rest)
        if rest.scopes:
            _store(rest)


def _store(claim):
    figures = definitions.of_family(claim.family)
    if claim.is_wide:
        figures = [figure for figure in figures if not figure.adds_up]
    if not figures:
        return
    try:
        with transaction.atomic():
            store(claim, figures)
    except FAILURES:
        _store_one_by_one(claim, figures)
    else:
        note_success(figures)


def _store_one_by_one(claim, figures):
    for figure in figures:
        try:
            with transaction.atomic():
                store(claim, [figure])
        except FAILURES:
            note_failure(figure)
        else:
            note_success([figure])


def note_failure(figure):
    """Within the handling of what it raised: its tile says so from now on."""
    logger.exception("a figure cannot be computed", extra={"definition": figure.key})
    DefinitionState.objects.filter(definition=figure.key).update(failed_at=Now())


def note_success(figures):
    """Of a figure that can be computed again, everything is: nobody knows what it missed."""
    families = {figure.key: figure.family.name for figure in figures}
    failed = DefinitionState.objects.filter(definition__in=families, failed_at__isnull=False)
    mended = set(failed.values_list("definition", flat=True))
    if mended:
        failed.update(failed_at=None)
        DirtyScope.objects.bulk_create(DirtyScope(family=families[key]) for key in mended)


def _leave_for_later(claim):
    """Mark the units that have others below them, where different people are counted."""
    if all(figure.adds_up for figure in definitions.of_family(claim.family)):
        return
    units = [
        (scope_id, *days)
        for (kind, scope_id), days in claim.scopes.items()
        if kind == ScopeKind.UNIT
    ]
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            INSERT INTO {DirtyScope._meta.db_table}
                (family, scope_kind, scope_id, starts_on, ends_on, is_wide)
            SELECT %s, 'unit', d.id, d.first, d.last, TRUE
            FROM unnest(%s::uuid[], %s::date[], %s::date[]) AS d (id, first, last)
            WHERE EXISTS (SELECT FROM accounts_unit c WHERE c.parent_id = d.id)
            """,
            [claim.family, *map(list, zip(*units, strict=True))]
            if units
            else [claim.family, [], [], []],
        )
