"""Users, units, roles."""

import datetime
from functools import cache

from django.contrib.auth.hashers import make_password
from factory import LazyAttribute, LazyFunction, Sequence, SubFactory
from factory.django import DjangoModelFactory

from accounts import models as accounts
from accounts.enums import Role, UnitKind
from tests.factories.base import START, by_name

PASSWORD = "correct horse battery staple"


@cache
def hashed_password():
    """Hashed once: it is meant to be slow."""
    return make_password(PASSWORD)


class UserFactory(DjangoModelFactory):
    email = Sequence(lambda n: f"user{n}@example.org")
    display_name = Sequence(lambda n: f"User {n}")
    password = LazyFunction(hashed_password)

    class Meta:
        model = accounts.User


class UnitFactory(DjangoModelFactory):
    name = Sequence(lambda n: f"Unit {n}")
    kind = LazyAttribute(lambda unit: UnitKind.OFFICE if unit.parent else UnitKind.UNION)
    parent = None
    code = Sequence(lambda n: f"u{n}")
    path = LazyAttribute(lambda u: f"{u.parent.path}.{u.code}" if u.parent else u.code)
    sort_key = by_name()

    class Meta:
        model = accounts.Unit
        exclude = ["code"]


class GrantFactory(DjangoModelFactory):
    user = SubFactory(UserFactory)
    role = Role.OFFICIAL
    unit = SubFactory(UnitFactory)
    starts_on = START

    class Meta:
        model = accounts.Grant


class InvitationFactory(DjangoModelFactory):
    email = Sequence(lambda n: f"invited{n}@example.org")
    unit = SubFactory(UnitFactory)
    invited_by = SubFactory(UserFactory)
    token_digest = Sequence(lambda n: n.to_bytes(32, "big"))
    expires_at = datetime.datetime(2100, 1, 1, tzinfo=datetime.UTC)

    class Meta:
        model = accounts.Invitation
