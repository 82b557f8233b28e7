import datetime
import uuid

import pytest
from django.urls import reverse

from tests import factories as make
from tests.counting import queries_of
from workplaces.models import Employer, Employment, Function, Headcount, Workplace

pytestmark = pytest.mark.django_db


def url(name, row):
    return reverse(f"workplaces:{name}", args=[row.pk])


def rows_of(page):
    return [row.record for row in page.context["table"].rows]


def crowd(workplace, people=1):
    """Members, a headcount and a function at the workplace."""
    make.HeadcountFactory(workplace=workplace)
    for _each in range(people):
        employment = make.EmploymentFactory(workplace=workplace, person__unit=workplace.unit)
        make.MembershipFactory(person=employment.person)
        make.FunctionFactory(workplace=workplace, person=employment.person)


def test_list_of_workplaces_costs_the_same_with_more_rows(signed_in, official, units):
    client = signed_in(official)
    crowd(make.WorkplaceFactory(unit=units.harbour))
    with_one = queries_of(client, reverse("workplaces:list"))

    crowd(make.WorkplaceFactory(unit=units.harbour))
    crowd(make.WorkplaceFactory(unit=units.harbour))

    assert queries_of(client, reverse("workplaces:list")) == with_one


@pytest.mark.parametrize("name", ["detail", "people"])
def test_page_of_a_workplace_costs_the_same_with_more_people(
    signed_in, official, workplace, units, name
):
    client = signed_in(official)
    crowd(workplace)
    other = make.WorkplaceFactory(unit=units.harbour)
    crowd(other, people=3)

    assert queries_of(client, url(name, other)) == queries_of(client, url(name, workplace))


def test_c4_list_shows_a_dash_without_headcount(signed_in, official, workplace):
    make.MembershipFactory(person=make.EmploymentFactory(workplace=workplace).person)

    row = signed_in(official).get(reverse("workplaces:list")).context["table"].rows[0]

    assert (row.get_cell("headcount"), row.get_cell("density")) == ("–", "–")


def test_c4_page_shows_a_dash_without_headcount(signed_in, official, workplace):
    crowd(workplace)
    Headcount.objects.all().delete()

    page = signed_in(official).get(url("detail", workplace))

    assert [figure["display"] for figure in page.context["figures"]] == ["–", "1", "–"]


def test_page_shows_headcount_members_and_density(signed_in, official, workplace):
    crowd(workplace, people=2)

    page = signed_in(official).get(url("detail", workplace))

    assert [figure["display"] for figure in page.context["figures"]] == ["100", "2", "2 %"]


def test_mentor_sees_no_names_and_no_small_numbers(signed_in, mentor, workplace):
    crowd(workplace)
    person = Employment.objects.get().person

    page = signed_in(mentor).get(url("detail", workplace))

    assert [figure["display"] for figure in page.context["figures"]] == ["100", "under 5", "–"]
    assert str(person) not in page.content.decode()
    assert signed_in(mentor).get(url("people", workplace)).status_code == 403


def test_b16_workplace_of_another_district_does_not_exist(signed_in, outsider, workplace):
    employment = make.EmploymentFactory(workplace=workplace)
    client = signed_in(outsider)

    pages = ["detail", "change", "move", "people", "employ", "appoint", "add-headcount"]
    assert {client.get(url(name, workplace)).status_code for name in pages} == {404}
    assert client.get(url("end-employment", employment)).status_code == 404
    assert client.get(reverse("workplaces:detail", args=[uuid.uuid4()])).status_code == 404
    assert rows_of(client.get(reverse("workplaces:list"))) == []


def test_list_is_sorted_by_density_with_the_unknown_last(signed_in, official, units):
    empty, unknown, dense = (make.WorkplaceFactory(unit=units.harbour) for _each in range(3))
    make.HeadcountFactory(workplace=empty)
    crowd(dense)
    client = signed_in(official)

    upward = client.get(reverse("workplaces:list"), {"sort": "density"})
    downward = client.get(reverse("workplaces:list"), {"sort": "-density"})

    assert rows_of(upward) == [empty, dense, unknown]
    assert rows_of(downward) == [dense, empty, unknown]


def test_list_is_narrowed_by_its_filters(signed_in, admin, units):
    steel = make.WorkplaceFactory(
        unit=units.harbour, sector="steel", employer__name="Größe", employer__sort_key="grosse"
    )
    wood = make.WorkplaceFactory(unit=units.hills, sector="wood")
    make.HeadcountFactory(workplace=wood)
    client = signed_in(admin)

    def narrowed(**by):
        return rows_of(client.get(reverse("workplaces:list"), by))

    assert narrowed(q="größe") == [steel]
    assert narrowed(unit=units.north.pk) == [steel]
    assert narrowed(sector="wood") == [wood]
    assert narrowed(headcount="unknown") == [steel]
    assert narrowed(headcount="known") == [wood]
    assert len(narrowed(unit="nonsense")) == 2


