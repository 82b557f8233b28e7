"""The demo several times over: copies of all its rows beside the first.

Units, users, partners and series of events stay single, and with them the persons who log in: so
their mentor has as many times the workplaces, their trainer the cohorts, their official all of it.
"""

import copy
from uuid import UUID

from django.db import connection
from django.test import Client
from django.urls import reverse

from accounts.models import Grant, Unit, User
from events.models import Series
from organizing.demo import loading, story
from programmes.models import Partner
from tests.counting import queries_of
from workplaces.models import Cadence

HOMES = ("trainer", "mentor", "official")
SINGLE = (Unit, User, Grant, Cadence, Series, Partner)
COPIES = 9  # make ten times the rows


def queries_of_homes():
    """How many queries each of the three homes takes, by who logs in."""
    numbers = {who: queries_of(signed_in(who), reverse("home")) for who in HOMES}
    with connection.cursor() as cursor:  # a page keeps its own limit until its transaction ends
        cursor.execute("RESET statement_timeout")
    return numbers


def signed_in(who):
    client = Client(SERVER_NAME="localhost")
    client.force_login(User.objects.get(email=f"{who}@demo.example"))
    return client


def write_copies(today, copies=COPIES):
    """Add so many copies to a database that holds the demo of ``today``."""
    first = story.tell(today)
    draft = copy.copy(first)
    draft.rows = {}
    for number in range(1, copies + 1):
        _add_copy(draft, first, number)
    draft.write()
    loading.analyse(model._meta.db_table for model in draft.rows)


def _add_copy(draft, first, number):
    keys = {}
    for rows in first.rows.values():  # in the order they were drafted: owners first
        for row in rows:
            if _is_copied(row, keys):
                draft.rows.setdefault(type(row), []).append(_copy_of(row, keys, number))


def _is_copied(row, keys):
    """Whether it stands for itself or belongs to something that was copied."""
    if isinstance(row, SINGLE) or getattr(row, "user_id", None):
        return False
    owners = [getattr(row, field.attname) for field in _fields_to_owners(row)]
    owners = [owner for owner in owners if owner]
    return not owners or any(owner in keys for owner in owners)


def _fields_to_owners(row):
    fields = row._meta.concrete_fields
    return [f for f in fields if f.is_relation and f.related_model not in SINGLE]


def _copy_of(row, keys, number):
    twin = copy.copy(row)
    keys[row.pk] = twin.pk = UUID(int=row.pk.int ^ number)
    twin._state = copy.copy(row._state)
    twin._state.fields_cache = {}
    for field in _fields_to_owners(row):
        owner = getattr(row, field.attname)
        setattr(twin, field.attname, keys.get(owner, owner))
    if hasattr(row, "name"):
        twin.name = f"{row.name} {number}"
    for field in row._meta.concrete_fields:
        if field.unique and field.has_default() and not field.primary_key:
            setattr(twin, field.attname, field.get_default())
    if getattr(row, "edition", ""):
        twin.edition = f"{row.edition} {number}"
    return twin
