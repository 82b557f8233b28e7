"""Leaders and followers, coverage and the relationship map."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from core.exceptions import ActionRefused
from tests import factories as make
from tests.counting import queries_of
from workplaces import actions, charts
from workplaces.enums import FunctionKind
from workplaces.models import Tie


@pytest.fixture
def today():
    return timezone.localdate()


@pytest.fixture
def colleague(units, workplace):
    """Makes people who work there: ``colleague("Ada", area=…)``."""

    def employ(name=None, **of):
        named = {"person__given_name": name} if name else {}
        employment = make.EmploymentFactory(
            workplace=workplace, person__unit=units.harbour, **named, **of
        )
        return employment.person

    return employ


def leaders(client, workplace, **asked):
    return client.get(reverse("workplaces:leaders", args=[workplace.pk]), asked)


def told(page):
    return [
        (row.kind, row.covered, row.areas, round(row.percent), [str(a) for a in row.uncovered])
        for row in page.context["coverage"]
    ]


def test_c3_6_departments_5_with_a_leader_are_83_percent_and_the_missing_one_is_named(
    signed_in, official, workplace, colleague
):
    names = ["Assembly", "Dispatch", "Foundry", "Office", "Paint shop", "Tool shop"]
    areas = [make.AreaFactory(workplace=workplace, name=name) for name in names]
    for area in areas:
        one, other = colleague(area=area), colleague(area=area)
        if area.name != "Foundry":
            make.TieFactory(workplace=workplace, leader=one, follower=other)

    page = leaders(signed_in(official), workplace)

    assert told(page) == [("department", 5, 6, 83, ["Foundry"])]
    assert "83 %" in page.text


def test_c3_leader_of_a_shift_covers_the_department_it_belongs_to(
    signed_in, official, workplace, colleague
):
    hall = make.AreaFactory(workplace=workplace, name="Hall")
    early, late = (
        make.AreaFactory(workplace=workplace, parent=hall, kind="shift", name=name)
        for name in ("Early", "Late")
    )
    make.TieFactory(
        workplace=workplace, leader=colleague(area=early), follower=colleague(area=late)
    )

    page = leaders(signed_in(official), workplace)

    assert told(page) == [("department", 1, 1, 100, []), ("shift", 1, 2, 50, ["Late"])]


def test_tie_that_ended_covers_nothing(signed_in, official, workplace, colleague, today):
    area = make.AreaFactory(workplace=workplace, name="Hall")
    make.TieFactory(
        workplace=workplace,
        leader=colleague(area=area),
        follower=colleague(),
        ends_on=today - datetime.timedelta(1),
    )

    page = leaders(signed_in(official), workplace)

    assert told(page) == [("department", 0, 1, 0, ["Hall"])]
    assert list(page.context["object_list"]) == []


def test_without_areas_nothing_is_claimed(signed_in, official, workplace):
    page = leaders(signed_in(official), workplace)

    assert told(page) == []
    assert "nobody can say where a leader is missing" in page.text


def add(client, workplace, leader, follower, on):
    said = {"leader": leader.pk, "follower": follower.pk, "starts_on": on}
    return client.post(reverse("workplaces:tie", args=[workplace.pk]), said)


def test_organiser_notes_who_leads_whom(
    signed_in, organiser, campaign, workplace, colleague, today
):
    make.TeamFactory(campaign=campaign, workplace=workplace)
    ada, kim = colleague("Ada"), colleague("Kim")
    client = signed_in(organiser)

    answer = add(client, workplace, ada, kim, today)

    listed = leaders(client, workplace).context["object_list"]
    assert answer.status_code == 302
    assert [(row.leader, row.follower, row.starts_on) for row in listed] == [(ada, kim, today)]


def test_tie_to_oneself_gets_a_sentence(signed_in, official, workplace, colleague, today):
    ada = colleague("Ada")

    answer = add(signed_in(official), workplace, ada, ada, today)

    assert answer.context["form"].errors == {"follower": ["Nobody is tied to themselves."]}
    assert not Tie.objects.exists()


def test_tie_needs_both_at_the_workplace_on_its_day(
    signed_in, official, units, workplace, colleague, today
):
    ada = colleague("Ada")
    new = make.EmploymentFactory(
        workplace=workplace,
        person__unit=units.harbour,
        person__given_name="Kim",
        starts_on=today,
    ).person
    stranger = make.EmploymentFactory(person__unit=units.hills).person
    client = signed_in(official)

    before = add(client, workplace, ada, new, today - datetime.timedelta(1))
    outside = add(client, workplace, ada, stranger, today)
    tomorrow = add(client, workplace, ada, new, today + datetime.timedelta(1))

    assert before.context["form"].errors == {
        "follower": [f"On that day {new} did not work at this workplace."]
    }
    assert outside.context["form"].errors == {
        "follower": ["This person does not work at this workplace."]
    }
    assert tomorrow.context["form"].errors == {"starts_on": ["This day lies in the future."]}
    assert not Tie.objects.exists()


def test_tie_is_made_once_at_a_time(signed_in, official, workplace, colleague, today):
    ada, kim = colleague("Ada"), colleague("Kim")
    make.TieFactory(workplace=workplace, leader=ada, follower=kim)

    answer = add(signed_in(official), workplace, ada, kim, today)

    assert list(answer.context["form"].errors) == ["follower"]
    assert Tie.objects.count() == 1


def test_action_refuses_what_a_form_would(official, workplace, colleague, today):
    ada, stranger = colleague("Ada"), make.PersonFactory()
    said = {"workplace": workplace, "leader": ada, "by": official}

    with pytest.raises(ActionRefused, match="Both must work"):
        actions.tie(follower=stranger, starts_on=today, **said)
    with pytest.raises(ActionRefused, match="themselves"):
        actions.tie(follower=ada, starts_on=today, **said)


def test_tie_is_ended_and_not_deleted(signed_in, official, workplace, colleague, today):
    row = make.TieFactory(workplace=workplace, leader=colleague("Ada"), follower=colleague("Kim"))
    client = signed_in(official)
    yesterday = today - datetime.timedelta(1)

    client.post(reverse("workplaces:end-tie", args=[row.pk]), {"ends_on": yesterday})

    past = leaders(client, workplace, when="past").context["object_list"]
    assert list(leaders(client, workplace).context["object_list"]) == []
    assert [(tied.pk, tied.ends_on) for tied in past] == [(row.pk, yesterday)]


def test_map_and_table_say_the_same_under_every_filter(signed_in, official, workplace, colleague):
    area = make.AreaFactory(workplace=workplace)
    ada, kim, lou = colleague("Ada"), colleague("Kim", area=area), colleague("Lou")
    make.TieFactory(workplace=workplace, leader=ada, follower=kim)
    make.TieFactory(workplace=workplace, leader=kim, follower=lou)
    client = signed_in(official)

    def shown(**asked):
        page = leaders(client, workplace, **asked)
        rows = page.context["object_list"]
        drawn = page.context["relations"]
        return {p for row in rows for p in (row.leader, row.follower)}, {
            box.person for box in drawn.boxes
        }

    assert shown() == ({ada, kim, lou},) * 2
    assert shown(q="lou") == ({kim, lou},) * 2
    assert shown(area=area.pk) == ({ada, kim},) * 2


def test_beyond_60_people_only_the_table_is_shown(signed_in, official, workplace, colleague):
    leader = colleague()
    for _n in range(charts.MOST_DRAWN - 1):
        make.TieFactory(workplace=workplace, leader=leader, follower=colleague())
    client = signed_in(official)
    drawn = leaders(client, workplace)

    make.TieFactory(workplace=workplace, leader=leader, follower=colleague())
    listed = leaders(client, workplace)

    assert len(drawn.context["relations"].boxes) == 60
    assert listed.context["relations"] is None
    assert "up to 60 people" in listed.text
    assert listed.context["count"] == 60


def test_nobody_covers_another_on_the_map(workplace, colleague):
    """A chain, a circle, a leader of many, and somebody with two leaders."""
    people = [colleague() for _n in range(12)]
    pairs = [(0, 1), (1, 2), (2, 0), (3, 4), (3, 5), (3, 6), (7, 6), (8, 9), (9, 10), (10, 11)]
    for leader, follower in pairs:
        make.TieFactory(workplace=workplace, leader=people[leader], follower=people[follower])

    drawing = charts.relations(Tie.objects.select_related("leader", "follower").order_by("pk"))

    corners = {(box.left, box.top) for box in drawing.boxes}
    close = [
        (one, other)
        for one in corners
        for other in corners
        if one < other
        and abs(one[0] - other[0]) < charts.BOX_WIDTH
        and abs(one[1] - other[1]) < charts.BOX_HEIGHT
    ]
    assert len(corners) == 12
    assert len(drawing.lines) == len(pairs)
    assert close == []


def test_leaders_of_another_district_are_not_found(signed_in, outsider, workplace):
    assert leaders(signed_in(outsider), workplace).status_code == 404


def test_page_takes_as_many_queries_for_three_ties_as_for_one(
    signed_in, official, workplace, colleague
):
    make.AreaFactory(workplace=workplace)
    make.TieFactory(workplace=workplace, leader=colleague(), follower=colleague())
    client, address = signed_in(official), reverse("workplaces:leaders", args=[workplace.pk])
    of_one = queries_of(client, address)

    for _n in range(2):
        area = make.AreaFactory(workplace=workplace)
        make.TieFactory(
            workplace=workplace, leader=colleague(area=area), follower=colleague(area=area)
        )

    assert queries_of(client, address) == of_one


def test_c10_filter_mz_kader_returns_works_council_members_who_are_representatives(
    signed_in, official, workplace, colleague
):
    both, council, noted, ended = (colleague(name) for name in ("Ada", "Kim", "Lou", "Mo"))
    for person, kind in (
        (both, FunctionKind.WORKS_COUNCIL),
        (both, FunctionKind.REPRESENTATIVE),
        (council, FunctionKind.WORKS_COUNCIL),
        (noted, FunctionKind.WORKS_COUNCIL_ACTIVIST),
        (ended, FunctionKind.REPRESENTATIVE),
    ):
        make.FunctionFactory(person=person, workplace=workplace, kind=kind)
    make.FunctionFactory(
        person=ended,
        workplace=workplace,
        kind=FunctionKind.WORKS_COUNCIL,
        ends_on=datetime.date(2026, 1, 2),
    )
    make.FunctionFactory(person=council, kind=FunctionKind.REPRESENTATIVE)  # elsewhere

    url, client = reverse("workplaces:people", args=[workplace.pk]), signed_in(official)
    found = {
        kind: {row.person for row in client.get(url, {"function": kind}).context["object_list"]}
        for kind in ("works_council_activist", "works_council", "representative")
    }

    assert found == {
        "works_council_activist": {both, noted},
        "works_council": {both, noted, council},
        "representative": {both, noted, ended},
    }
