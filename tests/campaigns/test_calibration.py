"""Ratings beside each other and beside what people did."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.models import AuditEntry
from tests import factories as make
from tests.counting import queries_of


@pytest.fixture
def today():
    return timezone.localdate()


@pytest.fixture
def rated(units, workplace, today):
    """Makes people who work there, each rated as given: ``rated(1, 3, days=10)``."""

    def employ(*levels, days=30):
        of = {"workplace": workplace, "person__unit": units.harbour}
        person = make.EmploymentFactory(**of).person
        for level in levels:
            make.AssessmentFactory(
                workplace=workplace,
                person=person,
                level=level,
                on=today - datetime.timedelta(days),
            )
        return person

    return employ


@pytest.fixture
def action(units, campaign, workplace, today):
    """Makes actions at the workplace at which somebody was present."""
    team = make.TeamFactory(campaign=campaign, workplace=workplace)

    def hold(days, *present, **event):
        of_event = {f"event__{name}": value for name, value in event.items()}
        row = make.ActionFactory(
            campaign=campaign,
            team=team,
            event__unit=units.harbour,
            event__starts_on=today - datetime.timedelta(days),
            **of_event,
        )
        for person in present or (None,):
            who = {"person": person} if person else {"person": None, "unnamed_count": 12}
            make.ParticipationFactory(event=row.event, state="attended", **who)
        return row

    return hold


def calibration(client, workplace):
    return client.get(reverse("campaigns:calibration", args=[workplace.pk]))


def test_two_raters_who_differ_are_shown_those_furthest_apart_first(
    signed_in, official, workplace, rated
):
    near, far = rated(2, 3), rated(1, 5, 2)
    rated(2, 2)
    rated(4)

    page = calibration(signed_in(official), workplace)

    shown = [
        (row.person, row.apart, [rating.level for rating in row.ratings])
        for row in page.context["disagreements"]
    ]
    assert shown == [(far, 4, [1, 2, 5]), (near, 1, [2, 3])]


def test_rater_who_thought_again_does_not_differ_from_the_own_rating(
    signed_in, official, workplace, rated, today
):
    person, rater = rated(), make.PersonFactory()
    of = {"workplace": workplace, "person": person, "rated_by": rater}
    make.AssessmentFactory(**of, level=3, on=today - datetime.timedelta(9))
    make.AssessmentFactory(**of, level=2, on=today)

    assert calibration(signed_in(official), workplace).context["disagreements"] == []


def test_corrected_rating_is_no_second_opinion(signed_in, official, workplace, rated, today):
    person = rated()
    of = {"workplace": workplace, "person": person, "on": today}
    wrong = make.AssessmentFactory(**of, level=5)
    make.AssessmentFactory(**of, level=2, corrects=wrong)

    assert calibration(signed_in(official), workplace).context["disagreements"] == []


def test_rated_1_but_took_part_in_nothing_since(signed_in, official, workplace, rated, action):
    absent, present, undecided, late = rated(1), rated(1), rated(3), rated(1, days=5)
    action(20, present)
    action(10)
    action(9, state="cancelled")
    action(60, undecided)

    page = calibration(signed_in(official), workplace)

    told = [(row.person, row.missed) for row in page.context["absent"]]
    assert told == [(absent, 2)]
    assert str(late) not in page.text


def test_action_without_anybody_marked_as_present_says_nothing(
    signed_in, official, campaign, units, workplace, rated, today
):
    rated(1)
    make.ActionFactory(
        campaign=campaign,
        event__unit=units.harbour,
        event__workplace=workplace,
        event__starts_on=today,
    )

    assert list(calibration(signed_in(official), workplace).context["absent"]) == []


def test_organiser_is_shown_what_belongs_to_the_own_campaign(
    signed_in, organiser, workplace, rated, action, programme, units, today
):
    absent = rated(1)
    action(10)
    other = make.ActionFactory(
        campaign__programme=programme,
        event__unit=units.harbour,
        event__workplace=workplace,
        event__starts_on=today,
    )
    make.ParticipationFactory(event=other.event, person=absent, state="attended")

    page = calibration(signed_in(organiser), workplace)

    assert [(row.person, row.missed) for row in page.context["absent"]] == [(absent, 1)]


def test_calibration_is_read_ratings_and_leaves_a_trace(
    signed_in, official, mentor, workplace, rated
):
    refused = calibration(signed_in(mentor), workplace)
    calibration(signed_in(official), workplace)

    lines = AuditEntry.objects.filter(verb="rating.read")
    assert refused.status_code == 403
    assert [(line.actor_id, line.subject_id) for line in lines] == [
        (official.pk, str(workplace.pk))
    ]


def test_calibration_takes_as_many_queries_for_three_people_as_for_one(
    signed_in, official, workplace, rated, action
):
    action(10)
    rated(1), rated(1, 4)
    client = signed_in(official)
    address = reverse("campaigns:calibration", args=[workplace.pk])
    of_one = queries_of(client, address)

    for _n in range(2):
        rated(1), rated(1, 4)

    assert queries_of(client, address) == of_one
