"""What members and others put into bargaining (C13)."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from campaigns import actions, queries
from campaigns.enums import SurveyKind
from campaigns.models import Demand, Survey
from core.exceptions import ActionRefused
from tests import factories as make


def days_ago(count):
    return timezone.localdate() - datetime.timedelta(days=count)


@pytest.fixture
def ask(campaign, official):
    def survey(*answers, kind=SurveyKind.SURVEY, days=10, **fields):
        return actions.ask(
            campaign,
            kind=kind,
            question="What first?",
            answers=list(answers),
            opens_on=days_ago(days),
            closes_on=days_ago(1),
            by=official,
            **fields,
        )

    return survey


def count(survey, by, *counts):
    options = survey.options.order_by("position")
    actions.count(survey, counts=dict(zip(options, counts, strict=True)), by=by)


def url(name, row):
    return reverse(f"campaigns:{name}", args=[row.pk])


def test_c13_members_and_others_answer_apart_and_both_numbers_are_shown(ask, official, signed_in):
    survey = ask("pay", "shifts", "training")

    count(survey, official, (40, 6), (30, 14), (30, 0))

    result = queries.result_of(survey)
    page = signed_in(official).get(survey.get_absolute_url()).text
    assert (result.members.number, result.others.number) == (100, 20)
    assert result.members.counts == [40, 30, 30]
    assert result.members.percents == [40, 30, 30]
    assert "n = 100" in page
    assert "n = 20" in page


@pytest.mark.parametrize(
    ("counts", "number", "shown"),
    [
        ((2, 2, 0), None, [None, None, None]),  # too few at all
        ((0, 0, 0), None, [None, None, None]),
        ((20, 10, 5), 35, [20, 10, 5]),
        ((20, 10, 3), 33, [20, None, None]),  # else the sum would tell it
        ((20, 4, 3), 27, [20, None, None]),
        ((20, 1, 1), 22, [None, None, None]),  # two alone would be two people
        ((20, 0), 20, [None, None]),
    ],
)
def test_c13_small_numbers_of_answers_point_at_nobody(ask, official, counts, number, shown):
    survey = ask(*"abc"[: len(counts)])
    count(survey, official, *((0, each) for each in counts))

    others = queries.result_of(survey).others

    assert (others.number, others.counts) == (number, shown)


def test_c13_input_goes_from_demand_to_report(signed_in, organiser, campaign, workplace):
    make.TeamFactory(campaign=campaign, workplace=workplace)
    client = signed_in(organiser)
    said = {"text": "Two more days off", "raised_on": str(days_ago(20)), "state": "collected"}
    client.post(url("add-demand", campaign), said | {"workplace": workplace.pk})
    demand = Demand.objects.get()
    client.post(url("change-demand", demand), said | {"state": "won"})
    said = {"kind": "vote", "question": "Do we accept?", "answers": ""}
    days = {"opens_on": str(days_ago(5)), "closes_on": str(days_ago(1))}
    client.post(url("ask", campaign), said | days)
    survey = Survey.objects.get()
    numbers = {
        f"{group}-{o.pk}": 7 for o in survey.options.all() for group in ("members", "others")
    }
    client.post(url("count", survey), numbers)
    client.post(url("report-back", survey), {"report": "We sign on Monday."})

    page = client.get(campaign.get_absolute_url()).text
    told = client.get(survey.get_absolute_url()).text
    assert [str(option) for option in survey.options.order_by("position")] == [
        "for",
        "against",
        "abstention",
    ]
    assert all(words in page for words in ("Two more days off", "won", "reported back"))
    assert "We sign on Monday." in told
    assert "n = 21" in told


@pytest.mark.parametrize("answers", ["", "pay", "pay\npay", "\n".join(map(str, range(13)))])
def test_survey_without_a_choice_comes_back(signed_in, official, campaign, answers):
    said = {"kind": "survey", "question": "x", "answers": answers}
    days = {"opens_on": "2026-05-01", "closes_on": "2026-05-02"}

    page = signed_in(official).post(url("ask", campaign), said | days)

    assert list(page.context["form"].errors) == ["answers"]


def test_result_that_was_told_is_not_changed_and_nothing_is_told_too_early(ask, official):
    empty, told = ask("a", "b"), ask("a", "b")
    count(told, official, (9, 9), (9, 9))
    actions.report_back(told, report="x", by=official)
    running = ask("a", "b")
    Survey.objects.filter(pk=running.pk).update(closes_on=timezone.localdate())

    with pytest.raises(ActionRefused):
        count(told, official, (8, 8), (8, 8))
    for survey in (empty, running):
        with pytest.raises(ActionRefused):
            actions.report_back(survey, report="x", by=official)


def test_trainer_reads_results_and_counts_nothing(
    signed_in, trainer, cohort, campaign, ask, official
):
    make.EnrolmentFactory(cohort=cohort, campaign=campaign)
    survey = ask("a", "b")
    client = signed_in(trainer)

    assert client.get(survey.get_absolute_url()).status_code == 200
    assert client.get(url("count", survey)).status_code == 403
