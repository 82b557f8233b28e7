"""Frozen pictures of a workplace: what they hold, who reads which part, two side by side (C2)."""

import datetime
import re

import pytest
from django.db import InternalError, transaction
from django.db.utils import ProgrammingError
from django.urls import reverse
from django.utils import timezone

from accounts.models import AuditEntry
from core.vocabulary import Approach
from tests import factories as make
from tests.counting import queries_of
from workplaces import actions
from workplaces.enums import Horizon
from workplaces.models import Snapshot

REFUSED = (InternalError, ProgrammingError)


@pytest.fixture
def today():
    return timezone.localdate()


@pytest.fixture
def paint_shop(workplace):
    return make.AreaFactory(workplace=workplace, name="Paint shop")


@pytest.fixture
def known(workplace, paint_shop, today):
    """Three people in the paint shop, of whom two are members and one leads another."""
    day = today - datetime.timedelta(60)
    make.HeadcountFactory(workplace=workplace, count=40, on=day)
    make.HeadcountFactory(workplace=workplace, area=paint_shop, count=10, on=day)
    people = [
        make.EmploymentFactory(workplace=workplace, area=paint_shop).person for _n in range(3)
    ]
    for person in people[:2]:
        make.MembershipFactory(person=person, starts_on=day)
    make.TieFactory(workplace=workplace, leader=people[0], follower=people[1], starts_on=day)
    make.AssessmentFactory(workplace=workplace, person=people[0], level=1, on=day)
    make.WorksCouncilFactory(workplace=workplace, seats=9, union_seats=4, starts_on=day)
    make.TopicFactory(workplace=workplace, title="Heat in the hall", starts_on=day)
    return people


def take(workplace, user, themes=""):
    snapshot = actions.take_snapshot(workplace=workplace, themes=themes, by=user)
    return Snapshot.objects.get(pk=snapshot.pk)


def compare(client, workplace, **asked):
    return client.get(reverse("workplaces:compare-snapshots", args=[workplace.pk]), asked)


def differing(page):
    """What the page marks: ``{(group, title): (earlier, later, word)}``."""
    return {
        (row.group, str(row.title)): (row.earlier, row.later, row.word)
        for section in page.context["sections"]
        for row in section.differences
        if row.mark
    }


def titles(page):
    return [str(section.title) for section in page.context["sections"]]


def test_c2_two_snapshots_of_one_workplace_stand_side_by_side_with_their_differences(
    signed_in, official, workplace, known, paint_shop, today
):
    take(workplace, official, themes="Weekend shifts")
    make.MembershipFactory(person=known[2], starts_on=today)
    make.HeadcountFactory(workplace=workplace, area=paint_shop, count=12, on=today)
    make.TopicFactory(workplace=workplace, title="Retraining", horizon=Horizon.LONG)
    take(workplace, official, themes="Weekend shifts")

    page = compare(signed_in(official), workplace, earlier=1, later=2)

    assert differing(page) == {
        ("", "Retraining"): ("", "long term", "new"),
        ("The whole workplace", "Members"): ("2", "3", "+1"),
        ("The whole workplace", "Density"): ("5 %", "7 %", "+2"),
        ("The whole workplace", "Potential"): ("38", "37", "−1"),
        ("permanent staff", "Members"): ("2", "3", "+1"),
        ("Paint shop", "Members"): ("2", "3", "+1"),
        ("Paint shop", "Employees"): ("10", "12", "+2"),
        ("Paint shop", "Density"): ("20 %", "25 %", "+5"),
        ("Paint shop", "Potential"): ("8", "9", "+1"),
    }
    assert page.context["count"] == 9


def test_c2_difference_is_marked_by_a_word_and_not_by_colour_alone(
    signed_in, official, workplace, known
):
    take(workplace, official, themes="Heat")
    take(workplace, official, themes="Heat and noise")

    page = compare(signed_in(official), workplace)

    [row] = re.findall(r'<tr class="is-different">.*?</tr>', page.text, re.DOTALL)
    words = " ".join(re.sub(r"<[^>]+>", " ", row).split())
    assert words == "In our own words Heat Heat and noise ≠ changed"


