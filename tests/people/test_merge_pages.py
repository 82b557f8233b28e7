"""The pages on which two persons become one, and two again."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.enums import Role
from people import actions
from people.models import Person
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def kept(units):
    return make.PersonFactory(unit=units.harbour, given_name="Jan", family_name="Beispiel")


@pytest.fixture
def gone(units):
    return make.PersonFactory(unit=units.north, given_name="Jan", family_name="de Beispiel")


def url(name, *keys):
    return reverse(f"people:{name}", args=keys)


def test_page_offers_similar_names_and_finds_others(signed_in, official, kept, gone, units):
    Person.objects.filter(pk=kept.pk).update(sort_key="beispiel jan")
    Person.objects.filter(pk=gone.pk).update(sort_key="beispiel jan de")
    make.PersonFactory(unit=units.hills, sort_key="beispiel jan")
    other = make.PersonFactory(unit=units.north, sort_key="muster eva")
    client = signed_in(official)

    similar = client.get(url("merge-with", kept.pk)).context["people"]
    found = client.get(url("merge-with", kept.pk), {"q": "eva"}).context["people"]

    assert (similar, found) == ([gone], [other])


def test_page_merges_as_chosen_field_by_field(signed_in, official, kept, gone):
    client = signed_in(official)
    page = client.get(url("merge", kept.pk, gone.pk))
    assert list(page.context["form"].fields) == ["family_name", "unit", "is_sure"]

    answer = client.post(
        url("merge", kept.pk, gone.pk), {"family_name": "gone", "unit": "kept", "is_sure": "on"}
    )

    assert answer.url == kept.get_absolute_url()
    assert str(Person.objects.get()) == "Jan de Beispiel"
    assert "Jan de Beispiel" in client.get(answer.url).text


def test_refusal_comes_back_with_what_was_chosen(signed_in, official, kept, gone):
    make.MembershipFactory(person=kept, kind="student")
    make.MembershipFactory(person=gone, kind="working")

    answer = signed_in(official).post(
        url("merge", kept.pk, gone.pk), {"family_name": "gone", "unit": "kept", "is_sure": "on"}
    )

    form = answer.context["form"]
    assert answer.status_code == 422
    assert form["family_name"].value() == "gone"
    assert "already a member" in form.non_field_errors()[0]


def test_person_of_another_district_is_not_found_on_either_side(signed_in, official, kept, units):
    stranger = make.PersonFactory(unit=units.hills)
    client = signed_in(official)

    answers = [
        client.get(url(*names)).status_code
        for names in (
            ("merge-with", stranger.pk),
            ("merge", stranger.pk, kept.pk),
            ("merge", kept.pk, stranger.pk),
        )
    ]
    posted = client.post(url("merge", kept.pk, stranger.pk), {"is_sure": "on"})

    assert [*answers, posted.status_code] == [404] * 4
    assert Person.objects.filter(pk=stranger.pk).exists()


def test_official_merges_nobody_who_logs_in_and_an_administrator_does(
    signed_in, official, admin, kept, gone
):
    gone.user = make.UserFactory()
    gone.save()
    said = {"family_name": "kept", "unit": "kept", "is_sure": "on"}

    refused = signed_in(official).post(url("merge", kept.pk, gone.pk), said)
    done = signed_in(admin).post(url("merge", kept.pk, gone.pk), said)

    assert "logs in" in refused.context["form"].non_field_errors()[0]
    assert (refused.status_code, done.status_code) == (422, 302)


def test_trainer_sees_the_participant_and_merges_nobody(signed_in, trainer, cohort, kept, gone):
    for person in (kept, gone):
        make.EnrolmentFactory(cohort=cohort, person=person)

    answer = signed_in(trainer).get(url("merge", kept.pk, gone.pk))

    assert answer.status_code == 403


def test_old_address_leads_to_who_the_person_is_now(signed_in, official, outsider, kept, gone):
    old = gone.get_absolute_url()
    actions.merge_people(kept, gone, by=official)

    assert signed_in(official).get(old).url == kept.get_absolute_url()
    assert signed_in(outsider).get(old).status_code == 404


def test_merge_is_undone_on_the_page(signed_in, official, outsider, kept, gone):
    merge = actions.merge_people(kept, gone, by=official)

    hidden = signed_in(outsider).post(url("undo-merge", merge.pk)).status_code
    client = signed_in(official)
    shown = url("undo-merge", merge.pk) in client.get(kept.get_absolute_url()).text
    client.post(url("undo-merge", merge.pk))

    assert (hidden, shown) == (404, True)
    assert set(Person.objects.filter(pk__in=[kept.pk, gone.pk])) == {kept, gone}


def test_expired_merge_has_no_button_and_its_address_says_why(
    official, kept, gone, client, time_machine
):
    merge = actions.merge_people(kept, gone, by=official)
    time_machine.move_to(timezone.now() + datetime.timedelta(days=31))
    client.force_login(official)

    page = client.get(kept.get_absolute_url())
    answer = client.post(url("undo-merge", merge.pk), follow=True)

    assert url("undo-merge", merge.pk) not in page.text
    assert [str(each) for each in answer.context["messages"]] == [
        "A merge can be undone for 30 days; these have passed."
    ]


def test_leadership_merges_nobody(signed_in, units, kept, gone):
    leader = make.GrantFactory(role=Role.LEADERSHIP, unit=units.union).user

    assert signed_in(leader).get(url("merge", kept.pk, gone.pk)).status_code == 404
