"""Scales, ratings and what of them is told to whom."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.models import AuditEntry
from core.exceptions import ActionRefused
from tests import factories as make
from tests.counting import queries_of
from workplaces import actions, queries
from workplaces.models import Assessment, Scale

WORDS = ["leads", "supports", "undecided", "against", "works against"]
LEVELS = {f"level_{n}": word for n, word in enumerate(WORDS, 1)}


@pytest.fixture
def today():
    return timezone.localdate()


@pytest.fixture
def scale(units):
    return make.ScaleFactory(name="Standing", unit=units.north, wording=WORDS)


@pytest.fixture
def worker(units, workplace):
    person = make.PersonFactory(
        given_name="Ada", family_name="Muster", sort_key="muster ada", unit=units.harbour
    )
    make.EmploymentFactory(person=person, workplace=workplace)
    return person


@pytest.fixture
def rater(units):
    return make.PersonFactory(unit=units.harbour)


def rating_list(client, workplace, **asked):
    return client.get(reverse("workplaces:ratings", args=[workplace.pk]), asked)


def listed(page):
    return [(str(row.person), row.level) for row in page.context["object_list"]]


def test_c1_worker_rated_again_keeps_both_ratings_and_the_list_shows_the_new(
    signed_in, official, organiser, workplace, worker, rater, scale, today
):
    for days, level, who in ((30, 3, rater), (2, 2, organiser.person)):
        actions.rate(
            workplace=workplace,
            person=worker,
            scale=scale,
            level=level,
            on=today - datetime.timedelta(days),
            basis="talk",
            rated_by=who,
            by=official,
        )
    client = signed_in(official)

    shown = rating_list(client, workplace)
    history = client.get(reverse("workplaces:ratings-of", args=[workplace.pk, worker.pk]))

    kept = [(row.level, row.on, row.rated_by) for row in history.context["ratings"]]
    assert listed(shown) == [("Ada Muster", 2)]
    assert "supports" in shown.text
    assert kept == [
        (2, today - datetime.timedelta(2), organiser.person),
        (3, today - datetime.timedelta(30), rater),
    ]


def test_rating_older_than_the_newest_changes_nothing_in_the_list(
    signed_in, official, workplace, worker, scale, today
):
    of = {"workplace": workplace, "person": worker, "scale": scale}
    make.AssessmentFactory(**of, level=2, on=today)
    make.AssessmentFactory(**of, level=5, on=today - datetime.timedelta(400))

    assert listed(rating_list(signed_in(official), workplace)) == [("Ada Muster", 2)]


def test_who_was_not_rated_is_absent_and_not_0(signed_in, official, workplace, worker):
    page = rating_list(signed_in(official), workplace)

    assert listed(page) == [("Ada Muster", None)]
    assert "not rated" in page.text


def test_corrected_rating_counts_no_more_and_stays(
    signed_in, official, workplace, worker, rater, scale, today
):
    of = {"workplace": workplace, "person": worker, "scale": scale, "on": today}
    wrong = make.AssessmentFactory(**of, level=5, rated_by=rater)
    client = signed_in(official)
    said = {"person": worker.pk, "level": 2, "basis": "talk", "rated_by": rater.pk}

    answer = client.post(
        reverse("workplaces:correct-rating", args=[wrong.pk]),
        said | {"on": today - datetime.timedelta(3)},
    )

    right = Assessment.objects.get(corrects=wrong)
    history = client.get(reverse("workplaces:ratings-of", args=[workplace.pk, worker.pk]))
    assert answer.status_code == 302
    assert listed(rating_list(client, workplace)) == [("Ada Muster", 2)]
    assert [(r, r.is_corrected) for r in history.context["ratings"]] == [
        (wrong, True),
        (right, False),
    ]
    assert history.context["counting"] == right.pk


def test_rating_of_the_wrong_person_is_corrected_to_the_right_one(
    signed_in, official, units, workplace, worker, rater, scale, today
):
    other = make.EmploymentFactory(workplace=workplace, person__unit=units.harbour).person
    wrong = make.AssessmentFactory(
        workplace=workplace, person=worker, scale=scale, level=1, on=today, rated_by=rater
    )
    client = signed_in(official)
    said = {"person": other.pk, "level": 1, "basis": "talk", "rated_by": rater.pk, "on": today}

    client.post(reverse("workplaces:correct-rating", args=[wrong.pk]), said)

    assert dict(listed(rating_list(client, workplace))) == {"Ada Muster": None, str(other): 1}


def test_rating_is_corrected_once(official, workplace, worker, rater, scale, today):
    wrong = make.AssessmentFactory(workplace=workplace, person=worker, scale=scale, on=today)
    said = {"workplace": workplace, "person": worker, "scale": scale, "on": today}
    said |= {"level": 2, "basis": "talk", "rated_by": rater, "corrects": wrong, "by": official}
    actions.rate(**said)

    with pytest.raises(ActionRefused, match="corrected already"):
        actions.rate(**said)


@pytest.mark.parametrize(
    ("days", "who", "field", "sentence"),
    [
        (-1, "worker", "on", "This day lies in the future."),
        (40, "worker", "person", "On that day Ada Muster did not work at this workplace."),
        (0, "stranger", "person", "This person does not work at this workplace."),
    ],
)
def test_rating_that_cannot_be_is_refused_with_a_sentence(
    signed_in, official, units, workplace, rater, scale, today, days, who, field, sentence
):
    people = {
        "worker": make.EmploymentFactory(
            person__given_name="Ada",
            person__family_name="Muster",
            person__unit=units.harbour,
            workplace=workplace,
            starts_on=today - datetime.timedelta(30),
        ).person,
        "stranger": make.EmploymentFactory(person__unit=units.hills).person,
    }
    make.AssessmentFactory(workplace=workplace, person=people["worker"], rated_by=rater)
    said = {"person": people[who].pk, "level": 2, "basis": "talk", "rated_by": rater.pk}

    answer = signed_in(official).post(
        reverse("workplaces:rate", args=[workplace.pk]),
        said | {"on": today - datetime.timedelta(days)},
    )

    assert answer.status_code == 422
    assert answer.context["form"].errors == {field: [sentence]}
    assert Assessment.objects.count() == 1


def test_action_refuses_what_a_form_would(official, workplace, worker, rater, scale, today):
    said = {"workplace": workplace, "scale": scale, "level": 2, "basis": "talk", "by": official}
    said |= {"rated_by": rater}

    with pytest.raises(ActionRefused, match="did not work"):
        actions.rate(person=worker, on=datetime.date(2019, 12, 31), **said)
    with pytest.raises(ActionRefused, match="future"):
        actions.rate(person=worker, on=today + datetime.timedelta(1), **said)


@pytest.mark.parametrize("role", ["mentor", "representative"])
def test_who_may_only_record_is_told_that_it_is_noted_and_nothing_else(
    request, signed_in, workplace, worker, scale, role
):
    user = request.getfixturevalue(role)
    client = signed_in(user)
    said = {"name": "ada muster", "level": 2, "basis": "hearsay", "on": timezone.localdate()}

    answer = client.post(reverse("workplaces:rate", args=[workplace.pk]), said, follow=True)

    row = Assessment.objects.get()
    told = [str(message) for message in answer.context["messages"]]
    pages = [
        rating_list(client, workplace),
        client.get(reverse("workplaces:ratings-of", args=[workplace.pk, worker.pk])),
        client.get(reverse("workplaces:correct-rating", args=[row.pk])),
    ]
    assert (row.person, row.level, row.rated_by, row.logged_by) == (worker, 2, user.person, user)
    assert told == ["The rating is noted."]
    assert answer.redirect_chain == [(workplace.get_absolute_url(), 302)]
    assert [page.status_code for page in pages] == [403, 403, 404]
    assert "Ada" not in answer.text


def test_form_begins_with_today_and_the_person_one_comes_from(
    signed_in, official, workplace, worker, scale, today
):
    address = reverse("workplaces:rate", args=[workplace.pk])

    form = signed_in(official).get(address, {"person": worker.pk}).context["form"]

    assert (form["on"].value(), form["person"].field.choices) == (
        today,
        [(worker.pk, "Ada Muster")],
    )


def test_correction_begins_with_what_was_said(signed_in, official, workplace, worker, scale):
    day = datetime.date(2026, 2, 3)
    wrong = make.AssessmentFactory(
        workplace=workplace, person=worker, scale=scale, level=5, on=day, basis="hearsay"
    )

    page = signed_in(official).get(reverse("workplaces:correct-rating", args=[wrong.pk]))

    begins = {bound.name: bound.value() for bound in page.context["form"]}
    assert begins == {
        "person": worker.pk,
        "level": 5,
        "on": day,
        "basis": "hearsay",
        "rated_by": wrong.rated_by_id,
    }


def test_part_of_a_name_finds_nobody_for_who_may_not_see_who_works_there(
    signed_in, mentor, workplace, worker, scale
):
    said = {"name": "Muster", "level": 2, "basis": "talk", "on": timezone.localdate()}
    client = signed_in(mentor)

    page = client.get(reverse("workplaces:rate", args=[workplace.pk]), {"q": "Muster"})
    answer = client.post(reverse("workplaces:rate", args=[workplace.pk]), said)

    assert "Ada" not in page.text
    assert answer.context["form"].errors == {
        "name": ["Nobody of exactly this name is noted as working there on that day."]
    }
    assert not Assessment.objects.exists()


def test_two_colleagues_of_one_name_are_not_nobody(signed_in, mentor, workplace, worker, scale):
    names = {"given_name": "Ada", "family_name": "Muster", "sort_key": "muster ada"}
    make.EmploymentFactory(workplace=workplace, person=make.PersonFactory(**names))
    said = {"name": str(worker), "level": 2, "basis": "talk", "on": timezone.localdate()}

    answer = signed_in(mentor).post(reverse("workplaces:rate", args=[workplace.pk]), said)

    assert answer.context["form"].errors == {
        "name": ["Several colleagues have this name: ask your office to note the rating."]
    }
    assert not Assessment.objects.exists()


def test_reading_ratings_leaves_a_line_in_the_audit_trail(
    signed_in, official, workplace, worker, scale
):
    client = signed_in(official)

    rating_list(client, workplace)
    client.get(reverse("workplaces:ratings-of", args=[workplace.pk, worker.pk]))

    lines = AuditEntry.objects.filter(verb="rating.read").order_by("id")
    assert [(line.actor_id, line.subject_id) for line in lines] == [
        (official.pk, str(workplace.pk)),
        (official.pk, str(worker.pk)),
    ]


def test_ratings_of_another_workplace_are_not_shown(signed_in, official, outsider, units, worker):
    """Somebody who works at two is rated at each."""
    elsewhere = make.WorkplaceFactory(unit=units.hills)
    make.EmploymentFactory(person=worker, workplace=elsewhere)
    there = make.AssessmentFactory(workplace=elsewhere, person=worker, level=5)

    seen = rating_list(signed_in(outsider), elsewhere)
    hidden = rating_list(signed_in(official), elsewhere)

    assert listed(seen) == [("Ada Muster", 5)]
    assert hidden.status_code == 404
    assert there not in queries.assessments_visible_to(official)


def test_list_narrows_by_level_age_basis_area_and_name(
    signed_in, official, units, workplace, worker, scale, today
):
    area = make.AreaFactory(workplace=workplace)
    shift = make.AreaFactory(workplace=workplace, parent=area, kind="shift")
    old = make.EmploymentFactory(workplace=workplace, area=shift, person__unit=units.harbour)
    of = {"workplace": workplace, "scale": scale, "person": old.person}
    make.AssessmentFactory(**of, level=4, basis="action", on=today - datetime.timedelta(100))
    client, name = signed_in(official), str(old.person)

    found = [
        listed(rating_list(client, workplace, **asked))
        for asked in (
            {"level": ["4", "5"]},
            {"level": "none"},
            {"age": "90"},
            {"age": "180"},
            {"basis": "action"},
            {"area": area.pk},
            {"q": "muster"},
        )
    ]

    rated, unrated = [(name, 4)], [("Ada Muster", None)]
    assert found == [rated, unrated, rated, [], rated, rated, unrated]


@pytest.mark.parametrize("sort", ["level", "-level", "rated_on", "-rated_on"])
def test_who_was_not_rated_comes_last_whichever_way_the_list_is_sorted(
    signed_in, official, units, workplace, worker, scale, sort
):
    other = make.EmploymentFactory(workplace=workplace, person__unit=units.harbour).person
    make.AssessmentFactory(workplace=workplace, person=other, scale=scale)

    page = rating_list(signed_in(official), workplace, sort=sort)

    assert [row.record.person for row in page.context["table"].rows] == [other, worker]


def test_list_takes_as_many_queries_for_three_people_as_for_one(
    signed_in, official, units, workplace, worker, scale
):
    make.AssessmentFactory(workplace=workplace, person=worker, scale=scale)
    client, address = signed_in(official), reverse("workplaces:ratings", args=[workplace.pk])
    of_one = queries_of(client, address)

    for _n in range(2):
        person = make.EmploymentFactory(workplace=workplace, person__unit=units.harbour).person
        make.AssessmentFactory(workplace=workplace, person=person, scale=scale)

    assert queries_of(client, address) == of_one


def test_new_version_of_a_scale_leaves_old_ratings_their_wording(
    signed_in, official, workplace, worker, scale
):
    make.AssessmentFactory(workplace=workplace, person=worker, scale=scale, level=2)
    client = signed_in(official)

    answer = client.post(
        reverse("workplaces:new-scale-version", args=[scale.pk]),
        LEVELS | {"level_2": "would strike"},
    )

    newest = queries.scale_of(workplace)
    assert answer.status_code == 302
    assert (newest.name, newest.number, newest.wording[1]) == ("Standing", 2, "would strike")
    assert "supports" in rating_list(client, workplace).text
    assert "would strike" in client.get(reverse("workplaces:rate", args=[workplace.pk])).text


def test_scale_of_the_nearest_unit_applies(units, workplace, scale):
    of_union = make.ScaleFactory(unit=units.union, published_on=timezone.localdate())
    elsewhere = make.WorkplaceFactory(unit=units.hills)

    assert queries.scale_of(workplace) == scale
    assert queries.scale_of(elsewhere) == of_union


def test_without_a_scale_nobody_is_rated(signed_in, official, workplace, worker):
    page = signed_in(official).get(reverse("workplaces:rate", args=[workplace.pk]))

    assert "No scale applies here yet" in page.text


def test_scales_of_ones_units_and_from_above_are_listed(signed_in, official, units, scale):
    of_union = make.ScaleFactory(unit=units.union)
    make.ScaleFactory(unit=units.hills)
    make.ScaleFactory(unit=units.north, name="Standing", number=2)
    client = signed_in(official)

    newest = client.get(reverse("workplaces:scales")).context["object_list"]
    every = client.get(reverse("workplaces:scales"), {"earlier": "on"}).context["object_list"]

    told = [(row.name, row.number, row.may_publish) for row in newest]
    assert told == [(of_union.name, 1, False), ("Standing", 2, True)]
    assert [row.number for row in every] == [1, 2, 1]


def test_scale_of_the_same_name_is_a_new_version_and_not_a_second_one(
    signed_in, official, units, scale
):
    said = LEVELS | {"name": "Standing", "unit": units.north.pk}

    answer = signed_in(official).post(reverse("workplaces:create-scale"), said)

    assert answer.context["form"].errors == {"name": ["This version of the scale exists already."]}
    assert Scale.objects.count() == 1
