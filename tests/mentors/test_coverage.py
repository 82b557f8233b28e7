"""Where mentors are missing (B7), and whom the end of a funding concerns (B10)."""

import datetime

import pytest
from django.urls import reverse

from tests import factories as make
from tests.counting import queries_of

pytestmark = pytest.mark.django_db
YEAR_END = datetime.date(2026, 12, 31)


@pytest.fixture(autouse=True)
def today(time_machine):
    time_machine.move_to(datetime.datetime(2026, 6, 10, 10, tzinfo=datetime.UTC), tick=False)


def matrix_of(client, **query):
    return client.get(reverse("mentors:coverage"), query).context["matrix"]


def cells(matrix):
    """``{(district, sector): "with a mentor/all"}`` of the cells with workplaces."""
    return {
        (str(row.unit), cell.sector.value): f"{cell.mentored}/{cell.all}"
        for row in matrix.rows
        for cell in row.cells
        if cell.all
    }


def mentored(unit, sector, programme, **dated):
    place = make.WorkplaceFactory(unit=unit, sector=sector)
    for _ in range(2):  # two mentors of one workplace are one covered workplace
        make.MentorFactory(workplace=place, programme=programme, **dated)
    return place


def test_b7_each_workplace_stands_in_one_cell_and_the_sum_is_their_number(
    signed_in, admin, units, programme
):
    mentored(units.harbour, "steel", programme)
    mentored(units.north, "steel", programme)
    mentored(units.hills, "it", programme)
    mentored(units.hills, "it", programme, ends_on=datetime.date(2026, 6, 9))  # no more
    make.WorkplaceFactory(unit=units.harbour, sector="it")

    matrix = matrix_of(signed_in(admin))

    assert cells(matrix) == {
        ("North", "steel"): "2/2",
        ("North", "it"): "0/1",
        ("South", "it"): "1/2",
    }
    assert [(str(cell.unit), cell.sector.value) for cell in matrix.white] == [("North", "it")]
    assert (matrix.mentored, matrix.all) == (3, 5)
    assert matrix.columns == [(2, 2), (1, 3)]


def test_b7_offices_without_a_mentor_are_listed(signed_in, admin, units, programme):
    mentored(units.harbour, "steel", programme)
    client, url = signed_in(admin), reverse("mentors:coverage")

    offices = client.get(url).context["offices"]
    of_another = client.get(
        url, {"programme": make.MentorFactory(workplace__unit=units.hills).programme.pk}
    ).context["offices"]

    assert list(offices) == [units.hills]
    assert list(of_another) == [units.harbour]


def test_coverage_is_of_the_own_units_only(signed_in, official, outsider, units, programme):
    mentored(units.harbour, "steel", programme)

    assert cells(matrix_of(signed_in(official))) == {("North", "steel"): "1/1"}
    assert cells(matrix_of(signed_in(outsider))) == {}


def test_mentor_finds_no_coverage(signed_in, mentor):
    assert signed_in(mentor).get(reverse("mentors:coverage")).status_code == 404


def test_coverage_takes_as_many_queries_for_more_workplaces(signed_in, admin, units, programme):
    client, url = signed_in(admin), reverse("mentors:coverage")
    mentored(units.harbour, "steel", programme)
    once = queries_of(client, url)
    for sector in ("it", "wood", "steel"):
        mentored(units.hills, sector, programme)

    assert queries_of(client, url) == once


def banner(client, programme):
    return " ".join(client.get(reverse("mentors:funding-banner", args=[programme.pk])).text.split())


def test_b10_banner_counts_who_is_affected_when_funding_ends(
    signed_in, official, programme, workplace
):
    make.FundingFactory(programme=programme, source="Ministry", ends_on=YEAR_END)
    make.RegisterFactory(programme=programme, is_complete=False)
    person = make.MentorFactory(programme=programme, workplace=workplace).person
    make.MentorFactory(programme=programme, person=person)  # once, however many workplaces
    make.MentorFactory(programme=programme)

    page = banner(signed_in(official), programme)

    assert "Funding by Ministry ends on 12/31/2026 – over 2 mentors are affected." in page


@pytest.mark.parametrize(
    ("ends_on", "more", "warns"),
    [
        (datetime.date(2027, 6, 10), {}, True),  # 365 days from now
        (datetime.date(2027, 6, 11), {}, False),
        (None, {}, False),
        (datetime.date(2026, 6, 9), {}, True),  # is over, and nothing else goes on
        (YEAR_END, {"source": "Own means", "starts_on": datetime.date(2027, 1, 1)}, False),
    ],
)
def test_b10_funding_that_ends_soon_stands_under_what_needs_attention(
    signed_in, official, programme, ends_on, more, warns
):
    make.FundingFactory(programme=programme, starts_on=datetime.date(2025, 1, 1), ends_on=ends_on)
    if more:
        make.FundingFactory(programme=programme, **more)
    client = signed_in(official)

    page = client.get(reverse("metrics:watched", args=["funding"]))

    assert [entry.text for entry in page.context["entries"]] == ["Offensive"] * warns
    assert ("Funding by" in banner(client, programme)) == warns


def test_administrator_notes_a_funding(signed_in, admin, programme):
    client, url = signed_in(admin), reverse("programmes:add-funding", args=[programme.pk])
    said = {"source": "Ministry", "starts_on": "2026-01-01"}

    wrong = client.post(url, said | {"ends_on": "2025-12-31"})
    client.post(url, said | {"ends_on": "2026-12-31"})
    funding = programme.fundings.get()
    twice = client.post(url, said)
    client.post(reverse("programmes:change-funding", args=[funding.pk]), said)

    assert list(wrong.context["form"].errors) == ["ends_on"]
    assert list(twice.context["form"].errors) == ["source"]
    funding.refresh_from_db()
    assert funding.ends_on is None


def test_funding_is_hidden_from_who_does_not_keep_the_programme(
    signed_in, leadership, mentor, programme
):
    make.FundingFactory(programme=programme)

    for user in (leadership, mentor):
        page = signed_in(user).get(programme.get_absolute_url())
        assert (page.status_code, "Ministry" in page.text) == (200, False)
