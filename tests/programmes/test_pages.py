import datetime
import re

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import strip_tags

from core.vocabulary import Approach
from programmes.enums import Comparator, DatePrecision, GoalKind, PolicyStatus
from programmes.models import Goal, Milestone, Programme
from tests import factories as make
from tests.counting import queries_of

pytestmark = pytest.mark.django_db


def url(name, row):
    return reverse(f"programmes:{name}", args=[row.pk])


def text_of(page):
    """What one reads on the page."""
    main = page.content.decode().partition("<main")[2].partition("</main>")[0]
    return " ".join(strip_tags(f"<main{main}").split())


def goals_of(programme, count):
    for _ in range(count):
        aim = make.GoalFactory(programme=programme, kind=GoalKind.AIM, metric="")
        make.GoalFactory(programme=programme, aim=aim)
        policy_of(programme)
        make.MilestoneFactory(programme=programme)


def policy_of(programme, **fields):
    return make.GoalFactory(
        programme=programme, kind=GoalKind.POLICY, metric="", status=PolicyStatus.OPEN, **fields
    )


def form_of(unit, **changes):
    said = {
        "name": "Offensive",
        "unit": unit.pk,
        "approach": Approach.ACTIVATING,
        "starts_on": "2026-01-01",
        "ends_on": "2026-12-31",
        "state": "running",
        "summary": "",
    }
    return said | changes


def test_list_of_programmes_costs_the_same_with_more_rows(signed_in, official, units):
    client = signed_in(official)
    make.ProgrammeFactory(unit=units.north)
    with_one = queries_of(client, reverse("programmes:list"))

    make.ProgrammeFactory.create_batch(2, unit=units.harbour)

    assert queries_of(client, reverse("programmes:list")) == with_one


def test_list_is_narrowed_by_name_and_state(signed_in, official, units):
    found = make.ProgrammeFactory(unit=units.north, name="Zürich", state="running")
    make.ProgrammeFactory(unit=units.north, name="Zürich", state="ended")
    make.ProgrammeFactory(unit=units.north, state="running")

    page = signed_in(official).get(reverse("programmes:list"), {"q": "zurich", "state": "running"})

    assert [row.record for row in page.context["table"].rows] == [found]


def test_page_of_a_programme_costs_the_same_with_more_goals(signed_in, official, units):
    client = signed_in(official)
    small, large = make.ProgrammeFactory.create_batch(2, unit=units.north)
    goals_of(small, 1)
    goals_of(large, 3)

    assert queries_of(client, url("detail", large)) == queries_of(client, url("detail", small))


def test_a1_page_shows_month_six_of_twelve(signed_in, official, programme, time_machine):
    time_machine.move_to(datetime.datetime(2026, 6, 15, 10, tzinfo=datetime.UTC))

    page = signed_in(official).get(url("detail", programme))

    assert "month 6 of 12" in text_of(page)
    assert page.content.decode().count('<li class="is-') == 12


@pytest.mark.parametrize(
    ("approach", "word"),
    [(Approach.ORGANISING, "mapping and rating"), (Approach.ACTIVATING, "company snapshot")],
)
def test_c17_page_speaks_the_words_of_the_approach(signed_in, official, units, approach, word):
    programme = make.ProgrammeFactory(unit=units.north, approach=approach)

    assert word in text_of(signed_in(official).get(url("detail", programme)))


METHODS = {
    Approach.ACTIVATING: {
        "en": ["Company snapshot", "Plan of action", "Group-based coaching"],
        "nl": ["Bedrijfsfoto", "Plan van aanpak", "Groepsbegeleiding"],
    },
    Approach.ORGANISING: {
        "en": ["Mapping and rating", "Campaign plan", "One-to-one coaching"],
        "nl": ["Mapping en rating", "Campagneplan", "Één-op-één coaching"],
    },
}


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("approach", Approach)
def test_c17_menu_of_a_chosen_programme_reads_the_words_of_its_approach(
    signed_in, official, units, approach, language
):
    official.language = language
    official.save()
    programme = make.ProgrammeFactory(unit=units.north, approach=approach)
    client = signed_in(official)

    client.post(reverse("programmes:choose"), {"programme": programme.pk})

    menu = client.get(reverse("accounts:settings")).context["frame"].menu.method_entries
    assert [entry.label for entry in menu] == METHODS[approach][language]


def test_c17_menu_has_no_words_of_a_method_before_a_programme_is_chosen(signed_in, official):
    page = signed_in(official).get(reverse("accounts:settings"))

    assert page.context["frame"].menu.method_entries == []


