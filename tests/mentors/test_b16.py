"""Two-way scope (B16): an office reads its own, the district reads below and totals both."""

import pytest
from django.urls import reverse

from accounts.enums import Role
from contacts.queries import contacts_visible_to
from metrics.actions import drain
from tests import factories as make
from tests.contacts.test_topics import TOPICS, TRAINING, TRANSFORMATION, count_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def offices(units):
    """Two offices of the north, each with a workplace where somebody logged contacts."""
    quay = make.UnitFactory(name="Quay", code="quay", parent=units.north)
    contacts = {}
    for unit, number in ((units.harbour, 2), (quay, 3)):
        workplace = make.WorkplaceFactory(unit=unit)
        contacts[unit] = make.ContactFactory.create_batch(
            number, workplace=workplace, topics=[TRAINING, TRANSFORMATION], note="Ours."
        )
    return contacts


def official_of(unit):
    return make.GrantFactory(role=Role.OFFICIAL, unit=unit).user


@pytest.fixture
def of_harbour(units):
    return official_of(units.harbour)


@pytest.fixture
def of_the_district(units):
    return official_of(units.north)


def test_b16_office_a_cannot_open_office_bs_contacts(signed_in, of_harbour, offices, units):
    [own, others] = offices.values()
    client = signed_in(of_harbour)

    def answers(view, contacts):
        return {
            client.get(reverse(f"contacts:{view}", args=[contact.pk])).status_code
            for contact in contacts
        }

    assert [answers(view, own) for view in ("detail", "note", "change")] == [{200}] * 3
    assert [answers(view, others) for view in ("detail", "note", "change")] == [{404}] * 3


def test_b16_office_lists_counts_and_chooses_its_own_only(signed_in, of_harbour, offices):
    [_own, others] = offices.values()
    client = signed_in(of_harbour)

    listed = client.get(reverse("contacts:list"))
    form = client.get(reverse("contacts:log")).context["form"]
    workplace = others[0].workplace

    assert listed.context["count"] == 2
    assert client.get(reverse("contacts:list"), {"workplace": workplace.pk}).context["count"] == 0
    assert workplace not in form.fields["workplace"].queryset
    assert count_of(client.get(TOPICS), TRAINING, TRANSFORMATION) == 2
    for view in ("mentors:workplace-timeline", "contacts:cases:panel", "mentors:projects:panel"):
        assert client.get(reverse(view, args=[workplace.pk])).status_code == 404


def test_b16_district_opens_and_totals_both(signed_in, of_the_district, offices, units):
    every = [contact for contacts in offices.values() for contact in contacts]
    client = signed_in(of_the_district)

    assert set(contacts_visible_to(of_the_district)) == set(every)
    assert client.get(reverse("contacts:list")).context["count"] == 5
    assert count_of(client.get(TOPICS), TRAINING, TRANSFORMATION) == 5
    assert {client.get(contact.get_absolute_url()).status_code for contact in every} == {200}


def test_b16_figures_of_the_district_total_both_and_the_office_reads_its_own(
    signed_in, client, of_harbour, of_the_district, offices, units
):
    drain()

    def number_of(user, unit):
        page = signed_in(user).get(reverse("metrics:figure", args=["unit", unit.pk, "contacts"]))
        return page.context["figure"].value if page.status_code == 200 else page.status_code

    [harbour, quay] = offices
    assert number_of(of_the_district, units.north) == 5
    assert [number_of(of_the_district, office) for office in (harbour, quay)] == [2, 3]
    assert number_of(of_harbour, harbour) == 2
    assert [number_of(of_harbour, unit) for unit in (quay, units.north)] == [404, 404]


def test_b16_person_of_office_b_is_not_there_for_office_a(signed_in, of_harbour, offices, units):
    [_own, others] = offices.values()
    made_by = others[0].made_by
    made_by.unit = others[0].workplace.unit
    made_by.save()

    answer = signed_in(of_harbour).get(reverse("mentors:person-timeline", args=[made_by.pk]))

    assert answer.status_code == 404