def test_list_of_people_narrows_to_who_works_there_now(signed_in, official, workplace):
    now = make.EmploymentFactory(workplace=workplace)
    left = make.EmploymentFactory(workplace=workplace, ends_on=datetime.date(2021, 1, 1))
    client = signed_in(official)

    def shown(**by):
        return set(rows_of(client.get(url("people", workplace), by)))

    assert shown() == {now}
    assert shown(when="past") == {left}
    assert shown(when="all") == {now, left}


def test_created_workplace_makes_an_unknown_employer(signed_in, official, units):
    signed_in(official).post(
        reverse("workplaces:create"),
        {"employer": "Nordwerk AG", "name": "Depot", "sector": "steel", "unit": units.harbour.pk},
    )

    workplace = Workplace.objects.get()
    assert (workplace.employer.name, workplace.unit) == ("Nordwerk AG", units.harbour)


def test_workplace_is_not_created_in_another_district(signed_in, official, units):
    answer = signed_in(official).post(
        reverse("workplaces:create"),
        {"employer": "Nordwerk AG", "name": "Depot", "sector": "steel", "unit": units.hills.pk},
    )

    assert list(answer.context["form"].errors) == ["unit"]
    assert not Employer.objects.exists()


def test_same_workplace_again_is_refused_at_the_name(signed_in, official, workplace, units):
    answer = signed_in(official).post(
        reverse("workplaces:create"),
        {
            "employer": workplace.employer.name.upper(),
            "name": workplace.name,
            "sector": "steel",
            "unit": units.harbour.pk,
        },
    )

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["name"]


def test_workplace_is_changed(signed_in, official, workplace):
    signed_in(official).post(
        url("change", workplace),
        {"employer": workplace.employer.name, "name": "Ö-Depot", "sector": "wood", "place": "Kai"},
    )

    changed = Workplace.objects.get()
    assert (changed.name, changed.sort_key, changed.place) == ("Ö-Depot", "o-depot", "Kai")
    assert changed.employer == workplace.employer


def test_workplace_moves_within_reach_only(signed_in, admin, official, workplace, units):
    day = {"from_on": "2026-03-01"}
    refused = signed_in(official).post(url("move", workplace), day | {"unit": units.hills.pk})
    signed_in(admin).post(url("move", workplace), day | {"unit": units.hills.pk})

    assert list(refused.context["form"].errors) == ["unit"]
    workplace.refresh_from_db()
    assert workplace.unit == units.hills


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"count": "5", "on": "2026-01-01", "segment": "all"}, "on"),
        ({"count": "-1", "on": "2026-02-01", "segment": "all"}, "count"),
        ({"count": "1000001", "on": "2026-02-01", "segment": "all"}, "count"),
        ({"count": "99999999999999999999", "on": "2026-02-01", "segment": "all"}, "count"),
        ({"count": "5", "on": "2026-02-31", "segment": "all"}, "on"),
        ({"count": "5", "on": "0001-01-01", "segment": "all"}, "on"),
        ({"count": "5", "on": "2099-01-01", "segment": "all"}, "on"),
        ({"count": "5", "on": "2026-02-01", "segment": "nobody"}, "segment"),
        ({"count": "5", "on": "2026-02-01", "segment": "all", "source": "a\0b"}, "source"),
    ],
)
def test_headcount_is_refused_at_its_field(signed_in, official, workplace, said, field):
    make.HeadcountFactory(workplace=workplace, on=datetime.date(2026, 1, 1))

    answer = signed_in(official).post(url("add-headcount", workplace), said)

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]


def test_headcount_is_noted_with_its_source(signed_in, official, workplace):
    signed_in(official).post(
        url("add-headcount", workplace),
        {"count": "120", "on": "2026-02-01", "segment": "all", "source": "works council"},
    )

    assert Headcount.objects.get().source == "works council"


def test_person_is_searched_and_employed(signed_in, official, workplace, units):
    person = make.PersonFactory(unit=units.north, given_name="Eva", sort_key="beispiel eva")
    make.PersonFactory(unit=units.north)
    make.PersonFactory(unit=units.hills, sort_key="beispiel eva")
    client = signed_in(official)

    page = client.get(url("employ", workplace), {"q": "EVA"})
    client.post(
        url("employ", workplace),
        {"person": person.pk, "segment": "core", "starts_on": "2026-01-01"},
    )

    assert [pk for pk, _label in page.context["form"].fields["person"].choices] == [person.pk]
    assert Employment.objects.get().person == person


def test_second_employment_there_is_refused_at_the_person(signed_in, official, workplace, units):
    person = make.EmploymentFactory(workplace=workplace, person__unit=units.harbour).person

    answer = signed_in(official).post(
        url("employ", workplace),
        {"person": person.pk, "segment": "core", "starts_on": "2026-01-01"},
    )

    assert answer.context["form"].errors == {
        "person": ["This person already works there at that time."]
    }


