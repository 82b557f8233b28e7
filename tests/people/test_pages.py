import datetime
import uuid

import pytest
from django.urls import reverse

from accounts.models import AuditEntry
from people import actions
from people.models import ContactDetail, Membership, Person, Task
from tests import factories as make
from tests.counting import queries_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def person(units):
    return make.PersonFactory(unit=units.harbour, given_name="Jan", family_name="Beispiel")


def url(name, row):
    return reverse(f"people:{name}", args=[row.pk])


def member_at(unit):
    return make.MembershipFactory(person__unit=unit).person


def test_list_of_people_costs_the_same_with_more_rows(signed_in, official, units):
    client = signed_in(official)
    member_at(units.harbour)
    with_one = queries_of(client, reverse("people:list"))

    member_at(units.harbour)
    member_at(units.harbour)

    assert queries_of(client, reverse("people:list")) == with_one


def test_list_of_people_shows_the_own_units_only(signed_in, official, person, units):
    make.PersonFactory(unit=units.hills, given_name="Eva")

    page = signed_in(official).get(reverse("people:list"))

    assert [row.record for row in page.context["table"].rows] == [person]


def test_list_of_people_is_searched_and_narrowed_to_a_unit_and_below(
    signed_in, admin, person, units
):
    make.PersonFactory(unit=units.harbour, given_name="Eva")
    make.PersonFactory(unit=units.hills, given_name="Jan")

    page = signed_in(admin).get(reverse("people:list"), {"q": "kim", "unit": units.north.pk})
    assert page.context["count"] == 0

    page = signed_in(admin).get(
        reverse("people:list"), {"q": person.family_name, "unit": units.north.pk}
    )
    assert page.context["count"] == 2


def test_list_of_people_can_be_narrowed_by_membership(signed_in, official, person, units):
    make.MembershipFactory(person=person)
    make.PersonFactory(unit=units.harbour)

    page = signed_in(official).get(reverse("people:list"), {"membership": "working"})

    assert [row.record for row in page.context["table"].rows] == [person]


def test_person_of_another_district_does_not_exist(signed_in, outsider, person):
    client = signed_in(outsider)

    assert client.get(url("detail", person)).status_code == 404
    assert client.get(url("change", person)).status_code == 404
    assert client.get(url("contact-details", person)).status_code == 404
    assert client.get(reverse("people:detail", args=[uuid.uuid4()])).status_code == 404


def test_mentor_opens_no_person(signed_in, mentor, person):
    assert signed_in(mentor).get(url("detail", person)).status_code == 404


def test_person_page_shows_memberships(signed_in, official, person):
    make.MembershipFactory(person=person, kind="student", ends_on=datetime.date(2026, 3, 1))
    make.MembershipFactory(person=person, starts_on=datetime.date(2026, 3, 2))

    page = signed_in(official).get(url("detail", person))

    assert [each.kind for each in page.context["memberships"]] == ["working", "student"]
    assert "Change kind" in page.content.decode()


def test_person_page_does_not_open_contact_details(signed_in, official, person):
    make.ContactDetailFactory(person=person, value="jan@example.org")

    page = signed_in(official).get(url("detail", person))

    assert "jan@example.org" not in page.content.decode()
    assert not AuditEntry.objects.filter(verb="contact_details.read").exists()


def test_reading_contact_details_is_recorded(signed_in, official, person):
    make.ContactDetailFactory(person=person, value="jan@example.org")

    page = signed_in(official).get(url("contact-details", person))

    assert "jan@example.org" in page.content.decode()
    entry = AuditEntry.objects.get(verb="contact_details.read")
    assert (entry.actor_id, entry.subject_id, entry.detail) == (official.pk, str(person.pk), {})


def test_contact_details_as_part_equal_the_page_around_them(signed_in, official, person):
    make.ContactDetailFactory(person=person)
    client = signed_in(official)

    part = client.get(url("contact-details", person), headers={"HX-Request": "true"})

    page = client.get(url("contact-details", person)).content.decode()
    assert part.content.decode().strip() in page


def test_created_person_stands_in_the_list(signed_in, official, units):
    answer = signed_in(official).post(
        reverse("people:create"),
        {
            "given_name": "Jan",
            "family_name": "de Vries",
            "unit": units.harbour.pk,
            "language": "nl",
        },
    )

    person = Person.objects.get(given_name="Jan")
    assert answer.url == person.get_absolute_url()
    assert (person.sort_key, person.unit, person.language) == ("vries jan de", units.harbour, "nl")


def test_person_is_not_created_in_another_district(signed_in, official, units):
    answer = signed_in(official).post(
        reverse("people:create"),
        {"given_name": "Jan", "family_name": "B", "unit": units.hills.pk, "language": "nl"},
    )

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["unit"]


def test_empty_form_is_refused_at_its_fields(signed_in, official):
    answer = signed_in(official).post(reverse("people:create"))

    assert answer.status_code == 422
    assert set(answer.context["form"].errors) >= {"given_name", "family_name", "unit"}


def test_person_is_changed(signed_in, official, person, units):
    signed_in(official).post(
        url("change", person),
        {"given_name": "Jan", "family_name": "Muster", "unit": units.north.pk, "language": "de"},
    )

    person.refresh_from_db()
    assert (str(person), person.sort_key, person.unit) == ("Jan Muster", "muster jan", units.north)


def test_trainer_reads_no_memberships_and_changes_nobody(signed_in, trainer, cohort, person):
    make.EnrolmentFactory(cohort=cohort, person=person)
    make.MembershipFactory(person=person, kind="student")
    client = signed_in(trainer)

    page = client.get(url("detail", person))

    assert page.status_code == 200
    assert "Student" not in page.content.decode()
    assert client.get(url("change", person)).status_code == 403
    assert client.get(url("start-membership", person)).status_code == 403


