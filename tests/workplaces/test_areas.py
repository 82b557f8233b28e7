"""The areas of a workplace: their tree, who works in them and what is known of them."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from core.exceptions import ActionRefused
from tests import factories as make
from tests.counting import queries_of
from workplaces import actions, queries
from workplaces.models import Area, Employment, Headcount

pytestmark = pytest.mark.django_db
DAY = datetime.date(2026, 3, 2)


def url(name, row):
    return reverse(f"workplaces:{name}", args=[row.pk])


def area_named(workplace, name, parent=None, kind="department"):
    return make.AreaFactory(workplace=workplace, name=name, parent=parent, kind=kind)


def working_in(area, *, members=0, others=0, segment="core", starts_on=DAY):
    """People of the area, so many of them members."""
    for number in range(members + others):
        employment = make.EmploymentFactory(
            workplace=area.workplace,
            area=area,
            segment=segment,
            starts_on=starts_on,
            person__unit=area.workplace.unit,
        )
        if number < members:
            make.MembershipFactory(person=employment.person, starts_on=starts_on)


def main_of(page):
    return page.text.partition("<main")[2].partition("</main>")[0]


def lines_of(page):
    """The numbers of each line by the name of its area."""
    return {line.row.area.name: texts(line.cells) for line in page.context["lines"]}


def texts(cells):
    return [cell.text for cell in cells]


@pytest.fixture
def works(workplace):
    """A site with a paint shop of two shifts and an assembly."""
    site = area_named(workplace, "Works", kind="site")
    paint = area_named(workplace, "Paint shop", site)
    area_named(workplace, "Early", paint, kind="shift")
    area_named(workplace, "Late", paint, kind="shift")
    area_named(workplace, "Assembly", site)
    return site


def test_c1_workplace_is_a_tree_of_sites_departments_and_shifts(
    signed_in, official, workplace, works
):
    page = signed_in(official).get(url("areas", workplace))

    shown = [(line.row.area.name, line.row.area.level) for line in page.context["lines"]]
    assert shown == [
        ("Works", 1),
        ("Assembly", 2),
        ("Paint shop", 2),
        ("Early", 3),
        ("Late", 3),
    ]


def test_area_is_added_by_its_form(signed_in, official, workplace, works):
    said = {"name": "Stores", "kind": "department", "parent": str(works.pk)}

    answer = signed_in(official).post(url("add-area", workplace), said)

    area = Area.objects.get(name="Stores")
    assert answer.status_code == 302
    assert (area.parent, area.path) == (works, f"{works.path}.{area.pk.hex}")


def test_area_moves_with_all_its_parts(workplace, works, official):
    paint, assembly = Area.objects.get(name="Paint shop"), Area.objects.get(name="Assembly")

    actions.change_area(paint, name="Paint", kind="department", parent=assembly, by=official)

    paths = dict(Area.objects.values_list("name", "path"))
    assert paths["Paint"] == f"{paths['Assembly']}.{paint.pk.hex}"
    assert paths["Late"].startswith(f"{paths['Paint']}.")
    assert paths["Works"] == works.path


def test_area_moves_to_the_top(workplace, works, official):
    paint = Area.objects.get(name="Paint shop")

    actions.change_area(paint, name="Paint", kind="department", parent=None, by=official)

    assert Area.objects.get(name="Early").path.startswith(f"{paint.pk.hex}.")


@pytest.mark.parametrize("under", ["Paint shop", "Early"])
def test_area_does_not_move_under_itself_or_its_part(signed_in, official, works, under):
    paint = Area.objects.get(name="Paint shop")
    said = {"name": "Paint shop", "kind": "shift", "parent": str(Area.objects.get(name=under).pk)}

    answer = signed_in(official).post(url("change-area", paint), said)

    assert answer.status_code == 422
    assert answer.context["form"].errors["parent"] == [
        "An area does not lie under itself or one of its parts."
    ]
    assert Area.objects.get(name="Paint shop").parent == works


@pytest.mark.parametrize(
    ("name", "kind", "under"), [("Assembly", "site", "Paint shop"), ("Works", "shift", "")]
)
def test_wider_area_does_not_stand_under_a_narrower_one(works, official, name, kind, under):
    area = Area.objects.get(name=name)
    above = Area.objects.filter(name=under).first()

    with pytest.raises(ActionRefused, match="not the other way round"):
        actions.change_area(area, name=name, kind=kind, parent=above, by=official)


def test_same_name_at_the_same_place_is_refused_at_the_name(signed_in, official, workplace, works):
    said = {"name": "Assembly", "kind": "department", "parent": str(works.pk)}

    answer = signed_in(official).post(url("add-area", workplace), said)

    assert list(answer.context["form"].errors) == ["name"]


def test_area_of_another_workplace_is_no_choice(signed_in, official, workplace, units):
    other = make.AreaFactory(workplace=make.WorkplaceFactory(unit=units.harbour))
    said = {"name": "Stores", "kind": "department", "parent": str(other.pk)}

    answer = signed_in(official).post(url("add-area", workplace), said)

    assert list(answer.context["form"].errors) == ["parent"]


def test_workplace_has_no_more_areas_than_a_page_shows(workplace, official, monkeypatch):
    monkeypatch.setattr(actions.areas, "MOST_AREAS", 1)
    area_named(workplace, "Works")

    with pytest.raises(ActionRefused, match="at most 1 areas"):
        actions.add_area(workplace=workplace, name="Stores", kind="site", by=official)


def test_empty_area_is_removed(signed_in, official, works):
    signed_in(official).post(url("remove-area", Area.objects.get(name="Assembly")))

    assert not Area.objects.filter(name="Assembly").exists()


def test_what_goes_with_an_area_is_said_before_it_is_removed(
    signed_in, official, workplace, campaign
):
    """Also what belongs to it in apps above, as a structure test that asked there."""
    plain = area_named(workplace, "Stores")
    drawn = make.AreaFactory(workplace=workplace, left=0, top=0, width=100, height=100)
    test = make.StructureTestFactory(campaign=campaign, workplace=workplace)
    make.TestedAreaFactory(test=test, area=drawn, eligible=12)
    client = signed_in(official)

    pages = [client.get(url("remove-area", area)) for area in (plain, drawn)]

    assert [page.context["gone"] for page in pages] == [[], [("areas of structure tests", 1)]]
    assert ["floor map" in main_of(page) for page in pages] == [False, True]
    assert "areas of structure tests: 1" in pages[1].text
    assert set(Area.objects.all()) == {plain, drawn}


@pytest.mark.parametrize("what", ["parts", "people", "headcount"])
def test_area_that_is_not_empty_stays(signed_in, official, works, what):
    area = Area.objects.get(name="Paint shop" if what == "parts" else "Assembly")
    if what == "people":
        working_in(area, others=1)
    if what == "headcount":
        make.HeadcountFactory(workplace=area.workplace, area=area)

    client = signed_in(official)
    before, after = client.get(url("remove-area", area)), client.post(url("remove-area", area))

    assert Area.objects.filter(pk=area.pk).exists()
    assert after.status_code == 422
    assert after.context["form"].non_field_errors() == [before.context["stays"]]
    assert 'type="submit"' not in main_of(before)


def test_person_is_employed_in_an_area(signed_in, official, workplace, works, units):
    assembly = Area.objects.get(name="Assembly")
    person = make.PersonFactory(unit=units.harbour)
    said = {"person": str(person.pk), "area": str(assembly.pk), "segment": "agency"}

    signed_in(official).post(
        url("employ", workplace) + f"?q={person.family_name}", said | {"starts_on": "2026-03-02"}
    )

    employment = Employment.objects.get(person=person)
    assert (employment.area, employment.segment) == (assembly, "agency")


def test_transfer_keeps_where_somebody_worked_before(signed_in, official, workplace, works):
    assembly, early = Area.objects.get(name="Assembly"), Area.objects.get(name="Early")
    employment = make.EmploymentFactory(workplace=workplace, area=early, starts_on=DAY)
    said = {"area": str(assembly.pk), "segment": "core", "from_on": "2026-05-01"}

    signed_in(official).post(url("transfer", employment), said)

    spans = Employment.objects.order_by("starts_on").values_list("area__name", "ends_on")
    assert list(spans) == [("Early", datetime.date(2026, 4, 30)), ("Assembly", None)]


def test_transfer_on_the_first_day_corrects(workplace, works, official):
    employment = make.EmploymentFactory(workplace=workplace, starts_on=DAY)
    assembly = Area.objects.get(name="Assembly")

    actions.transfer(employment, area=assembly, segment="core", from_on=DAY, by=official)

    assert Employment.objects.get().area == assembly


@pytest.mark.parametrize("from_on", [datetime.date(2026, 3, 1), datetime.date(2026, 4, 2)])
def test_transfer_outside_the_employment_is_refused(workplace, works, official, from_on):
    employment = make.EmploymentFactory(
        workplace=workplace, starts_on=DAY, ends_on=datetime.date(2026, 4, 1)
    )

    with pytest.raises(ActionRefused):
        actions.transfer(employment, area=works, segment="core", from_on=from_on, by=official)


def test_headcount_below_the_members_known_asks_whether_it_is_right(
    signed_in, official, workplace, works
):
    working_in(Area.objects.get(name="Early"), members=3)
    paint = Area.objects.get(name="Paint shop")
    said = {"count": 2, "on": "2026-05-04", "segment": "all", "area": str(paint.pk)}
    client = signed_in(official)

    doubted = client.post(url("add-headcount", workplace), said)
    confirmed = client.post(url("add-headcount", workplace), said | {"is_right": "on"})

    assert doubted.context["form"].errors["count"] == [
        "3 members are known there on that day. Is the number right?"
    ]
    assert 'name="is_right"' in doubted.text
    assert confirmed.status_code == 302
    assert Headcount.objects.get().area == paint


def test_headcount_that_raises_no_doubt_is_not_asked_about(signed_in, official, workplace, works):
    working_in(Area.objects.get(name="Assembly"), members=3)
    early = Area.objects.get(name="Early")
    said = {"count": 2, "on": "2026-05-04", "segment": "all", "area": str(early.pk)}

    answer = signed_in(official).post(url("add-headcount", workplace), said)

    assert answer.status_code == 302


def test_figures_of_an_area_hold_those_of_its_parts(signed_in, official, workplace, works):
    early, late = Area.objects.get(name="Early"), Area.objects.get(name="Late")
    working_in(early, members=2, others=1)
    working_in(late, members=1)
    for area, count in ((early, 10), (late, 5)):
        make.HeadcountFactory(workplace=workplace, area=area, count=count, on=DAY)

    lines = lines_of(signed_in(official).get(url("areas", workplace)))

    assert lines["Early"] == ["3", "10", "2", "20 %", "8"]
    assert lines["Paint shop"] == ["4", "15", "3", "20 %", "12"]  # counted nowhere: the sum


def test_counted_area_does_not_ask_its_parts(signed_in, official, workplace, works):
    paint, early = Area.objects.get(name="Paint shop"), Area.objects.get(name="Early")
    make.HeadcountFactory(workplace=workplace, area=early, count=10, on=DAY)
    make.HeadcountFactory(workplace=workplace, area=paint, count=40, on=DAY)

    lines = lines_of(signed_in(official).get(url("areas", workplace)))

    assert lines["Paint shop"][1] == "40"


def test_c4_area_without_headcount_shows_a_dash(signed_in, official, workplace, works):
    early = Area.objects.get(name="Early")
    working_in(Area.objects.get(name="Late"), members=2)
    make.HeadcountFactory(workplace=workplace, area=early, count=10, on=DAY)

    lines = lines_of(signed_in(official).get(url("areas", workplace)))

    assert lines["Late"] == ["2", "–", "2", "–", "–"]
    assert lines["Paint shop"][1:] == ["–", "2", "–", "–"]  # one of its parts is not known


def test_c4_headcount_of_nobody_gives_no_density(signed_in, official, workplace, works):
    make.HeadcountFactory(workplace=workplace, area=works, count=0, on=DAY)

    lines = lines_of(signed_in(official).get(url("areas", workplace)))

    assert lines["Works"][3] == "–"


def test_c12_density_of_agency_workers_is_shown_apart(signed_in, official, workplace, works):
    working_in(works, members=30, others=0)
    working_in(works, members=1, others=4, segment="agency")
    make.HeadcountFactory(workplace=workplace, count=100, on=DAY)
    make.HeadcountFactory(workplace=workplace, count=20, on=DAY, segment="agency")

    page = signed_in(official).get(url("areas", workplace))

    apart = {line.row.segment: texts(line.cells)[2:4] for line in page.context["segment_lines"]}
    assert apart == {"core": ["30", "–"], "agency": ["1", "5 %"]}
    assert texts(page.context["whole"])[2:4] == ["31", "31 %"]


def test_c12_areas_are_counted_for_one_segment(signed_in, official, workplace, works):
    working_in(works, members=3, segment="core")
    working_in(works, members=1, others=1, segment="agency")
    make.HeadcountFactory(workplace=workplace, area=works, count=4, on=DAY, segment="agency")
    make.HeadcountFactory(workplace=workplace, area=works, count=50, on=DAY)

    lines = lines_of(signed_in(official).get(url("areas", workplace) + "?segment=agency"))

    assert lines["Works"] == ["2", "4", "1", "25 %", "3"]


def test_e20_potential_is_headcount_less_members(signed_in, official, workplace, works):
    working_in(works, members=12)
    make.HeadcountFactory(workplace=workplace, area=works, count=80, on=DAY)
    make.HeadcountFactory(workplace=workplace, count=100, on=DAY)

    page = signed_in(official).get(url("areas", workplace))

    assert lines_of(page)["Works"][4] == "68"
    assert texts(page.context["whole"])[4] == "88"


def test_e20_more_members_than_employees_are_doubted(signed_in, official, workplace, works):
    working_in(works, members=3)
    make.HeadcountFactory(workplace=workplace, area=works, count=2, on=DAY)

    page = signed_in(official).get(url("areas", workplace))

    line = next(line for line in page.context["lines"] if line.row.area == works)
    assert line.cells[4].doubt == "more members than employees"


def test_figures_are_those_of_the_day_asked_for(signed_in, official, workplace, works):
    working_in(works, members=2)
    working_in(works, members=5, starts_on=datetime.date(2026, 6, 1))
    make.HeadcountFactory(workplace=workplace, area=works, count=10, on=DAY)
    make.HeadcountFactory(workplace=workplace, area=works, count=20, on=datetime.date(2026, 6, 1))
    client = signed_in(official)

    in_may = lines_of(client.get(url("areas", workplace) + "?on=2026-05-31"))
    in_june = lines_of(client.get(url("areas", workplace) + "?on=2026-06-01"))

    assert in_may["Works"] == ["2", "10", "2", "20 %", "8"]
    assert in_june["Works"] == ["7", "20", "7", "35 %", "13"]


@pytest.mark.parametrize("day", ["2026-02-31", "9999-12-31", "x"])
def test_wrong_day_is_told_at_its_field(signed_in, official, workplace, works, day):
    page = signed_in(official).get(url("areas", workplace) + f"?on={day}")

    assert list(page.context["filter"]["form"].errors) == ["on"]
    assert page.context["floor"].on == timezone.localdate()


def test_list_is_sorted_by_a_figure_with_the_unknown_last(signed_in, official, workplace, works):
    for name, count in (("Early", 5), ("Assembly", 50)):
        area = Area.objects.get(name=name)
        make.HeadcountFactory(workplace=workplace, area=area, count=count, on=DAY)

    page = signed_in(official).get(url("areas", workplace) + "?sort=headcount")

    names = [line.row.area.name for line in page.context["lines"]]
    assert names == ["Early", "Assembly", "Works", "Paint shop", "Late"]


def test_list_is_filtered_by_name_and_kind(signed_in, official, workplace, works):
    page = signed_in(official).get(url("areas", workplace) + "?q=a&kind=shift")

    assert [line.row.area.name for line in page.context["lines"]] == ["Early", "Late"]


def test_who_may_not_list_members_reads_no_members_of_areas(
    signed_in, organiser, campaign, workplace, works
):
    make.TeamFactory(campaign=campaign, workplace=workplace)
    working_in(works, members=40)
    make.HeadcountFactory(workplace=workplace, area=works, count=80, on=DAY)

    page = signed_in(organiser).get(url("areas", workplace))

    assert lines_of(page)["Works"] == ["40", "80", "–", "–", "–"]
    assert texts(page.context["whole"])[2:] == ["–", "–", "–"]


def test_representative_sees_the_tree_and_no_numbers(signed_in, workplace, works, units):
    person = make.PersonFactory(unit=units.harbour, user=make.UserFactory())
    make.FunctionFactory(person=person, workplace=workplace, kind="representative")
    make.HeadcountFactory(workplace=workplace, area=works, count=80, on=DAY)

    page = signed_in(person.user).get(url("areas", workplace))

    assert lines_of(page)["Works"] == ["–"] * 5


def test_list_costs_the_same_with_more_areas_and_people(signed_in, official, units):
    small = make.WorkplaceFactory(unit=units.harbour)
    large = make.WorkplaceFactory(unit=units.harbour)
    working_in(area_named(small, "Works"), members=1)
    for name in ("One", "Two", "Three"):
        area = area_named(large, name)
        working_in(area, members=3, others=2)
        make.HeadcountFactory(workplace=large, area=area)
        area_named(large, f"{name} part", area)
    client = signed_in(official)

    assert queries_of(client, url("areas", large)) == queries_of(client, url("areas", small))


def test_people_known_somewhere_without_an_area_are_told(signed_in, official, workplace, works):
    make.EmploymentFactory(workplace=workplace, area=None)

    page = signed_in(official).get(url("areas", workplace))

    assert "Of 1 person it is not known where they work." in page.text


def test_members_known_are_those_of_the_area_and_its_parts(workplace, works):
    working_in(Area.objects.get(name="Early"), members=2, others=1)
    working_in(Area.objects.get(name="Assembly"), members=1, segment="agency")

    known = [
        queries.members_known(workplace, on=DAY, area=Area.objects.get(name="Paint shop")),
        queries.members_known(workplace, on=DAY, segment="agency"),
        queries.members_known(workplace, on=DAY),
    ]

    assert known == [2, 1, 3]


def test_number_of_people_leads_to_exactly_those(signed_in, official, workplace, works):
    working_in(Area.objects.get(name="Early"), members=1, others=1)
    working_in(Area.objects.get(name="Assembly"), others=1)
    client = signed_in(official)
    page = client.get(url("areas", workplace))

    cells = {line.row.area.name: line.cells[0] for line in page.context["lines"]}
    listed = client.get(cells["Paint shop"].url).context["table"].rows

    assert cells["Paint shop"].text == "2"
    assert {row.record.area.name for row in listed} == {"Early"}
    assert len(listed) == 2


def test_people_of_whom_the_area_is_not_known_are_found(signed_in, official, workplace, works):
    working_in(works, others=1)
    lost = make.EmploymentFactory(workplace=workplace)

    page = signed_in(official).get(url("people", workplace) + "?area=none")

    assert [row.record for row in page.context["table"].rows] == [lost]