def test_end_before_the_beginning_is_refused_at_the_end(signed_in, official, workplace, units):
    person = make.EmploymentFactory(workplace=workplace, person__unit=units.harbour).person

    answer = signed_in(official).post(
        url("employ", workplace),
        {
            "person": person.pk,
            "segment": "core",
            "starts_on": "2026-01-01",
            "ends_on": "2025-01-01",
        },
    )

    assert answer.context["form"].errors == {"ends_on": ["The end lies before the beginning."]}


def test_function_is_noted_and_ended(signed_in, official, workplace, units):
    person = make.PersonFactory(unit=units.north)
    client = signed_in(official)

    client.post(
        url("appoint", workplace),
        {"person": person.pk, "kind": "works_council", "starts_on": "2026-01-01"},
    )
    function = Function.objects.get()
    client.post(url("end-function", function), {"ends_on": "2026-02-01"})

    function.refresh_from_db()
    assert function.ends_on == datetime.date(2026, 2, 1)


def test_overlapping_functions_get_a_sentence_at_their_field(signed_in, official, workplace, units):
    held = make.FunctionFactory(workplace=workplace, person__unit=units.harbour)
    said = {"person": held.person_id, "kind": held.kind, "starts_on": "2026-02-01"}
    find = {"q": held.person.family_name}

    answer = signed_in(official).post(url("appoint", workplace), said, query_params=find)

    assert answer.status_code == 422
    assert answer.context["form"].errors == {
        "person": ["This person already holds this function at that time."]
    }
    assert Function.objects.count() == 1


def test_person_panel_is_page_and_part(signed_in, official, workplace, units):
    employment = make.EmploymentFactory(workplace=workplace, person__unit=units.harbour)
    client = signed_in(official)

    page = client.get(url("person-panel", employment.person))
    part = client.get(url("person-panel", employment.person), headers={"HX-Request": "true"})

    assert str(workplace) in page.content.decode()
    assert part.content.decode().strip() in page.content.decode()


def test_person_panel_of_somebody_out_of_reach_does_not_exist(signed_in, outsider, mentor):
    assert signed_in(outsider).get(url("person-panel", mentor.person)).status_code == 404


def test_employer_page_shows_its_group_and_visible_workplaces(signed_in, official, units):
    group = make.EmployerFactory(name="Nordgruppe")
    company = make.EmployerFactory(parent=group)
    near = make.WorkplaceFactory(employer=company, unit=units.harbour)
    make.WorkplaceFactory(employer=company, unit=units.hills)
    client = signed_in(official)

    page = client.get(url("employer", company))
    of_group = client.get(url("employer", group))

    assert rows_of(page) == [near]
    assert "Nordgruppe" in page.content.decode()
    assert list(of_group.context["companies"]) == [company]


def test_employer_is_created_and_put_into_a_group(signed_in, official):
    client = signed_in(official)

    client.post(reverse("workplaces:create-employer"), {"name": "Nordwerk"})
    employer = Employer.objects.get()
    client.post(url("change-employer", employer), {"name": "Nordwerk", "parent": "Nordgruppe"})

    employer.refresh_from_db()
    assert str(employer.parent) == "Nordgruppe"


def test_employer_of_other_districts_is_not_changed(signed_in, outsider, workplace):
    client = signed_in(outsider)

    assert client.get(url("employer", workplace.employer)).status_code == 200
    assert client.get(url("change-employer", workplace.employer)).status_code == 403


def test_employers_are_suggested_while_one_types(signed_in, official, mentor):
    make.EmployerFactory(name="Nordwerk", sort_key="nordwerk")
    make.EmployerFactory(name="Südwerk", sort_key="sudwerk")
    address = reverse("workplaces:suggest-employers")

    shown = signed_in(official).get(address, {"employer": "nord"})
    assert list(shown.context["names"]) == ["Nordwerk"]

    assert signed_in(mentor).get(address, {"employer": "nord"}).status_code == 404


@pytest.mark.parametrize("words", ["a\0b", "\ud800".encode("utf-8", "surrogatepass"), "x" * 10_000])
def test_search_for_nonsense_finds_nobody(signed_in, official, workplace, words):
    make.PersonFactory(unit=workplace.unit)
    client = signed_in(official)

    page = client.get(url("employ", workplace), {"q": words})
    suggestions = client.get(reverse("workplaces:suggest-employers"), {"employer": words})

    assert page.context["form"].fields["person"].choices == []
    assert list(suggestions.context["names"]) == []


@pytest.mark.parametrize("name", ["create", "create-employer"])
def test_empty_form_is_refused_at_its_fields(signed_in, official, name):
    answer = signed_in(official).post(reverse(f"workplaces:{name}"))

    assert answer.status_code == 422
    assert "name" in answer.context["form"].errors