def test_n7_target_without_a_date_says_so(signed_in, official, programme):
    make.GoalFactory(programme=programme, comparator=Comparator.MORE_THAN, value=100)

    assert "more than 100 · no date set" in text_of(
        signed_in(official).get(url("detail", programme))
    )


def test_b11_policy_goal_shows_its_status_and_no_percentage(signed_in, official, programme):
    policy_of(programme, title="Law on further training")

    page = text_of(signed_in(official).get(url("detail", programme)))

    assert "Law on further training · policy goal: it has a status, not a number open" in page
    assert "%" not in page


def test_b3_milestones_show_only_what_is_known_of_their_date(signed_in, official, programme):
    precise = {
        "Day": DatePrecision.DAY,
        "Month": DatePrecision.MONTH,
        "Year": DatePrecision.YEAR,
    }
    for text, precision in precise.items():
        make.MilestoneFactory(
            programme=programme, on=datetime.date(2023, 12, 31), precision=precision, text=text
        )

    page = text_of(signed_in(official).get(url("detail", programme)))

    assert "12/31/2023 Day" in page
    assert "December 2023 Month" in page
    assert "overdue 2023 Year" in page


def test_milestone_is_overdue_only_after_its_day(signed_in, official, programme):
    make.MilestoneFactory(programme=programme, on=timezone.localdate())
    late = make.MilestoneFactory(
        programme=programme, on=timezone.localdate() - datetime.timedelta(days=1)
    )

    page = signed_in(official).get(url("detail", programme))

    assert [row for row in page.context["milestones"] if row.is_late] == [late]


def test_mentor_sees_the_programme_without_its_goals(signed_in, mentor, programme):
    make.GoalFactory(programme=programme, title="Secret target")
    make.MilestoneFactory(programme=programme, text="Secret milestone")

    page = text_of(signed_in(mentor).get(url("detail", programme)))

    assert "Offensive" in page
    assert "Secret" not in page


def test_outsider_finds_nothing(signed_in, outsider, programme):
    policy, milestone = policy_of(programme), make.MilestoneFactory(programme=programme)
    client = signed_in(outsider)

    addresses = [
        url("detail", programme),
        url("change", programme),
        url("add-milestone", programme),
        url("change-milestone", milestone),
        url("set-status", policy),
        url("add-aim", programme),
        url("add-policy-goal", programme),
        url("change-goal", policy),
    ]
    assert [client.get(address).status_code for address in addresses] == [404] * 8
    assert client.post(url("remove-goal", policy)).status_code == 404


def test_official_reads_but_does_not_set(signed_in, official, programme):
    policy, milestone = policy_of(programme), make.MilestoneFactory(programme=programme)
    client = signed_in(official)

    addresses = [
        reverse("programmes:create"),
        url("change", programme),
        url("add-milestone", programme),
        url("change-milestone", milestone),
        url("set-status", policy),
        url("add-aim", programme),
        url("add-policy-goal", programme),
        url("change-goal", policy),
    ]
    assert [client.get(address).status_code for address in addresses] == [403] * 8
    assert client.post(url("remove-goal", policy)).status_code == 403


def test_admin_sets_up_a_programme(signed_in, admin, units):
    answer = signed_in(admin).post(reverse("programmes:create"), form_of(units.north))

    programme = Programme.objects.get()
    assert answer.url == programme.get_absolute_url()
    assert (programme.approach, programme.sort_key) == (Approach.ACTIVATING, "offensive")


def test_admin_changes_a_programme(signed_in, admin, programme, units):
    signed_in(admin).post(url("change", programme), form_of(units.south, name="Other"))

    programme.refresh_from_db()
    assert (programme.name, programme.unit) == ("Other", units.south)


def test_programme_cannot_end_before_it_begins(signed_in, admin, units):
    page = signed_in(admin).post(
        reverse("programmes:create"), form_of(units.north, ends_on="2025-12-31")
    )

    assert page.status_code == 422
    assert page.context["form"].errors == {"ends_on": ["The end lies before the beginning."]}


def test_admin_sets_a_milestone_and_its_day_is_the_last_of_the_year(signed_in, admin, programme):
    said = {"text": "First series", "on": "2022-05-01", "precision": "year"}

    signed_in(admin).post(url("add-milestone", programme), said)

    milestone = Milestone.objects.get()
    assert (milestone.programme, milestone.on) == (programme, datetime.date(2022, 12, 31))


def test_admin_says_that_a_milestone_is_reached(signed_in, admin, programme):
    milestone = make.MilestoneFactory(programme=programme)
    said = {"text": "x", "on": "2026-01-01", "precision": "day", "reached_on": "2026-01-02"}

    signed_in(admin).post(url("change-milestone", milestone), said)

    milestone.refresh_from_db()
    assert milestone.reached_on == datetime.date(2026, 1, 2)
    assert Milestone.objects.count() == 1


