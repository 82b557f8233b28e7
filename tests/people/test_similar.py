"""Somebody who may be known already is shown before a name or contact detail is saved."""

import pytest
from django.db import connection
from django.urls import reverse

from accounts.enums import Role
from people import actions, queries
from people.actions.contact_details import blind_index
from people.actions.people import name_key
from people.models import ContactDetail, Person
from tests import factories as make

pytestmark = pytest.mark.django_db
NEW = reverse("people:create")


def known(unit, given="Jan", family="Beispiel", **ways):
    person = make.PersonFactory(
        unit=unit, given_name=given, family_name=family, sort_key=name_key(given, family)
    )
    for kind, value in ways.items():
        actions.add_contact_detail(person=person, kind=kind, value=value, by=None)
    return person


def typed(unit, given="Jan", family="Beispiel", **more):
    names = {"given_name": given, "family_name": family}
    return names | {"unit": unit.pk, "language": "nl"} | more


def shown(answer):
    return [each.person for each in answer.context["form"].similar]


@pytest.mark.parametrize(
    ("given", "family"),
    [("Jan", "Beispiel"), ("jan", "Béispiel"), ("Jon", "Beispiel"), ("Beispiel", "Jan")],
)
def test_similar_name_is_shown_before_a_person_is_saved(signed_in, official, units, given, family):
    person = known(units.harbour)

    answer = signed_in(official).post(NEW, typed(units.harbour, given, family, phone="030 12345"))

    assert (answer.status_code, shown(answer)) == (422, [person])
    assert list(Person.objects.all()) == [person]
    form = answer.context["form"]
    assert (form["given_name"].value(), form["phone"].value()) == (given, "030 12345")


def test_somebody_else_is_saved_with_the_ways_to_reach_them(signed_in, official, units):
    known(units.harbour)
    client, said = signed_in(official), typed(units.harbour, phone="030 12345", email="j@x.org")
    asked = client.post(NEW, said)

    answer = client.post(NEW, said | {"another": asked.context["form"].said})

    person = Person.objects.latest("created_at")
    assert answer.url == person.get_absolute_url()
    assert Person.objects.count() == 2
    assert {d.kind: d.value for d in person.contact_details.all()} == {
        "phone": "030 12345",
        "email": "j@x.org",
    }


def test_somebody_else_holds_for_what_it_was_said_of_only(signed_in, official, units):
    known(units.harbour)
    other = known(units.harbour, "Eva", "Muster")
    client = signed_in(official)
    said = client.post(NEW, typed(units.harbour)).context["form"].said

    answer = client.post(NEW, typed(units.harbour, "Eva", "Muster") | {"another": said})

    assert (answer.status_code, shown(answer)) == (422, [other])


@pytest.mark.parametrize(
    "way", [{"phone": "0049 30 12345"}, {"email": " KIM@example.org "}], ids=["phone", "email"]
)
def test_same_phone_or_mail_is_shown_whatever_the_name(signed_in, official, units, way):
    person = known(units.harbour, phone="+49 30 12345", email="kim@example.org")

    answer = signed_in(official).post(NEW, typed(units.harbour, "Eva", "Muster", **way))

    assert shown(answer) == [person]
    assert answer.context["form"].similar[0].has_same_detail


def test_nobody_similar_saves_at_once(signed_in, official, units):
    known(units.harbour)

    signed_in(official).post(NEW, typed(units.harbour, "Eva", "Muster"))

    assert Person.objects.count() == 2


def test_match_out_of_sight_leaves_no_trace(signed_in, official, units):
    """As if nobody were known: that the union knows somebody is nobody else's business."""
    known(units.hills, phone="030 12345")

    answer = signed_in(official).post(NEW, typed(units.harbour, phone="030 12345"))

    assert answer.status_code == 302
    assert Person.objects.count() == 2


def test_same_detail_is_no_sign_to_who_may_not_read_contact_details(units, organiser, campaign):
    team = make.TeamFactory(campaign=campaign, workplace__unit=units.harbour)
    person = known(units.harbour, phone="030 12345")
    make.TeamMemberFactory(team=team, person=person)
    details = [("phone", blind_index("phone", "030 12345"))]

    assert person in queries.people_visible_to(organiser)
    assert queries.similar_people(organiser, details=details) == []
    by_name = queries.similar_people(organiser, name="beispiel jan", details=details)
    assert [(each.person, each.has_same_detail) for each in by_name] == [(person, False)]


def test_changed_name_is_compared_and_the_same_name_is_not(signed_in, official, units):
    other, person = known(units.harbour), known(units.harbour, "Eva", "Muster")
    client, url = signed_in(official), reverse("people:change", args=[person.pk])

    asked = client.post(url, typed(units.harbour))
    moved = client.post(url, typed(units.north, "Eva", "Muster"))

    assert (asked.status_code, shown(asked), moved.status_code) == (422, [other], 302)


def test_detail_of_somebody_else_is_shown_and_can_be_shared(signed_in, official, units):
    other = known(units.harbour, phone="030 12345")
    person = known(units.harbour, "Eva", "Muster")
    client, url = signed_in(official), reverse("people:add-contact-detail", args=[person.pk])
    said = {"kind": "phone", "value": "030-12345"}

    asked = client.post(url, said)
    client.post(url, said | {"another": asked.context["form"].said})

    assert (asked.status_code, shown(asked)) == (422, [other])
    assert person.contact_details.get().value == "030-12345"


def test_household_shares_its_address(signed_in, official, units):
    known(units.harbour, address="Am Kai 1")
    person = known(units.harbour, "Eva", "Muster")

    signed_in(official).post(
        reverse("people:add-contact-detail", args=[person.pk]),
        {"kind": "address", "value": "Am Kai 1"},
    )

    assert person.contact_details.count() == 1


def test_nonsense_is_no_telephone_number_of_somebody_new(signed_in, official, units):
    answer = signed_in(official).post(NEW, typed(units.harbour, phone="call"))

    assert list(answer.context["form"].errors) == ["phone"]


def test_no_more_than_a_few_are_shown_and_the_closest_first(units):
    make_official = make.GrantFactory(role=Role.OFFICIAL, unit=units.north).user
    for _n in range(queries.SHOWN):
        known(units.harbour, "Jon")
    exact = known(units.harbour)

    found = queries.similar_people(make_official, name="beispiel jan")

    assert len(found) == queries.SHOWN
    assert found[0].person == exact


def plan_of(queryset):
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        query, values = queryset.query.sql_with_params()
        cursor.execute(f"EXPLAIN {query}", values)
        return "\n".join(row[0] for row in cursor.fetchall())


def test_names_and_details_are_found_by_their_indexes(db):
    by_name = Person.objects.filter(sort_key__trigram_similar="beispiel jan")
    by_detail = ContactDetail.objects.filter(kind="phone", blind_index=b"x" * 32)

    assert "people_person_search" in plan_of(by_name)
    assert "people_contactdetail_blind_index" in plan_of(by_detail)
