"""Works council, union representatives or both, in the list of workplaces (B15)."""

import pytest

from tests import factories as make
from tests.counting import queries_of

pytestmark = pytest.mark.django_db
LIST = "/workplaces/"


@pytest.fixture
def elected(units):
    """A workplace of each kind, named after it."""
    kinds = {
        "council": ["works_council"],
        "activist": ["works_council_activist"],
        "representative": ["representative", "representative"],
        "both": ["works_council", "representative"],
        "neither": ["informal_leader"],
    }
    for name, held in kinds.items():
        place = make.WorkplaceFactory(unit=units.harbour, name=name)
        for kind in held:
            make.FunctionFactory(workplace=place, kind=kind)
    former = make.WorkplaceFactory(unit=units.harbour, name="former")
    make.FunctionFactory(workplace=former, kind="works_council", ends_on="2026-01-02")


def listed(client, **query):
    page = client.get(LIST, query)
    return {row.name: row.elected for row in page.context["object_list"]}


def test_b15_workplace_with_a_works_council_and_no_representative_is_council_only(
    signed_in, official, elected
):
    client = signed_in(official)

    assert listed(client) == {
        "council": "council",
        "activist": "both",
        "representative": "representative",
        "both": "both",
        "neither": "",
        "former": "",
    }


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("council", ["council"]),
        ("representative", ["representative"]),
        ("both", ["activist", "both"]),
        ("none", ["former", "neither"]),
    ],
)
def test_b15_list_is_narrowed_to_who_is_elected(signed_in, official, elected, asked, found):
    assert sorted(listed(signed_in(official), elected=asked)) == found


def test_who_lists_no_functions_learns_nothing_of_them(signed_in, mentor, workplace):
    make.FunctionFactory(workplace=workplace)

    page = signed_in(mentor).get(LIST, {"elected": "none"})

    assert [row.name for row in page.context["object_list"]] == ["Harbour Depot"]
    assert "elected" not in page.context["filter"].form.fields
    assert "works council" not in page.text


def test_list_takes_as_many_queries_whoever_is_elected(signed_in, official, elected, units):
    client = signed_in(official)
    once = queries_of(client, LIST)
    place = make.WorkplaceFactory(unit=units.harbour)
    make.FunctionFactory(workplace=place)

    assert queries_of(client, LIST) == once