def test_admin_sets_the_status_of_a_policy_goal(signed_in, admin, programme):
    policy = policy_of(programme)
    client = signed_in(admin)

    client.post(url("set-status", policy), {"status": PolicyStatus.REACHED})
    wrong = client.post(url("set-status", policy), {"status": "80 %"})

    policy.refresh_from_db()
    assert policy.status == PolicyStatus.REACHED
    assert wrong.status_code == 422


def test_d7_admin_sets_an_aim_and_puts_a_policy_goal_under_it(signed_in, admin, programme):
    client = signed_in(admin)

    client.post(url("add-aim", programme), {"title": "Win members", "position": 1})
    aim = Goal.objects.get()
    said = {"title": "Law on further training", "aim": aim.pk, "position": 2}
    answer = client.post(url("add-policy-goal", programme), said)

    policy = Goal.objects.get(kind=GoalKind.POLICY)
    assert answer.url == programme.get_absolute_url()
    assert (aim.kind, aim.programme, aim.title) == (GoalKind.AIM, programme, "Win members")
    assert (policy.aim, policy.status) == (aim, PolicyStatus.OPEN)
    assert "Win members Change: Win members Law on further training" in text_of(
        client.get(answer.url)
    )


def test_new_goal_is_offered_the_place_after_the_last(signed_in, admin, programme):
    make.GoalFactory(programme=programme, position=4)

    form = signed_in(admin).get(url("add-aim", programme)).context["form"]

    assert form["position"].value() == 5


def test_b11_form_of_a_policy_goal_takes_no_number(signed_in, admin, programme):
    client = signed_in(admin)
    said = {"title": "Law", "position": 1, "value": "80", "metric": "mentors", "comparator": "gte"}

    form = client.get(url("add-policy-goal", programme)).context["form"]
    client.post(url("add-policy-goal", programme), said)

    policy = Goal.objects.get()
    assert list(form.fields) == ["title", "aim", "position"]
    assert (policy.value, policy.metric, policy.status) == (None, "", PolicyStatus.OPEN)


def test_changed_policy_goal_keeps_its_status(signed_in, admin, programme):
    policy = policy_of(programme)
    Goal.objects.update(status=PolicyStatus.IN_PROGRESS)

    signed_in(admin).post(url("change-goal", policy), {"title": "A better law", "position": 3})

    policy.refresh_from_db()
    assert (policy.title, policy.position) == ("A better law", 3)
    assert policy.status == PolicyStatus.IN_PROGRESS


def test_goal_is_put_under_no_aim_of_another_programme(signed_in, admin, programme):
    foreign = make.GoalFactory(programme=make.ProgrammeFactory(), kind=GoalKind.AIM, metric="")
    said = {"title": "Law", "aim": foreign.pk, "position": 1}

    page = signed_in(admin).post(url("add-policy-goal", programme), said)

    assert page.status_code == 422
    assert list(page.context["form"].errors) == ["aim"]


def test_admin_removes_a_goal_and_an_aim_only_once_nothing_stands_under_it(
    signed_in, admin, programme
):
    aim = make.GoalFactory(programme=programme, kind=GoalKind.AIM, metric="")
    figure = make.GoalFactory(programme=programme, aim=aim)
    client = signed_in(admin)

    refused = client.post(url("remove-goal", aim), follow=True)
    client.post(url("remove-goal", figure))
    client.post(url("remove-goal", aim))

    assert "Goals stand under this aim." in refused.content.decode()
    assert not Goal.objects.exists()


def test_figure_is_changed_where_figures_are(signed_in, admin, programme):
    figure = make.GoalFactory(programme=programme)
    client = signed_in(admin)

    page = client.get(url("detail", programme)).content.decode()

    assert reverse("metrics:goal-edit", args=[programme.pk, figure.pk]) in page
    assert client.get(url("change-goal", figure)).status_code == 404


def test_every_goal_leads_to_a_page_that_changes_it(signed_in, admin, programme):
    goals_of(programme, 1)
    client = signed_in(admin)

    page = client.get(url("detail", programme)).content.decode()

    links = re.findall(r'href="([^"]*goal[^"]*(?:change|edit)/)"', page)
    assert len(links) == 3
    assert [client.get(link).status_code for link in links] == [200] * 3


def test_figure_has_no_page_for_a_status(signed_in, admin, programme):
    figure = make.GoalFactory(programme=programme)

    assert signed_in(admin).get(url("set-status", figure)).status_code == 404