def test_c2_versions_are_numbered_dated_and_name_who_took_them(
    signed_in, official, workplace, known, today
):
    address = reverse("workplaces:take-snapshot", args=[workplace.pk])
    client = signed_in(official)

    for themes in ("Heat", "Noise"):
        answer = client.post(address, {"themes": themes})

    newest = Snapshot.objects.get(number=2)
    assert answer.url == newest.get_absolute_url()
    assert [
        (s.number, s.on, s.themes, s.taken_by) for s in Snapshot.objects.order_by("number")
    ] == [
        (1, today, "Heat", official),
        (2, today, "Noise", official),
    ]
    assert AuditEntry.objects.filter(verb="snapshot.taken", actor_id=official.pk).count() == 2


def test_c2_snapshot_stays_as_it_was_when_the_workplace_changes(
    signed_in, official, workplace, known
):
    snapshot = take(workplace, official)
    before = signed_in(official).get(snapshot.get_absolute_url()).context["sections"]

    make.HeadcountFactory(workplace=workplace, count=999, on=timezone.localdate())
    workplace.topics.all().delete()

    after = signed_in(official).get(snapshot.get_absolute_url()).context["sections"]
    assert after == before


@pytest.mark.parametrize("write", ["update", "delete"])
def test_c2_database_refuses_to_change_a_snapshot(official, workplace, write):
    snapshot = Snapshot.objects.filter(pk=take(workplace, official).pk)

    with pytest.raises(REFUSED), transaction.atomic():
        snapshot.delete() if write == "delete" else snapshot.update(themes="otherwise")

    assert snapshot.get().themes == ""


def test_c2_picture_names_nobody_and_says_its_form(official, workplace, known):
    picture = take(workplace, official).picture

    told = str(picture)
    assert picture["form"] == 1
    assert not any(str(p.pk) in told or p.given_name in told for p in known)


def test_c2_unknown_stays_unknown_and_becomes_known(signed_in, official, workplace):
    take(workplace, official)
    make.HeadcountFactory(workplace=workplace, count=40, on=timezone.localdate())
    take(workplace, official)

    marked = differing(compare(signed_in(official), workplace))

    assert marked["The whole workplace", "Employees"] == ("–", "40", "known now")


@pytest.mark.parametrize(
    ("cast", "seen"),
    [
        ("official", ["By segment", "By area", "Ratings", "Leaders"]),
        ("mentor", ["By segment", "By area"]),
        ("representative", ["By area"]),
        ("adviser", ["By segment"]),
    ],
)
def test_c2_reader_sees_of_a_snapshot_what_they_may_see_unfrozen(
    signed_in, request, official, workplace, known, cast, seen
):
    reader = request.getfixturevalue(cast)
    snapshot = take(workplace, official)

    page = signed_in(reader).get(snapshot.get_absolute_url())

    everybody = ["Themes to hook on to", "Position of the union"]
    assert [title for title in titles(page) if title not in everybody] == seen


@pytest.mark.parametrize("cast", ["mentor", "representative", "adviser"])
def test_c2_small_numbers_of_members_are_for_who_lists_members(
    signed_in, request, official, workplace, known, cast
):
    reader = request.getfixturevalue(cast)
    snapshot = take(workplace, official)

    page = signed_in(reader).get(snapshot.get_absolute_url())

    columns = {str(c) for section in page.context["sections"] for c in section.columns}
    assert columns <= {"Kind", "Employees"}


@pytest.mark.parametrize(
    ("cast", "status"), [("outsider", 404), ("leadership", 404), ("trainer", 404)]
)
def test_c2_snapshot_exists_only_for_who_may_read_it(
    signed_in, request, official, workplace, cast, status
):
    snapshot = take(workplace, official)

    answer = signed_in(request.getfixturevalue(cast)).get(snapshot.get_absolute_url())

    assert answer.status_code == status


def test_reading_counts_of_ratings_leaves_a_trace(signed_in, official, workplace, known):
    snapshot = take(workplace, official)

    signed_in(official).get(snapshot.get_absolute_url())

    assert AuditEntry.objects.filter(verb="rating.read", actor_id=official.pk).count() == 1


