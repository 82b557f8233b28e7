"""Edition 2.0 invites all attendees of 1.0 plus new mentors; overlap is shown (B8)."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from events.enums import ParticipationState
from events.models import Event
from mentors import queries
from tests import factories as make
from tests.counting import queries_of
from tests.events.test_agenda import text_of

pytestmark = pytest.mark.django_db
STATES = ParticipationState
FIRST = datetime.date(2025, 11, 9)
SINCE = FIRST + datetime.timedelta(days=60)


@pytest.fixture
def editions(units, programme):
    series = make.SeriesFactory(name="Conference", unit=units.north)
    ahead = timezone.localdate() + datetime.timedelta(days=30)
    return [
        make.EventFactory(
            title=f"Conference {edition}",
            unit=units.north,
            programme=programme,
            series=series,
            edition=edition,
            starts_on=day,
        )
        for edition, day in (("1.0", FIRST), ("2.0", ahead))
    ]


@pytest.fixture
def appoint(units, programme):
    def mentor(starts_on):
        workplace = make.WorkplaceFactory(unit=units.harbour)
        return make.MentorFactory(
            person__unit=units.harbour,
            workplace=workplace,
            programme=programme,
            starts_on=starts_on,
        ).person

    return mentor


def test_b8_second_edition_invites_who_came_to_the_first_and_the_new_mentors(
    signed_in, official, editions, appoint
):
    first, second = editions
    came, both, listed = make.PersonFactory(), appoint(SINCE), make.PersonFactory()
    new, _old = appoint(SINCE), appoint(FIRST - datetime.timedelta(days=1))
    for person in (came, both, listed):
        make.ParticipationFactory(event=first, person=person, state=STATES.ATTENDED)
    make.ParticipationFactory(event=first, state=STATES.ABSENT)
    make.ParticipationFactory(event=second, person=listed)
    client, address = signed_in(official), reverse("mentors:invite", args=[second.pk])

    guests = queries.guests_of(official, second)
    text = text_of(client.get(address))
    ticked = client.get(address).context["form"].initial["people"]
    client.post(address, {"people": ticked, "attendee_kind": "union"})

    assert (guests.came_before, guests.new_mentors, guests.are_both) == (3, 2, 1)
    assert guests.listed_already == 1
    assert "Both 1 On the list already 1 To be invited 3" in text
    invited = second.participations.filter(state=STATES.INVITED)
    assert set(invited.values_list("person", flat=True)) == {came.pk, both.pk, new.pk}
    assert "Invited 3" in text_of(client.get(second.get_absolute_url()))


def test_page_of_invitations_costs_the_same_with_more_people(
    signed_in, official, editions, appoint
):
    client, address = signed_in(official), reverse("mentors:invite", args=[editions[1].pk])
    appoint(SINCE)
    with_one = queries_of(client, address)

    for _ in range(2):
        appoint(SINCE)

    assert queries_of(client, address) == with_one


def test_b8_mentor_of_another_district_is_not_invited_by_who_does_not_see_them(
    official, editions, programme, units
):
    elsewhere = make.WorkplaceFactory(unit=units.hills)
    make.MentorFactory(workplace=elsewhere, programme=programme, starts_on=SINCE)

    assert not queries.guests_of(official, editions[1]).to_invite.exists()


def test_b8_without_a_former_edition_nobody_is_invited_unticked(
    signed_in, official, editions, appoint
):
    _first, second = editions
    second.series = None
    second.edition = ""
    second.save()
    ticked, left = appoint(SINCE), appoint(SINCE)
    client, address = signed_in(official), reverse("mentors:invite", args=[second.pk])

    page = client.get(address)
    unticked = client.post(address, {"attendee_kind": "union"})
    client.post(address, {"people": [ticked.pk], "attendee_kind": "company"})

    assert all(str(person) in page.text for person in (ticked, left))
    assert "people" not in page.context["form"].initial
    assert unticked.status_code == 422
    invited = second.participations.values_list("person", "attendee_kind")
    assert list(invited) == [(ticked.pk, "company")]


def test_b8_who_was_invited_by_a_colleague_meanwhile_holds_up_nobody(
    signed_in, official, editions, appoint
):
    _first, second = editions
    known, new = appoint(SINCE), appoint(SINCE)
    make.ParticipationFactory(event=second, person=known, state=STATES.INVITED)
    said = {"people": [known.pk, new.pk], "attendee_kind": "union"}

    signed_in(official).post(reverse("mentors:invite", args=[second.pk]), said)

    invited = second.participations.values_list("person", flat=True)
    assert sorted(invited) == sorted([known.pk, new.pk])


@pytest.mark.parametrize(("kind", "is_offered"), [("conference", True), ("action", False)])
def test_people_are_invited_where_their_event_is_planned(
    signed_in, official, editions, kind, is_offered
):
    Event.objects.filter(pk=editions[1].pk).update(kind=kind)

    page = signed_in(official).get(editions[1].get_absolute_url()).text

    assert (reverse("mentors:invite", args=[editions[1].pk]) in page) == is_offered
