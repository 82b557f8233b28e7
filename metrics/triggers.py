"""How the database notices change: triggers that mark dirty scopes in the writer's transaction.

One statement-level trigger per event and table, with transition tables; it fires for bulk
writes, COPY, raw SQL and MERGE alike. The tables belong to lower apps, so the triggers hang on
proxy models here (ARCHITECTURE §7) and no app below knows that figures exist.
"""

import pgtrigger

COLUMNS = "family, scope_kind, scope_id, starts_on, ends_on"


def mark(family, kind, scope_id, *, days=("NULL", "NULL"), source="{rows} r"):
    """One SELECT of dirty scopes out of the changed rows ``r``.

    ``scope_id`` and ``days`` are SQL over ``source``; "NULL" days mean the whole time.
    """
    first, last = days
    return (
        f"SELECT '{family}', '{kind}', {scope_id}::uuid, ({first})::date, ({last})::date "
        f"FROM {source} WHERE {scope_id} IS NOT NULL"
    )


def watch(*marks, families=None):
    """The triggers of one table: insert and delete mark their rows, an update both states,
    a truncate the whole ``families`` (by default those that the marks name)."""
    families = families or sorted({text.split("'")[1] for text in marks})
    whole = [f"SELECT '{family}', '', NULL::uuid, NULL::date, NULL::date" for family in families]
    new, old = _from(marks, "new_rows"), _from(marks, "old_rows")
    after = {"level": pgtrigger.Statement, "when": pgtrigger.After}
    return [
        pgtrigger.Trigger(
            name="dirty_insert",
            operation=pgtrigger.Insert,
            referencing=pgtrigger.Referencing(new="new_rows"),
            func=_insert(new),
            **after,
        ),
        pgtrigger.Trigger(
            name="dirty_update",
            operation=pgtrigger.Update,
            referencing=pgtrigger.Referencing(old="old_rows", new="new_rows"),
            func=_insert(old + new),
            **after,
        ),
        pgtrigger.Trigger(
            name="dirty_delete",
            operation=pgtrigger.Delete,
            referencing=pgtrigger.Referencing(old="old_rows"),
            func=_insert(old),
            **after,
        ),
        pgtrigger.Trigger(
            name="dirty_truncate", operation=pgtrigger.Truncate, func=_insert(whole), **after
        ),
    ]


def _from(marks, rows):
    return [text.format(rows=rows) for text in marks]


def _insert(selects):
    return f"INSERT INTO metrics_dirtyscope ({COLUMNS}) {' UNION '.join(selects)}; RETURN NULL;"