def test_second_membership_is_refused_at_the_day(signed_in, official, person):
    make.MembershipFactory(person=person)

    answer = signed_in(official).post(
        url("start-membership", person), {"kind": "working", "starts_on": "2026-05-01"}
    )

    assert answer.status_code == 422
    assert answer.context["form"].errors == {
        "starts_on": ["This person is already a member at that time."]
    }


def test_graduation_is_expected_of_students_only(signed_in, official, person):
    answer = signed_in(official).post(
        url("start-membership", person),
        {"kind": "working", "starts_on": "2026-05-01", "expected_graduation_on": "2027-05-01"},
    )

    assert list(answer.context["form"].errors) == ["expected_graduation_on"]


def test_membership_changes_its_kind_on_the_page(signed_in, official, person):
    membership = make.MembershipFactory(person=person, kind="student")
    client = signed_in(official)

    refused = client.post(
        url("change-membership", membership), {"kind": "working", "on": "2026-01-01"}
    )
    client.post(url("change-membership", membership), {"kind": "working", "on": "2026-05-01"})

    assert list(refused.context["form"].errors) == ["on"]
    assert Membership.objects.get(follows=membership).kind == "working"


def test_membership_does_not_end_before_it_began(signed_in, official, person):
    membership = make.MembershipFactory(person=person)

    answer = signed_in(official).post(url("end-membership", membership), {"ends_on": "2025-05-01"})

    assert answer.context["form"].errors == {"ends_on": ["The end lies before the beginning."]}


def test_same_contact_detail_is_refused_at_the_value(signed_in, official, person):
    actions.add_contact_detail(person=person, kind="email", value="jan@example.org", by=official)

    answer = signed_in(official).post(
        url("add-contact-detail", person), {"kind": "email", "value": "JAN@example.org "}
    )

    assert answer.status_code == 422
    assert answer.context["form"].errors == {
        "value": ["This person already has this contact detail."]
    }


@pytest.mark.parametrize(("kind", "value"), [("email", "nonsense"), ("phone", "call me")])
def test_nonsense_is_no_contact_detail(signed_in, official, person, kind, value):
    answer = signed_in(official).post(
        url("add-contact-detail", person), {"kind": kind, "value": value}
    )

    assert list(answer.context["form"].errors) == ["value"]


def test_contact_detail_is_changed(signed_in, official, person):
    detail = actions.add_contact_detail(person=person, kind="phone", value="030 1234", by=official)

    signed_in(official).post(
        url("change-contact-detail", detail), {"kind": "phone", "value": "030 5678"}
    )

    assert ContactDetail.objects.get().value == "030 5678"


@pytest.mark.parametrize("there", ["//evil.example", "https://evil.example/", "nowhere", "\ufffd"])
def test_own_task_is_done_and_others_are_not(signed_in, mentor, official, workplace, there):
    own = make.TaskFactory(owner=mentor.person)
    client = signed_in(mentor)

    page = client.get(reverse("people:tasks"))
    assert [row.record for row in page.context["table"].rows] == [own]
    assert signed_in(official).post(url("finish-task", own)).status_code == 403

    answer = signed_in(mentor).post(url("finish-task", own), {"next": there})
    assert answer.url == reverse("people:tasks")
    assert Task.objects.get().done_on is not None


def test_list_of_log_ins_is_for_user_and_programme_administrators(
    signed_in, user_admin, official, person
):
    assert signed_in(official).get(reverse("people:log-ins")).status_code == 404
    assert signed_in(user_admin).get(reverse("people:log-ins")).status_code == 200


def test_list_of_log_ins_shows_user_administrators_nobody_without_one(
    signed_in, user_admin, admin, person
):
    linked = make.PersonFactory(unit=person.unit, user=make.UserFactory())
    page = reverse("people:log-ins")

    seen, seen_by_admin = (
        {row.record for row in signed_in(user).get(page).context["table"].rows}
        for user in (user_admin, admin)
    )

    assert (seen, seen_by_admin) == ({linked}, {linked, person})


def test_log_in_is_linked_and_unlinked(signed_in, user_admin, person):
    user = make.UserFactory()
    client = signed_in(user_admin)

    client.post(url("link", person), {"user": user.email.upper()})
    person.refresh_from_db()
    assert person.user == user

    assert user.email in client.get(url("link", person)).content.decode()
    client.post(url("unlink", person))
    person.refresh_from_db()
    assert person.user is None


def test_unknown_log_in_is_refused_at_the_field(signed_in, user_admin, person):
    answer = signed_in(user_admin).post(url("link", person), {"user": "nobody@example.org"})

    assert list(answer.context["form"].errors) == ["user"]


def test_official_links_nobody(signed_in, official, person):
    assert signed_in(official).get(url("link", person)).status_code == 403


def test_log_in_of_another_person_is_refused_like_an_unknown_one(signed_in, user_admin, person):
    taken = make.PersonFactory(unit=person.unit, user=make.UserFactory()).user
    client = signed_in(user_admin)

    sentences = [
        client.post(url("link", person), {"user": email}).context["form"].errors["user"]
        for email in (taken.email, "nobody@example.org")
    ]

    assert sentences == [["No log-in that can be linked has this e-mail."]] * 2


def test_log_in_out_of_sight_is_linked_by_programme_administrators_alone(signed_in, units, admin):
    person, user = make.PersonFactory(unit=units.north), make.UserFactory()
    district = make.GrantFactory(role="user_admin", unit=units.north).user

    answers = [
        signed_in(by).post(url("link", person), {"user": user.email}).status_code
        for by in (district, admin)
    ]

    assert answers == [422, 302]
