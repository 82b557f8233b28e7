"""The way in for somebody who is invited."""

import re
import smtplib
from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from accounts import actions
from accounts.enums import Role
from accounts.models import AuditEntry, Invitation, User
from core.exceptions import ActionRefused
from tests import factories as make

NEW = "new@example.org"
FORM = {
    "display_name": "Kim Beispiel",
    "language": "nb",
    "password": "a long enough sentence",
    "again": "a long enough sentence",
}


@pytest.fixture
def invited(user_admin, units):
    """An invitation as official of the north, and its token."""
    return actions.invite(NEW, role=Role.OFFICIAL, unit=units.north, by=user_admin)


def accept(client, token, **changes):
    return client.post(reverse("accounts:accept", args=[token]), FORM | changes)


def test_invited_user_chooses_a_password_and_is_in(client, invited):
    answer = accept(client, invited[1])

    user = User.objects.get(email=NEW)
    assert answer.status_code == 302
    assert client.get("/settings/").status_code == 200
    assert (user.display_name, user.language) == ("Kim Beispiel", "nb")
    assert user.standing == [("official", "union.north")]


def test_mail_holds_the_link_and_names_no_union_in_its_subject(invited, settings):
    letter = mail.outbox[0]

    assert (letter.subject, letter.to) == ("Your access", [NEW])
    assert f"{settings.PUBLIC_URL}/invitations/{invited[1]}/" in letter.body
    assert [kind for _html, kind in letter.alternatives] == ["text/html"]


def test_token_is_not_stored(invited):
    invitation, token = invited

    assert token.encode() not in bytes(invitation.token_digest)
    assert str(token) not in str(AuditEntry.objects.values_list("detail"))


def test_link_works_once(client, invited):
    accept(client, invited[1])
    client.post("/accounts/logout/")

    answer = accept(client, invited[1])

    assert answer.status_code == 404
    assert User.objects.filter(email=NEW).count() == 1


def test_link_expires_after_14_days(client, invited, time_machine):
    time_machine.move_to(timezone.now() + timedelta(days=14, minutes=1))

    assert client.get(reverse("accounts:accept", args=[invited[1]])).status_code == 404


def test_cancelled_link_is_useless(client, signed_in, user_admin, invited):
    signed_in(user_admin).post(reverse("accounts:cancel-invitation", args=[invited[0].pk]))

    answer = accept(type(client)(), invited[1])

    assert answer.status_code == 404
    assert not User.objects.filter(email=NEW).exists()


def test_unknown_link_says_that_the_way_in_is_an_invitation(client, db):
    answer = client.get(reverse("accounts:accept", args=["nonsense"]))

    assert (answer.status_code, "By invitation" in answer.text) == (404, True)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"password": "fourteen chars", "again": "fourteen chars"}, "password"),
        ({"password": "passwordpassword", "again": "passwordpassword1"}, "again"),
        ({"display_name": "Kim\x00"}, "display_name"),
        ({"display_name": "Kim\u202egnp"}, "display_name"),
        ({"display_name": "x" * 10_000}, "display_name"),
        ({"language": "fr"}, "language"),
    ],
)
def test_wrong_input_gets_a_sentence_at_its_field(client, invited, changes, field):
    answer = accept(client, invited[1], **changes)

    assert answer.status_code == 422
    assert field in answer.context["form"].errors
    assert not User.objects.filter(email=NEW).exists()


def test_common_password_is_refused(client, invited):
    common = "1qaz2wsx3edc4rfv"

    answer = accept(client, invited[1], password=common, again=common)

    assert answer.status_code == 422


def test_existing_user_is_not_invited(user_admin, official, units):
    with pytest.raises(ActionRefused):
        actions.invite(official.email.upper(), role="", unit=units.north, by=user_admin)

    assert Invitation.objects.count() == 0


def test_second_invitation_of_the_same_person_is_refused_once_accepted(client, user_admin, units):
    first = actions.invite(NEW, role="", unit=units.north, by=user_admin)
    second = actions.invite(NEW, role="", unit=units.south, by=user_admin)
    accept(client, first[1])

    answer = accept(type(client)(), second[1])

    assert answer.status_code == 422
    assert User.objects.filter(email=NEW).count() == 1


def test_mail_that_cannot_be_sent_leaves_no_invitation(user_admin, units, monkeypatch):
    def refuse(*args, **kwargs):
        raise smtplib.SMTPServerDisconnected("gone")

    monkeypatch.setattr("django.core.mail.EmailMultiAlternatives.send", refuse)

    with pytest.raises(ActionRefused):
        actions.invite(NEW, role="", unit=units.north, by=user_admin)

    assert Invitation.objects.count() == 0


def test_page_invites_and_lists_who_is_waiting(signed_in, user_admin, units):
    client = signed_in(user_admin)
    form = {"email": NEW, "role": "official", "unit": units.north.pk}

    answer = client.post(reverse("accounts:invite"), form, follow=True)

    assert NEW in answer.text
    assert re.search(r"/invitations/[\w-]{43}/", mail.outbox[0].body)


def test_district_invites_nobody_to_another_district(signed_in, units):
    district_admin = make.GrantFactory(role=Role.USER_ADMIN, unit=units.north).user
    form = {"email": NEW, "role": "", "unit": units.south.pk}

    answer = signed_in(district_admin).post(reverse("accounts:invite"), form)

    assert answer.status_code == 422
    assert Invitation.objects.count() == 0


def test_whole_way_stands_in_the_audit_trail(client, invited):
    accept(client, invited[1])

    verbs = AuditEntry.objects.order_by("id").values_list("verb", flat=True)

    assert list(verbs) == ["invitation.sent", "grant.given", "invitation.accepted", "login.done"]


def test_link_is_useless_once_the_inviter_is_shut_out(client, invited, user_admin):
    user_admin.is_active = False
    user_admin.save()

    answer = accept(client, invited[1])

    assert answer.status_code == 422
    assert "This invitation is no longer valid" in answer.text
    assert not User.objects.filter(email=NEW).exists()


def test_link_is_useless_once_the_inviter_gives_no_roles_there(client, invited, user_admin, units):
    user_admin.grants.update(unit=units.south)

    assert accept(client, invited[1]).status_code == 422
    assert not User.objects.filter(email=NEW).exists()


def test_data_protection_officer_is_invited_to_the_union_alone(signed_in, user_admin, units):
    form = {"email": NEW, "role": "data_protection", "unit": units.north.pk}

    answer = signed_in(user_admin).post(reverse("accounts:invite"), form)

    assert list(answer.context["form"].errors) == ["unit"]
    with pytest.raises(ActionRefused):
        actions.invite(NEW, role=Role.DATA_PROTECTION, unit=units.north, by=user_admin)