def test_ratings_are_counted_by_level_and_the_others_are_not_rated(official, workplace, known):
    ratings = take(workplace, official).picture["union"]["ratings"]

    assert ratings == {"1": 1, "2": 0, "3": 0, "4": 0, "5": 0, "unrated": 2}


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ({"earlier": 1, "later": 1}, "__all__"),
        ({"earlier": 1, "later": 99}, "later"),
        ({"earlier": "x", "later": 2}, "earlier"),
        ({"earlier": 1}, "later"),
    ],
)
def test_wrong_choice_of_versions_gets_a_sentence(signed_in, official, workplace, asked, field):
    take(workplace, official)
    take(workplace, official)

    page = compare(signed_in(official), workplace, **asked)

    assert page.status_code == 200
    assert list(page.context["choice"].errors) == [field]
    assert "sections" not in page.context


def test_older_version_stands_at_the_left_whichever_is_chosen_first(signed_in, official, workplace):
    take(workplace, official)
    take(workplace, official)

    page = compare(signed_in(official), workplace, earlier=2, later=1)

    assert (page.context["earlier"].number, page.context["later"].number) == (1, 2)


def test_only_what_differs_can_be_asked_for(signed_in, official, workplace, known):
    take(workplace, official, themes="Heat")
    take(workplace, official, themes="Noise")

    page = compare(signed_in(official), workplace, earlier=1, later=2, only="on")

    [section] = page.context["sections"]
    assert [row.word for row in section.differences] == ["changed"]


def test_area_by_another_name_is_the_same_area(signed_in, official, workplace, known, paint_shop):
    take(workplace, official)
    paint_shop.name = "Coating"
    paint_shop.save()
    take(workplace, official)

    page = compare(signed_in(official), workplace)

    groups = {row.group for section in page.context["sections"] for row in section.differences}
    assert "Paint shop → Coating" in groups
    assert differing(page) == {}


def test_one_version_alone_cannot_be_compared(signed_in, official, workplace):
    take(workplace, official)

    page = compare(signed_in(official), workplace)

    assert "There are not two versions of this workplace yet." in page.text


def test_register_lists_the_newest_of_each_workplace_within_reach(
    signed_in, official, workplace, units
):
    elsewhere = make.WorkplaceFactory(unit=units.south)
    for number in (1, 2):
        make.SnapshotFactory(workplace=workplace, number=number)
        make.SnapshotFactory(workplace=elsewhere, number=number)

    page = signed_in(official).get(reverse("workplaces:all-snapshots"))

    assert [(s.workplace, s.number) for s in page.context["object_list"]] == [(workplace, 2)]


def test_pages_cost_the_same_with_more_areas(signed_in, official, workplace, known):
    client = signed_in(official)
    small = take(workplace, official).get_absolute_url()
    with_one = queries_of(client, small)
    for _n in range(3):
        make.EmploymentFactory(workplace=workplace, area=make.AreaFactory(workplace=workplace))

    large = take(workplace, official).get_absolute_url()

    assert queries_of(client, large) == with_one


def heading(page):
    return re.search(r'<h2 id="standing">(.*?)</h2>', page.text)[1]


def links(page):
    section = page.text.partition('<h2 id="standing">')[2].partition("</section>")[0]
    return re.findall(r"<a [^>]*>([^<]+)</a>", section)


@pytest.mark.parametrize(
    ("approach", "word", "first"),
    [
        (Approach.ORGANISING, "Mapping and rating", "Who stands where"),
        (Approach.ACTIVATING, "Company snapshot", "Company snapshots"),
    ],
)
def test_c17_way_into_a_workplace_is_worded_by_the_approach_of_its_unit(
    signed_in, official, workplace, units, approach, word, first
):
    units.harbour.approach = approach
    units.harbour.save()

    page = signed_in(official).get(workplace.get_absolute_url())

    assert (heading(page), links(page)[0]) == (word, first)


@pytest.mark.parametrize(
    ("approach", "word"),
    [(Approach.ORGANISING, "Mapping and rating"), (Approach.ACTIVATING, "Company snapshot")],
)
def test_c17_chosen_programme_decides_before_the_unit(
    signed_in, official, workplace, units, approach, word
):
    other = {Approach.ORGANISING: Approach.ACTIVATING, Approach.ACTIVATING: Approach.ORGANISING}
    units.harbour.approach = other[approach]
    units.harbour.save()
    programme = make.ProgrammeFactory(unit=units.north, approach=approach)
    client = signed_in(official)

    client.post(reverse("programmes:choose"), {"programme": programme.pk})

    assert heading(client.get(workplace.get_absolute_url())) == word
