"""How active members act, seen by themselves and by their coach (C7), and who reads it."""

import datetime

import pytest
from django.db import connection
from django.urls import reverse

from accounts.models import AuditEntry
from mentors.actions import write_profile
from mentors.enums import Degree, Descriptor, ProfileView
from mentors.models import BehaviourProfile
from tests import factories as make

pytestmark = pytest.mark.django_db
TODAY, BEFORE = datetime.date(2026, 3, 2), datetime.date(2025, 9, 1)
OWN = reverse("mentors:development:own-profile")
WRITE_OWN = reverse("mentors:development:write-own-profile")


@pytest.fixture(autouse=True)
def today(time_machine):
    time_machine.move_to(datetime.datetime(2026, 3, 2, 10, tzinfo=datetime.UTC), tick=False)


@pytest.fixture
def coached(coach):
    person = coach.person.coaching.get().person
    person.user = make.UserFactory()
    person.save()
    return person


def degrees(usual=Degree.OFTEN, **others):
    return {each: others.get(each.name.lower(), usual) for each in Descriptor}


def seen(person, by, *, on=TODAY, view=ProfileView.COACH, is_shared=False, **others):
    return write_profile(
        person=person, view=view, on=on, degrees=degrees(**others), is_shared=is_shared, by=by
    )


def own_view(person, **how):
    return seen(person, person.user, view=ProfileView.OWN, **how)


def page_of(person):
    return reverse("mentors:development:profile", args=[person.pk])


def posted(on="2026-03-02", **more):
    return {"on": on} | dict.fromkeys(Descriptor.values, "3") | more


def shown(client, url, **chosen):
    return client.get(url, chosen).context["compared"]


def test_c7_nine_keywords_form_one_form(signed_in, coach, coached):
    url = reverse("mentors:development:write-profile", args=[coached.pk])
    client = signed_in(coach)
    fields = list(client.get(url).context["form"].fields)

    answer = client.post(url, posted(assertive="1"))

    assert len(Descriptor) == 9
    assert fields == ["on", *Descriptor.values, "is_shared"]
    profile = BehaviourProfile.objects.get()
    assert answer.url == page_of(coached)
    assert (profile.view, profile.person, profile.is_shared) == ("coach", coached, False)
    assert profile.degrees == degrees(assertive=Degree.HARDLY)


def test_c7_change_between_two_days_is_shown(signed_in, coach, coached):
    seen(coached, coach, on=BEFORE, active=Degree.HARDLY, visible=Degree.MOSTLY)
    seen(coached, coach, on=TODAY)

    page = signed_in(coach).get(page_of(coached))

    changes = {line.descriptor: line.change for line in page.context["lines"]}
    assert [profile.on for profile in page.context["compared"]] == [BEFORE, TODAY]
    assert changes == dict.fromkeys(Descriptor, 0) | {Descriptor.ACTIVE: 2, Descriptor.VISIBLE: -1}
    assert "+2 more often" in page.text
    assert "−1 less often" in page.text


def test_c7_own_view_and_the_coachs_view_stand_side_by_side(signed_in, coach, coached):
    mine = own_view(coached, is_shared=True, active=Degree.MOSTLY)
    theirs = seen(coached, coach, on=BEFORE)
    client, chosen = signed_in(coach), {"first": mine.pk, "second": theirs.pk}

    page = client.get(page_of(coached), chosen)

    assert page.context["compared"] == [theirs, mine]
    assert page.context["lines"][0].seen == [(theirs, Degree.OFTEN), (mine, Degree.MOSTLY)]


def test_own_view_is_noted_by_oneself(signed_in, coached):
    answer = signed_in(coached.user).post(WRITE_OWN, posted(is_shared="on"))

    profile = BehaviourProfile.objects.get()
    assert answer.url == OWN
    assert (profile.view, profile.person, profile.written_by) == ("own", coached, coached.user)


@pytest.mark.parametrize(("is_shared", "seen_by_other"), [(False, 0), (True, 1)])
def test_view_is_its_authors_alone_until_it_is_shared(
    signed_in, coach, coached, is_shared, seen_by_other
):
    seen(coached, coach, is_shared=is_shared)
    by_person = len(shown(signed_in(coached.user), OWN))
    BehaviourProfile.objects.all().delete()
    own_view(coached, is_shared=is_shared)
    by_coach = len(shown(signed_in(coach), page_of(coached)))

    assert (by_person, by_coach) == (seen_by_other, seen_by_other)


def test_choosing_a_profile_that_is_not_shared_shows_nothing_of_it(signed_in, coach, coached):
    hidden, mine = own_view(coached), seen(coached, coach)

    compared = shown(signed_in(coach), page_of(coached), first=hidden.pk, second=mine.pk)

    assert compared == [mine]


def test_coach_of_yesterday_reads_nothing_that_is_shared_today(signed_in, coach, coached):
    own_view(coached, is_shared=True)
    coach.person.coaching.update(starts_on=BEFORE, ends_on=TODAY - datetime.timedelta(days=1))

    assert signed_in(coach).get(page_of(coached)).status_code in {403, 404}


def test_officials_see_that_somebody_develops_but_no_profile(signed_in, official, coach, coached):
    seen(coached, coach, is_shared=True)
    client = signed_in(official)

    development = client.get(reverse("mentors:development:person", args=[coached.pk]))

    assert page_of(coached) not in development.text
    assert client.get(page_of(coached)).status_code == 403


def test_person_of_another_district_is_not_found(signed_in, outsider, coached):
    assert signed_in(outsider).get(page_of(coached)).status_code == 404


def test_reading_what_somebody_else_saw_is_recorded_and_the_own_is_not(signed_in, coach, coached):
    seen(coached, coach, is_shared=True)

    shown(signed_in(coach), page_of(coached))
    shown(signed_in(coached.user), OWN)

    entries = AuditEntry.objects.filter(verb="profile.read")
    assert [entry.actor_id for entry in entries] == [coached.user.pk]


def test_same_day_again_takes_the_place_of_what_was_noted(coach, coached):
    seen(coached, coach)

    seen(coached, coach, is_shared=True, active=Degree.HARDLY)

    profile = BehaviourProfile.objects.get()
    assert (profile.is_shared, profile.degrees[Descriptor.ACTIVE]) == (True, Degree.HARDLY)


def test_profile_is_sealed(coach, coached):
    seen(coached, coach)

    with connection.cursor() as cursor:
        cursor.execute("SELECT content FROM mentors_behaviourprofile")
        (sealed,) = cursor.fetchone()
    assert b"assertive" not in bytes(sealed)


def test_day_that_has_not_come_is_refused_at_its_field(signed_in, coached):
    answer = signed_in(coached.user).post(WRITE_OWN, posted(on="2026-03-03"))

    assert list(answer.context["form"].errors) == ["on"]


def test_keyword_left_out_is_refused_at_its_field(signed_in, coached):
    answer = signed_in(coached.user).post(WRITE_OWN, posted(visible=""))

    assert list(answer.context["form"].errors) == ["visible"]


def test_pages_lead_to_the_profile(signed_in, coach, coached):
    own = signed_in(coached.user).get(reverse("mentors:development:own"))
    of_person = signed_in(coach).get(reverse("mentors:development:person", args=[coached.pk]))

    assert OWN in own.text
    assert page_of(coached) in of_person.text


@pytest.mark.parametrize("wrong", ["nul\x00", "nonsense"])
def test_wrong_choice_of_days_shows_the_newest(signed_in, coach, coached, wrong):
    mine = seen(coached, coach)

    assert shown(signed_in(coach), page_of(coached), first=wrong) == [mine]
