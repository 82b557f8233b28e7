"""The lists of users, and the mail that a demo wrote into files."""

import datetime

import pytest
from django.core.mail import send_mail
from django.urls import reverse

from accounts.enums import Role
from tests import factories as make
from tests.counting import queries_of


def test_pages_of_a_user_administrator_answer(signed_in, user_admin, official):
    client = signed_in(user_admin)

    pages = ["settings", "units", "users", "invite"]
    answers = {page: client.get(reverse(f"accounts:{page}")).status_code for page in pages}

    assert answers == dict.fromkeys(pages, 200)
    assert client.get(reverse("accounts:user", args=[official.pk])).status_code == 200


def test_users_cost_the_same_with_more_rows(signed_in, user_admin, units):
    client = signed_in(user_admin)
    with_one = queries_of(client, reverse("accounts:users"))

    for _ in range(3):
        user = make.GrantFactory(unit=units.north).user
        make.GrantFactory(user=user, unit=units.south, role=Role.LEADERSHIP)

    assert queries_of(client, reverse("accounts:users")) == with_one


@pytest.mark.parametrize(
    ("query", "found"),
    [({"q": "NORD"}, ["Nora Nord"]), ({"role": "leadership"}, ["Lee Laag"]), ({"q": "zz"}, [])],
)
def test_users_are_found_by_name_and_role(signed_in, user_admin, units, query, found):
    make.GrantFactory(user__display_name="Nora Nord", unit=units.north)
    make.GrantFactory(user__display_name="Lee Laag", unit=units.north, role=Role.LEADERSHIP)

    rows = signed_in(user_admin).get(reverse("accounts:users"), query).context["table"].rows

    assert [str(row.record) for row in rows] == found


@pytest.fixture
def letters(settings, tmp_path):
    """Mail goes into files, as in a demo; returns their directory."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = settings.MAIL_DIR = str(tmp_path)
    settings.DEMO = True
    return tmp_path


@pytest.fixture
def staff(client, db):
    client.force_login(make.UserFactory(is_staff=True))
    return client


def test_staff_reads_the_mail_of_a_demo(staff, letters):
    send_mail("Dein Zugang", "Grüße, hier: https://example.org/x/", None, ["kim@example.org"])
    name = next(letters.iterdir()).name

    listed = staff.get(reverse("accounts:mail")).text
    letter = staff.get(reverse("accounts:letter", args=[name])).text

    assert ("Dein Zugang" in listed, "kim@example.org" in listed) == (True, True)
    assert "Grüße" in letter
    assert '<a href="https://example.org/x/" rel="nofollow">' in letter


def test_mail_is_shown_newest_first(staff, letters, time_machine):
    for day in (1, 2, 3):
        time_machine.move_to(datetime.datetime(2026, 3, day, 12, tzinfo=datetime.UTC))
        send_mail(f"Day {day}", "", None, ["kim@example.org"])

    listed = staff.get(reverse("accounts:mail")).context["letters"]

    assert [letter.subject for letter in listed] == ["Day 3", "Day 2", "Day 1"]


def test_letter_is_shown_as_text(staff, letters):
    send_mail("<b>Hi</b>", "<script>alert(1)</script>", None, ["kim@example.org"])

    page = staff.get(reverse("accounts:letter", args=[next(letters.iterdir()).name])).text

    assert ("<script>alert" in page, "<b>Hi" in page) == (False, False)


@pytest.mark.parametrize(
    "name", ["..%2Fsecret.log", "secret.log", "20260101-000000-1.log%00", "20260101-000000-1.log"]
)
def test_no_other_file_is_read(staff, letters, name):
    for place in (letters.parent, letters):
        (place / "secret.log").write_text("Subject: x\n\nwhat nobody may read")

    answer = staff.get(f"/mail/{name}/")

    assert answer.status_code == 404
    assert "nobody may read" not in answer.text


def test_mail_is_not_shown_outside_a_demo(staff, letters, settings):
    settings.DEMO = False

    assert staff.get(reverse("accounts:mail")).status_code == 404


def test_mail_is_not_shown_to_others(signed_in, official, letters):
    assert signed_in(official).get(reverse("accounts:mail")).status_code == 404
