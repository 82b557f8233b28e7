"""Structure tests: a series of rising asks at a workplace (REQUIREMENTS §4.3)."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.models import AuditEntry
from campaigns import actions, queries
from campaigns.enums import Ask
from campaigns.models import Asking, StructureTest
from core.exceptions import ActionRefused
from tests import factories as make
from tests.counting import queries_of


def days_ago(count):
    return timezone.localdate() - datetime.timedelta(days=count)


@pytest.fixture
def team(campaign, workplace):
    return make.TeamFactory(campaign=campaign, workplace=workplace)


@pytest.fixture
def halls(workplace):
    """Two areas of twenty and ten people, of thirty-five in all."""
    areas = [make.AreaFactory(workplace=workplace, name=name) for name in ("Hall A", "Hall B")]
    for area, count in zip([*areas, None], (20, 10, 35), strict=True):
        make.HeadcountFactory(workplace=workplace, area=area, count=count, on=days_ago(400))
    return areas


@pytest.fixture
def plan(campaign, workplace, team, official):
    def plan_test(ask=Ask.SIGNATURE, days=30, **fields):
        fields = {"workplace": workplace, "title": f"Ask {ask}"} | fields
        return actions.plan_test(campaign, ask=ask, on=days_ago(days), by=official, **fields)

    return plan_test


@pytest.fixture
def employ(workplace, units):
    def people(number, area=None):
        of = {"workplace": workplace, "person__unit": units.harbour, "area": area}
        return [make.EmploymentFactory(**of).person for _ in range(number)]

    return people


def shown(user, test):
    return queries.structure_tests_shown_to(user).get(pk=test.pk)


def answer(test, by, **said):
    rows = dict.fromkeys(test.askings.filter(person__in=said["of"]), said["yes"])
    actions.record_answers(test, answers=rows, by=by)


@pytest.mark.parametrize(
    ("ask", "days"),
    [(Ask.PHOTO, 10), (Ask.SIGNATURE, 10), (Ask.MEETING, 40), (Ask.PHOTO, 30)],
)
def test_the_next_structure_test_must_ask_more(plan, ask, days):
    plan(Ask.PHOTO, days=30)

    with pytest.raises(ActionRefused, match=r"ask (more|less) than “Ask 2”"):
        plan(ask, days=days)

    assert StructureTest.objects.count() == 1


def test_structure_tests_rise_and_each_workplace_has_a_series_of_its_own(
    plan, campaign, workplace, units
):
    other = make.TeamFactory(campaign=campaign, workplace__unit=units.harbour).workplace
    for days, ask in ((30, Ask.PHOTO), (10, Ask.STOPPAGE), (40, Ask.SIGNATURE)):
        plan(ask, days=days)

    plan(Ask.SIGNATURE, days=5, workplace=other)

    series = StructureTest.objects.filter(workplace=workplace).order_by("on")
    assert list(series.values_list("ask", flat=True)) == [1, 2, 6]


def test_a_structure_test_needs_a_team_at_its_workplace(plan, units):
    with pytest.raises(ActionRefused):
        plan(workplace=make.WorkplaceFactory(unit=units.harbour))


def test_change_of_a_structure_test_keeps_the_series_rising(plan, official):
    first, second = plan(Ask.SIGNATURE, days=30), plan(Ask.MEETING, days=10)

    with pytest.raises(ActionRefused):
        actions.change_test(second, on=second.on, ask=Ask.SIGNATURE, title="x", by=official)
    actions.change_test(first, on=first.on, ask=Ask.PUBLIC_PHOTO, title="Board", by=official)

    first.refresh_from_db()
    assert (first.ask, first.title) == (Ask.PUBLIC_PHOTO, "Board")


def test_answered_structure_test_keeps_its_ask_and_day(plan, employ, official):
    test = plan()
    [person] = employ(1)
    actions.assign(test, asker=person, people=[person], by=official)
    answer(test, official, of=[person], yes=False)

    with pytest.raises(ActionRefused):
        actions.change_test(test, on=days_ago(3), ask=test.ask, title="x", by=official)
    actions.change_test(test, on=test.on, ask=test.ask, title="Petition", by=official)

    test.refresh_from_db()
    assert test.title == "Petition"


def test_rate_is_that_of_all_who_could_and_of_each_area(plan, halls, employ, official):
    test = plan()
    here, there, somewhere = employ(4, halls[0]), employ(2, halls[1]), employ(1)
    everybody = [*here, *there, *somewhere]
    actions.assign(test, asker=here[0], people=everybody, by=official)
    answer(test, official, of=[*here[:3], *there, *somewhere], yes=True)
    answer(test, official, of=here[3:], yes=False)
    first, second = test.areas.order_by("area__sort_key")

    actions.set_numbers(
        test, eligible=35, yes_unnamed=2, areas={first: (20, 7), second: (None, 0)}, by=official
    )

    result = shown(official, test)
    areas = [(a.eligible, a.yes, a.no, a.percent) for a in queries.by_area(result)]
    assert (result.eligible, result.yes, result.percent) == (35, 15, 42)
    assert areas == [(20, 10, 1, 50), (None, 2, 0, None), (None, 3, 0, None)]


def test_structure_test_without_a_headcount_has_no_rate(plan, official):
    result = shown(official, plan())

    assert (result.eligible, result.percent, queries.goes_public(result)) == (None, None, None)


@pytest.mark.parametrize(("yes", "is_public"), [(64, False), (65, True), (100, True)])
def test_campaign_goes_public_when_the_threshold_of_the_settings_is_met(
    settings, plan, official, yes, is_public
):
    settings.GO_PUBLIC_PERCENT = 65
    test = plan()

    actions.set_numbers(test, eligible=100, yes_unnamed=yes, areas={}, by=official)

    assert queries.goes_public(shown(official, test)) is is_public


def test_prediction_error_is_expected_less_answered_among_those_with_both(plan, employ, official):
    test = plan()
    people = employ(8)
    actions.assign(test, asker=people[0], people=people[:5], predicted=True, by=official)
    actions.assign(test, asker=people[0], people=people[5:7], predicted=False, by=official)
    actions.assign(test, asker=people[1], people=people[7:], by=official)
    answer(test, official, of=people[:2] + people[6:], yes=True)
    answer(test, official, of=people[2:4], yes=False)  # the fifth has not answered

    result = shown(official, test)
    by_asker = [(a.people, a.said_yes, a.said_no) for a in queries.by_asker(test)]

    assert (result.guessed, result.guessed_yes, result.guessed_and_said_yes) == (5, 4, 3)
    assert (result.error, result.yes) == (1, 4)
    assert sorted(by_asker) == [(1, 1, 0), (7, 3, 2)]


def test_only_who_works_there_that_day_is_asked_and_answers_stand(plan, employ, official):
    test, [person, other] = plan(), employ(2)

    with pytest.raises(ActionRefused):
        actions.assign(test, asker=person, people=[make.PersonFactory()], by=official)
    actions.assign(test, asker=person, people=[person, other], by=official)
    actions.assign(test, asker=other, people=[person], predicted=True, by=official)
    answer(test, official, of=[person], yes=True)
    with pytest.raises(ActionRefused, match="has answered already"):
        actions.assign(test, asker=person, people=[person], by=official)

    asking = test.askings.get(person=person)
    assert (asking.asker, asking.predicted, asking.answer) == (other, True, True)


def test_nobody_answers_before_the_day(plan, employ, official):
    test, [person] = plan(days=-3), employ(1)
    actions.assign(test, asker=person, people=[person], by=official)

    with pytest.raises(ActionRefused):
        answer(test, official, of=[person], yes=True)


def test_lead_runs_a_structure_test_on_its_pages(
    signed_in, organiser, campaign, team, workplace, units
):
    make.EmploymentFactory(workplace=workplace, person__unit=units.harbour)
    person = workplace.employments.get().person
    member = make.TeamMemberFactory(team=team).person
    client = signed_in(organiser)
    said = {"workplace": workplace.pk, "ask": 1, "title": "Petition", "on": str(days_ago(1))}

    client.post(reverse("campaigns:plan-test", args=[campaign.pk]), said)
    again = client.post(reverse("campaigns:plan-test", args=[campaign.pk]), said)
    test = StructureTest.objects.get()
    url = reverse("campaigns:assign-test", args=[test.pk])
    client.post(url, {"asker": member.pk, "people": [person.pk], "predicted": "yes"})
    asking = Asking.objects.get()
    answers = reverse("campaigns:test-answers", args=[test.pk, member.pk])
    client.post(answers, {str(asking.pk): "no"})

    asking.refresh_from_db()
    assert again.status_code == 422
    assert (asking.person, asking.predicted, asking.answer) == (person, True, False)
    assert AuditEntry.objects.filter(verb="structure_test.read").count() == 1
    assert "1 too many expected" in client.get(test.get_absolute_url()).text
    assert "Petition" in client.get(campaign.get_absolute_url()).text


def test_more_than_could_say_yes_come_back_at_their_field(signed_in, official, plan, halls, employ):
    test, people = plan(), employ(3, halls[0])
    actions.assign(test, asker=people[0], people=people, by=official)
    answer(test, official, of=people, yes=True)
    first, second = test.areas.order_by("area__sort_key")
    said = {"eligible": 35, "yes_unnamed": 0, f"eligible-{first.pk}": 4}
    said |= {f"unnamed-{first.pk}": 2, f"eligible-{second.pk}": "", f"unnamed-{second.pk}": 0}

    page = signed_in(official).post(reverse("campaigns:test-numbers", args=[test.pk]), said)

    assert list(page.context["form"].errors) == [f"unnamed-{first.pk}"]


def test_trainer_learns_nothing_of_structure_tests(signed_in, trainer, cohort, campaign, plan):
    test = plan(title="Secret petition")
    make.EnrolmentFactory(cohort=cohort, campaign=campaign)
    client = signed_in(trainer)

    page = client.get(campaign.get_absolute_url())

    assert (page.status_code, "Secret petition" in page.text) == (200, False)
    assert client.get(test.get_absolute_url()).status_code == 404


def test_page_of_a_structure_test_costs_the_same_with_more_people(
    signed_in, official, plan, employ, campaign
):
    one, three = plan(Ask.SIGNATURE), plan(Ask.PHOTO, days=20)
    for test, number in ((one, 1), (three, 3)):
        for person in employ(number):
            actions.assign(test, asker=person, people=[person], by=official)
    client = signed_in(official)

    assert queries_of(client, three.get_absolute_url()) == queries_of(
        client, one.get_absolute_url()
    )
