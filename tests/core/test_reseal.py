"""Rotating the keys: a new one in front, ``manage.py reseal``, the old one can go."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.core.management import call_command

from contacts.models import Contact
from core.exceptions import SealBroken
from core.management.commands import reseal
from people.models import ContactDetail
from tests import factories as make

SECRET = "JBSWY3DPEHPK3PXP"


@pytest.fixture
def rows(keys, db):
    """Sealed by k1: three contact details, a note, an app with codes, recovery codes."""
    user = make.UserFactory()
    TOTP.activate(user, SECRET)
    RecoveryCodes.activate(user)
    make.ContactDetailFactory.create_batch(3, value="kim@example.org")
    make.ContactFactory(note="Has time on Fridays.")
    make.ContactFactory(note="")


@pytest.fixture(autouse=True)
def small_batches(monkeypatch):
    monkeypatch.setattr(reseal, "BATCH", 2)


def run(capsys):
    """How many rows of each model were sealed anew, where there were any."""
    call_command("reseal")
    told = [line.split(": ") for line in capsys.readouterr().out.splitlines()]
    return {label: int(number) for label, number in told if number != "0"}


def test_reseal_seals_everything_with_the_first_key(rows, keys, capsys):
    keys("k2", "k1")

    printed = run(capsys)
    keys("k2")

    assert printed == {"people.ContactDetail": 3, "contacts.Contact": 1, "mfa.Authenticator": 2}
    assert {detail.value for detail in ContactDetail.objects.all()} == {"kim@example.org"}
    assert sorted(contact.note for contact in Contact.objects.all()) == ["", "Has time on Fridays."]


def test_second_factors_work_after_the_old_key_is_gone(rows, keys, capsys):
    codes = Authenticator.objects.get(type="recovery_codes").wrap().get_unused_codes()
    keys("k2", "k1")

    run(capsys)
    keys("k2")

    assert Authenticator.objects.get(type="recovery_codes").wrap().get_unused_codes() == codes


def test_second_reseal_finds_nothing_left_to_do(rows, keys, capsys):
    keys("k2", "k1")
    run(capsys)

    assert run(capsys) == {"mfa.Authenticator": 2}  # of these nothing tells which key sealed them


def test_without_reseal_the_old_key_is_still_needed(rows, keys):
    keys("k2")

    with pytest.raises(SealBroken):
        _ = ContactDetail.objects.first().value
