"""How relations of higher apps reach rows of lower ones (ARCHITECTURE §6).

A higher app registers in its ``AppConfig.ready()``; nothing is imported upwards.
"""

import uuid
from functools import lru_cache

from django.contrib.auth import get_user_model
from django.db import connection
from django.db.models import Exists, Q
from django.utils import timezone

from accounts import policy
from accounts.enums import Verb

ANYBODY = uuid.UUID(int=0)  # no user's key
_relations: dict[str, list] = {}
_held: dict[str, object] = {}
_holders: dict[str, list] = {}


def register(label, role, *, pks):
    """Let ``role`` reach rows of ``label``.

    ``pks(user)`` returns a queryset of one column: the primary keys the user reaches by that
    relation. It must not run a query when it is called, but for ``relations`` of another label.
    """
    _relations.setdefault(label, []).append((role, pks))


def register_holders(label, role, *, people):
    """The other way round: say who reaches rows of ``label`` as ``role``.

    ``people(rows)`` returns a queryset of one column: the keys of the persons who reach one of
    ``rows`` by that relation.
    """
    _holders.setdefault(label, []).append((role, people))


def holders(label, rows, roles):
    """Querysets of the keys of the persons who reach one of ``rows`` in one of ``roles``."""
    return [people(rows) for role, people in _holders.get(label, []) if role in roles]


def hold(role, *, by):
    """Say through which rows ``role`` is held; ``by(user)`` returns them without running a query.

    What the role reaches follows from these, so nobody holds it who has none of them.
    """
    _held[role] = by


def relations(label, user, roles=None):
    """The relations of ``label`` that the user holds, as ``[(role, queryset of pks), …]``.

    ``roles`` leaves out those of others. To ask once who somebody is takes less than to put a
    question together for everything that somebody might be, and to answer it.
    """
    asked = [each for each in _relations.get(label, []) if roles is None or each[0] in roles]
    held = roles_by_relation(user) if asked else ()
    return [(role, pks(user)) for role, pks in asked if role in held]


def roles_by_relation(user):
    """The roles a user holds through a relation to at least one row; one query in a request."""
    if user.related_roles is None:
        user.related_roles = _related_roles(user)
    return user.related_roles


def _related_roles(user):
    sql, parameters = _statement(timezone.localdate())
    with connection.cursor() as cursor:
        cursor.execute(sql, [user.pk if each == ANYBODY else each for each in parameters])
        held = cursor.fetchone()
    return {role for role, is_held in zip(_held, held, strict=True) if is_held}


@lru_cache(maxsize=1)
def _statement(day):
    """The question of every request, for ``ANYBODY``; kept for the ``day`` that stands in it.

    Putting it together takes several times as long as answering it.
    """
    user = get_user_model()
    holds = [Exists(by(user(pk=ANYBODY))) for by in _held.values()]
    return user.objects.filter(pk=ANYBODY).values_list(*holds).query.sql_with_params()


def within(user, label, *, verb=Verb.LIST, roles=None, path="unit__path", author=None):
    """The condition that narrows rows of ``label`` to those ``user`` may ``verb``.

    ``path`` is the lookup from the row to its unit's path (None: the row has no unit),
    ``author`` the lookup to the User who wrote it (None: authorship does not count). Combines
    grant, relation and authorship; somebody with none of them reaches nothing. ``roles`` replaces
    the roles that hold ``verb`` when another object's verb decides (logging a contact at a
    workplace asks who reaches the workplace and may create contacts).
    """
    if not user.is_authenticated:
        return Q(pk__in=[])
    roles = policy.roles_with(label, verb) if roles is None else roles
    condition = Q(pk__in=[])
    paths = [unit_path for role, unit_path in user.standing if role in roles]
    if path and paths:
        condition |= Q(**{f"{path}__under_any": paths})
    for _role, pks in relations(label, user, roles):
        condition |= Q(pk__in=pks)
    if author and verb in policy.author_verbs(label):
        condition |= Q(**{author: user})
    return condition
