"""Who follows up which union group, how often, and who stands in (E16, E17)."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts import reach
from accounts.enums import Role
from core.exceptions import ActionRefused
from tests import factories as make
from tests.counting import queries_of
from workplaces import actions, queries
from workplaces.enums import ResponsibilityKind
from workplaces.models import Absence, Cadence, Responsibility, Workplace

pytestmark = pytest.mark.django_db
ADVISER, SUBSTITUTE = ResponsibilityKind.ADVISER, ResponsibilityKind.SUBSTITUTE
TODAY = datetime.date(2026, 3, 2)
LATER = datetime.date(2026, 3, 20)
AFTER = datetime.date(2026, 3, 21)


@pytest.fixture(autouse=True)
def today(time_machine):
    time_machine.move_to(datetime.datetime(2026, 3, 2, 10, tzinfo=datetime.UTC), tick=False)


def person_at(unit):
    return make.PersonFactory(unit=unit, user=make.UserFactory())


def hand_over(workplace, person, on=TODAY, kind=ADVISER):
    return actions.hand_over(workplace=workplace, person=person, kind=kind, starts_on=on, by=None)


def held(workplace, kind=ADVISER):
    rows = workplace.responsibilities.filter(kind=kind).order_by("starts_on")
    return list(rows.values_list("person", "starts_on", "ends_on"))


def test_e16_each_group_has_one_adviser_at_a_time(units, workplace):
    first, second = person_at(units.harbour), person_at(units.harbour)
    hand_over(workplace, first, datetime.date(2026, 1, 1))

    hand_over(workplace, second, LATER)

    assert held(workplace) == [
        (first.pk, datetime.date(2026, 1, 1), LATER - datetime.timedelta(1)),
        (second.pk, LATER, None),
    ]


def test_slip_of_the_same_day_is_replaced(units, workplace):
    first, second = person_at(units.harbour), person_at(units.harbour)
    hand_over(workplace, first)

    hand_over(workplace, second)

    assert held(workplace) == [(second.pk, TODAY, None)]


def test_hand_over_to_the_same_person_or_before_a_later_one_is_refused(units, workplace):
    first, second = person_at(units.harbour), person_at(units.harbour)
    hand_over(workplace, first, LATER)

    for person, on in ((first, LATER), (second, TODAY)):
        with pytest.raises(ActionRefused):
            hand_over(workplace, person, on)

    assert held(workplace) == [(first.pk, LATER, None)]


def test_substitute_stands_beside_the_adviser(units, workplace):
    first, second = person_at(units.harbour), person_at(units.harbour)
    hand_over(workplace, first)

    hand_over(workplace, second, kind=SUBSTITUTE)

    assert held(workplace) == [(first.pk, TODAY, None)]
    assert held(workplace, SUBSTITUTE) == [(second.pk, TODAY, None)]


def test_official_names_the_adviser_on_a_form(signed_in, official, units, workplace):
    person = person_at(units.harbour)
    url = reverse("workplaces:name-adviser", args=[workplace.pk])

    answer = signed_in(official).post(url, {"person": person.pk, "starts_on": "2026-03-02"})

    assert answer.status_code == 302
    assert held(workplace) == [(person.pk, TODAY, None)]


def test_form_offers_advisers_and_officials_first(signed_in, official, units, workplace):
    own = make.PersonFactory(unit=units.north, user=official)
    advising = make.ResponsibilityFactory(
        workplace__unit=units.harbour, person__unit=units.harbour
    ).person
    make.PersonFactory(unit=units.harbour)
    url = reverse("workplaces:name-adviser", args=[workplace.pk])

    form = signed_in(official).get(url).context["form"]

    assert {key for key, _name in form.fields["person"].choices} == {own.pk, advising.pk}


def test_all_groups_of_an_adviser_are_handed_over(signed_in, official, units, workplace):
    old, new = person_at(units.harbour), person_at(units.harbour)
    elsewhere = make.WorkplaceFactory(unit=units.hills)
    second = make.WorkplaceFactory(unit=units.harbour)
    for place in (workplace, second, elsewhere):
        hand_over(place, old, datetime.date(2026, 1, 1))
    make.ResponsibilityFactory(workplace__unit=units.harbour, person=new)
    url = reverse("workplaces:hand-over-all", args=[old.pk])

    signed_in(official).post(url, {"person": new.pk, "starts_on": "2026-03-02"})

    today = Responsibility.objects.current()
    assert set(today.filter(person=new).values_list("workplace", flat=True)) >= {
        workplace.pk,
        second.pk,
    }
    assert list(today.filter(person=old).values_list("workplace", flat=True)) == [elsewhere.pk]


def test_responsibility_ends_and_nobody_follows(signed_in, official, units, workplace):
    row = hand_over(workplace, person_at(units.harbour))
    url = reverse("workplaces:end-responsibility", args=[row.pk])

    early = signed_in(official).post(url, {"ends_on": "2026-03-01"})
    signed_in(official).post(url, {"ends_on": "2026-03-02"})

    assert list(early.context["form"].errors) == ["ends_on"]
    row.refresh_from_db()
    assert row.ends_on == TODAY
    with pytest.raises(ActionRefused):
        actions.end_responsibility(row, ends_on=datetime.date(2026, 2, 1), by=None)


def test_e17_nearest_unit_above_decides_the_cadence(units, workplace):
    other = make.WorkplaceFactory(unit=units.hills)
    actions.set_cadence(units.union, days=180, by=None)
    actions.set_cadence(units.north, days=60, by=None)

    found = queries.with_cadence(Workplace.objects.all())

    assert {row.pk: row.cadence for row in found} == {workplace.pk: 60, other.pk: 180}


def test_empty_cadence_follows_the_unit_above_again(signed_in, admin, units):
    url = reverse("workplaces:set-cadence", args=[units.north.pk])
    client = signed_in(admin)

    client.post(url, {"days": "60"})
    set_to = Cadence.objects.get(unit=units.north).days
    refused = client.post(url, {"days": "0"})
    client.post(url, {"days": ""})

    assert set_to == 60
    assert list(refused.context["form"].errors) == ["days"]
    assert not Cadence.objects.exists()


def test_cadences_take_as_many_queries_for_more_units(signed_in, admin, units):
    client, url = signed_in(admin), reverse("workplaces:cadences")
    once = queries_of(client, url)
    for unit in (units.north, units.harbour, units.hills):
        make.CadenceFactory(unit=unit)

    assert queries_of(client, url) == once


def away(person, substitute=None, by=None, first=TODAY, last=LATER):
    return actions.note_absence(
        person=person, starts_on=first, ends_on=last, substitute=substitute, by=by
    )


def test_e16_one_person_office_on_leave_demands_a_substitute(signed_in, official, units, workplace):
    alone = person_at(units.harbour)
    hand_over(workplace, alone, datetime.date(2026, 1, 1))
    client, url = signed_in(official), reverse("workplaces:note-absence")
    said = {"person": alone.pk, "starts_on": "2026-03-02", "ends_on": "2026-03-20"}

    refused = client.post(url, said)
    substitute = make.ResponsibilityFactory(
        workplace__unit=units.north, person__unit=units.north
    ).person
    noted = client.post(url, said | {"substitute": substitute.pk})

    assert "Nobody else follows up the groups of Harbour: name who stands in." in refused.text
    assert noted.status_code == 302
    assert Absence.objects.get().substitute == substitute


def test_e16_office_of_two_needs_no_substitute(units, workplace, official):
    first, second = person_at(units.harbour), person_at(units.harbour)
    hand_over(workplace, first, datetime.date(2026, 1, 1))
    hand_over(make.WorkplaceFactory(unit=units.harbour), second, datetime.date(2026, 1, 1))

    away(first)

    with pytest.raises(ActionRefused):  # then nobody would be left
        away(second, by=official)
    assert Absence.objects.get().person == first


def test_e16_own_substitute_of_the_group_is_enough(units, workplace):
    first, second = person_at(units.harbour), person_at(units.harbour)
    hand_over(workplace, first, datetime.date(2026, 1, 1))
    hand_over(workplace, second, datetime.date(2026, 1, 1), kind=SUBSTITUTE)

    away(first)

    assert Absence.objects.count() == 1


def two_of_one_office(units, workplace):
    first, second = person_at(units.harbour), person_at(units.harbour)
    hand_over(workplace, first, datetime.date(2026, 1, 1))
    other = make.WorkplaceFactory(unit=units.harbour)
    hand_over(other, second, datetime.date(2026, 1, 1))
    return first, second, other


def test_e16_colleagues_of_the_office_reach_the_groups_of_the_absent(
    signed_in, units, workplace, time_machine
):
    first, second, _other = two_of_one_office(units, workplace)
    elsewhere = person_at(units.hills)
    hand_over(make.WorkplaceFactory(unit=units.hills), elsewhere, datetime.date(2026, 1, 1))
    away(first)
    url = workplace.get_absolute_url()

    during = [signed_in(each.user).get(url).status_code for each in (second, elsewhere)]
    home = signed_in(second.user).get(reverse("contacts:home"))
    time_machine.move_to(datetime.datetime(2026, 3, 21, 10, tzinfo=datetime.UTC), tick=False)
    afterwards = signed_in(second.user).get(url).status_code

    assert (during, afterwards) == ([200, 404], 404)
    assert {str(row): row.is_own for row in home.context["groups"]}[str(workplace)] is False
    assert f"you stand in for {first}" in home.text


def test_e16_named_substitutes_stand_in_alone(units, workplace):
    first, second, other = two_of_one_office(units, workplace)
    own, named = person_at(units.north), person_at(units.north)
    hand_over(workplace, own, datetime.date(2026, 1, 1), kind=SUBSTITUTE)
    make.AbsenceFactory(person=first, starts_on=TODAY, ends_on=LATER)
    make.AbsenceFactory(person=second, substitute=named, starts_on=TODAY, ends_on=LATER)

    reached = [list(queries.groups_followed_by(p.user)) for p in (first, second, own, named)]

    assert reached == [[workplace], [other], [workplace], [other]]


def test_e16_access_of_colleagues_is_the_same_from_both_sides(units, workplace):
    first, second, _other = two_of_one_office(units, workplace)
    away(first)

    holders = reach.holders("workplaces.workplace", [workplace.pk], {Role.ADVISER})

    assert {key for people in holders for (key,) in people.values_list("pk")} == {
        first.pk,
        second.pk,
    }


@pytest.mark.parametrize("is_named", [True, False])
def test_e16_who_stands_in_does_not_go_away_without_a_word(units, workplace, official, is_named):
    """Named in the absence, or the only colleague who is left of the office."""
    first, second, _other = two_of_one_office(units, workplace)
    away(first, second if is_named else None)
    instead = person_at(units.north)

    with pytest.raises(ActionRefused, match=f"Stands in for {first} at that time"):
        away(second, instead, by=official, first=LATER, last=LATER)

    away(second, instead, first=AFTER, last=AFTER)
    assert Absence.objects.count() == 2


def test_refused_absence_names_nobody_of_another_unit(signed_in, official, units, workplace):
    first, second, _other = two_of_one_office(units, workplace)
    afar = make.PersonFactory(unit=units.hills)
    for person in (first, afar):
        make.AbsenceFactory(person=person, substitute=second, starts_on=TODAY, ends_on=LATER)
    said = {"person": second.pk, "starts_on": "2026-03-02", "ends_on": "2026-03-20"}

    page = signed_in(official).post(reverse("workplaces:note-absence"), said)

    assert f"Stands in for {first}, colleagues of another unit at that time" in page.text
    assert str(afar) not in page.text


def test_substitute_ends_and_the_adviser_stays(signed_in, official, units, workplace):
    hand_over(workplace, person_at(units.harbour))
    row = hand_over(workplace, person_at(units.harbour), kind=SUBSTITUTE)
    url = reverse("workplaces:end-responsibility", args=[row.pk])

    page = signed_in(official).post(url, {"ends_on": "2026-03-02"}, follow=True)

    assert "Nobody is named to stand in afterwards." in page.text


def test_substitute_who_is_away_is_refused(units, workplace):
    first, second = person_at(units.harbour), person_at(units.north)
    hand_over(workplace, first, datetime.date(2026, 1, 1))
    make.AbsenceFactory(person=second, starts_on=TODAY, ends_on=TODAY)

    with pytest.raises(ActionRefused):
        away(first, second)


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"ends_on": ""}, "ends_on"),
        ({"ends_on": "2026-03-01"}, "ends_on"),
        ({"self": True}, "substitute"),
    ],
)
def test_wrong_absence_gets_a_sentence_at_its_field(
    signed_in, official, units, workplace, said, field
):
    alone = person_at(units.harbour)
    hand_over(workplace, alone, datetime.date(2026, 1, 1))
    filled = {"person": alone.pk, "starts_on": "2026-03-02", "ends_on": "2026-03-20"} | said
    if filled.pop("self", False):
        filled["substitute"] = alone.pk

    answer = signed_in(official).post(reverse("workplaces:note-absence"), filled)

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]


def test_absence_is_changed_and_removed(signed_in, official, units, workplace):
    first, second = person_at(units.harbour), person_at(units.harbour)
    hand_over(workplace, first, datetime.date(2026, 1, 1))
    hand_over(make.WorkplaceFactory(unit=units.harbour), second, datetime.date(2026, 1, 1))
    absence = away(first)
    client = signed_in(official)
    said = {"starts_on": "2026-03-02", "ends_on": "2026-03-10"}

    client.post(reverse("workplaces:change-absence", args=[absence.pk]), said)
    changed = Absence.objects.get().ends_on
    client.post(reverse("workplaces:remove-absence", args=[absence.pk]))

    assert changed == datetime.date(2026, 3, 10)
    assert not Absence.objects.exists()


def test_absences_of_another_district_are_not_listed(signed_in, outsider, units, workplace):
    make.AbsenceFactory(person=person_at(units.harbour), starts_on=TODAY, ends_on=LATER)

    page = signed_in(outsider).get(reverse("workplaces:absences"))

    assert list(page.context["object_list"]) == []


def test_e16_substitute_reaches_the_groups_while_the_adviser_is_away(
    signed_in, units, workplace, time_machine
):
    alone, other = person_at(units.harbour), person_at(units.hills)
    hand_over(workplace, alone, datetime.date(2026, 1, 1))
    away(alone, other)
    url = workplace.get_absolute_url()

    during = signed_in(other.user).get(url).status_code
    time_machine.move_to(datetime.datetime(2026, 3, 21, 10, tzinfo=datetime.UTC), tick=False)
    afterwards = signed_in(other.user).get(url).status_code

    assert timezone.localdate() > LATER
    assert (during, afterwards) == (200, 404)


def test_adviser_reaches_the_own_groups_only_and_names_nobody(signed_in, adviser, units, workplace):
    other = make.WorkplaceFactory(unit=units.harbour)
    client = signed_in(adviser)

    answers = [client.get(place.get_absolute_url()).status_code for place in (workplace, other)]
    naming = client.get(reverse("workplaces:name-adviser", args=[workplace.pk])).status_code

    assert answers == [200, 404]
    assert naming == 403
