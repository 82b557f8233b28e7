"""The areas of a workplace on paper."""

import io

import pytest
from django.urls import reverse
from PIL import Image

from accounts.models import AuditEntry
from tests import factories as make
from tests import paper

pytestmark = pytest.mark.django_db
WICKED = '#eval("1+1") = $x$ *b* #read("/etc/passwd")'


def url(name, workplace):
    return reverse(f"workplaces:{name}", args=[workplace.pk])


def text_of(response):
    return paper.text_of(response.content)


@pytest.fixture
def area(workplace):
    return make.AreaFactory(
        workplace=workplace, name="Paint shop", left=100, top=100, width=400, height=300
    )


def test_wall_chart_is_a3_and_shows_the_number_of_each_area(signed_in, official, workplace, area):
    make.HeadcountFactory(workplace=workplace, area=area, count=42)

    answer = signed_in(official).get(url("wall-chart", workplace) + "?figure=headcount")

    [page] = paper.pages_of(answer.content)
    size = [round(side / 72 * 25.4) for side in page.get_size()]
    assert size == [420, 297]
    assert "Paint shop 42" in text_of(answer)


def test_wall_chart_lies_over_the_sketch(signed_in, official, workplace, area):
    file = io.BytesIO()
    Image.new("RGB", (40, 20), "red").save(file, "PNG")
    make.SketchFactory(workplace=workplace, png=file.getvalue(), width=40, height=20)

    answer = signed_in(official).get(url("wall-chart", workplace))

    [page] = paper.pages_of(answer.content)
    assert len(paper.pictures_on(page)) == 1


def test_wall_chart_without_a_place_for_anything_says_so(signed_in, official, workplace):
    text = text_of(signed_in(official).get(url("wall-chart", workplace)))

    assert "No area that fits has a place on the map yet." in text


def test_walk_list_names_who_works_in_each_area(signed_in, official, workplace, area):
    here = make.EmploymentFactory(workplace=workplace, area=area)
    nowhere = make.EmploymentFactory(workplace=workplace)
    make.MembershipFactory(person=here.person)
    make.FunctionFactory(workplace=workplace, person=here.person, kind="representative")

    text = text_of(signed_in(official).get(url("walk-list", workplace)))

    of_area, of_others = text.split("Paint shop")[1].split("Area not known")
    assert f"{here.person} union representative" in of_area
    assert str(nowhere.person) in of_others
    assert "Members: 1" in of_area  # a number, and no word beside a name


def test_walk_list_keeps_the_choice(signed_in, official, workplace, area):
    agency = make.EmploymentFactory(workplace=workplace, area=area, segment="agency")
    core = make.EmploymentFactory(workplace=workplace, area=area)

    text = text_of(signed_in(official).get(url("walk-list", workplace) + "?segment=agency"))

    assert str(agency.person) in text
    assert str(core.person) not in text


def test_who_takes_no_names_away_prints_no_walk_list(
    signed_in, organiser, campaign, workplace, area
):
    make.TeamFactory(campaign=campaign, workplace=workplace)
    client = signed_in(organiser)

    answers = [client.get(url(view, workplace)) for view in ("wall-chart", "walk-list")]

    assert [answer.status_code for answer in answers] == [200, 403]


@pytest.mark.parametrize("view", ["wall-chart", "walk-list"])
def test_what_users_typed_is_set_as_text(signed_in, official, workplace, area, view):
    area.name = workplace.name = WICKED
    area.save()
    workplace.save()

    text = text_of(signed_in(official).get(url(view, workplace)))

    assert '#eval("1+1")' in "".join(text.split())
    assert "root:" not in text


@pytest.mark.parametrize("view", ["wall-chart", "walk-list"])
def test_print_of_areas_is_a_line_in_the_trail(signed_in, official, workplace, area, view):
    signed_in(official).get(url(view, workplace))

    entry = AuditEntry.objects.get(verb="areas.taken_out")
    assert (entry.actor_id, entry.detail) == (official.pk, {"form": "pdf", "what": view})
