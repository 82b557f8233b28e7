"""The beginning of an installation, from the command line."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from accounts.models import Grant, Unit, User

EMAIL = "kim@example.org"


def begin(**options):
    out = StringIO()
    call_command("begin", stdout=out, **{"unit": "Our Union", "email": EMAIL} | options)
    return out.getvalue()


def test_beginning_makes_the_union_and_its_first_user(db):
    begin(language="de")

    user, union = User.objects.get(), Unit.objects.get()
    assert (user.email, user.language, user.is_staff) == (EMAIL, "de", False)
    assert (union.name, union.kind, union.path) == ("Our Union", "union", "our_union")
    assert set(user.standing) == {
        ("user_admin", "our_union"),
        ("programme_admin", "our_union"),
        ("data_protection", "our_union"),
    }


def test_beginning_prints_the_password_that_it_made(db):
    password = begin().split()[-1]

    assert User.objects.get().check_password(password)


def test_beginning_takes_a_password_from_the_environment(db, monkeypatch):
    monkeypatch.setenv("BEGIN_PASSWORD", "a long enough sentence")

    shown = begin(password_from_env="BEGIN_PASSWORD")

    assert User.objects.get().check_password("a long enough sentence")
    assert "a long enough sentence" not in shown


@pytest.mark.parametrize(
    "options",
    [{"email": "kim"}, {"unit": " "}, {"password_from_env": "NOT_SET"}],
)
def test_nonsense_begins_nothing(db, options):
    with pytest.raises(CommandError):
        begin(**options)

    assert not Unit.objects.exists()


def test_weak_password_begins_nothing(db, monkeypatch):
    monkeypatch.setenv("BEGIN_PASSWORD", "short")

    with pytest.raises(CommandError):
        begin(password_from_env="BEGIN_PASSWORD")

    assert not User.objects.exists()


def test_installation_begins_once(units):
    with pytest.raises(CommandError):
        begin()

    assert not Grant.objects.exists()
