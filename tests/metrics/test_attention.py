"""What asks for somebody stands on the dashboard, as far as the reader may see it."""

import datetime

import pytest
from django.urls import reverse

from accounts.enums import Role
from metrics import actions
from metrics.attention import WATCHED
from metrics.dashboards import home_of
from metrics.models import DefinitionState
from metrics.presets import Choice
from tests import factories as make
from tests.counting import queries_of
from tests.metrics.days import day

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def today(time_machine):
    time_machine.move_to(datetime.datetime(2026, 6, 10, 10, tzinfo=datetime.UTC), tick=False)


def lines(page, title):
    return [
        (line.text, line.url)
        for kept in page.content.attention
        if kept.title == title
        for line in kept.lines
    ]


def test_sub_unit_without_a_contact_is_named(units, workplace, admin):
    make.ContactFactory(workplace=workplace, on=day("2026-05-04"))
    actions.drain()

    page = home_of(admin, Choice(period="year"))

    url = f"?unit={units.south.pk}&period=year"
    assert lines(page, "No contact in this period") == [("South", url)]


def test_five_lines_of_a_kind_and_how_many_more(units, admin):
    make.UnitFactory.create_batch(5, parent=units.union)

    [kept] = home_of(admin).content.attention

    assert (len(kept.lines), kept.more) == (5, 2)


def test_incomplete_register_leads_to_it_or_to_the_figures(programme, admin, leadership):
    make.RegisterFactory(programme=programme, is_complete=False)
    title = "The register of mentors is not complete"

    keeper, reader = (lines(home_of(user), title) for user in (admin, leadership))

    assert keeper == [("Offensive", reverse("mentors:register", args=[programme.pk]))]
    assert reader == [("Offensive", reverse("metrics:programme", args=[programme.pk]))]


def test_complete_register_and_none_at_all_ask_for_nobody(units, programme, official):
    make.RegisterFactory(programme=programme, is_complete=True)
    make.ProgrammeFactory(unit=units.north)

    assert lines(home_of(official), "The register of mentors is not complete") == []


@pytest.mark.parametrize(
    ("reader", "said"), [("official", "Contacts: 33 %"), ("leader", "Contacts")]
)
def test_figure_that_is_counted_anew_is_named(units, official, reader, said):
    DefinitionState.objects.create(definition="contacts", version=1, upcoming=2, done=3, total=9)
    leader = make.GrantFactory(role=Role.LEADERSHIP, unit=units.north).user
    user = {"official": official, "leader": leader}[reader]

    [(text, url)] = lines(home_of(user), "Being counted anew")

    assert text == said
    assert url == reverse("metrics:figure", args=["unit", units.north.pk, "contacts"])


def test_figure_that_could_not_be_computed_is_named(units, official):
    DefinitionState.objects.create(
        definition="contacts",
        version=1,
        failed_at=datetime.datetime(2026, 6, 9, tzinfo=datetime.UTC),
    )

    [(text, _url)] = lines(home_of(official), "Could not be counted, shows older values")

    assert text == "Contacts"


def test_missed_goal_is_off_course(programme, official):
    goal = make.GoalFactory(programme=programme, metric="contacts", value=9)
    late = make.GoalFactory(
        programme=programme, metric="contacts", value=9, title="Late", due_on=day("2026-06-09")
    )

    assert [text for text, _url in lines(home_of(official), "Goals not on course")] == [
        f"{late.title}: 0 % of at least 9, by June 9, 2026"
    ]
    assert goal.due_on is None


def test_workplaces_without_a_contact_in_the_period(units, workplace, official, signed_in):
    quiet = make.WorkplaceFactory(unit=units.harbour, name="Quiet Yard")
    make.WorkplaceFactory(unit=units.hills, name="Elsewhere")
    make.ContactFactory(workplace=workplace, on=day("2026-06-01"))
    make.ContactFactory(workplace=quiet, on=day("2026-05-31"))
    client, url = signed_in(official), reverse("metrics:watched", args=["without-contact"])

    page = client.get(url, {"period": "month"})
    part = client.get(url, {"period": "month"}, headers={"HX-Request": "true"})

    assert list(page.context["rows"]) == [quiet]
    assert "<html" not in part.text
    assert [name in part.text for name in ("Quiet Yard", workplace.name, "Elsewhere")] == [
        True,
        False,
        False,
    ]


def listed(client, key, **query):
    """What stands in one of the lists, as ``[(text, url, what else is said), …]``."""
    page = client.get(reverse("metrics:watched", args=[key]), query)
    return [(entry.text, entry.url, entry.beside) for entry in page.context["entries"]]


def test_workplaces_that_nobody_visited_lately(units, workplace, official, signed_in, settings):
    settings.VISIT_EVERY_DAYS = 30
    never = make.WorkplaceFactory(unit=units.harbour, name="Never Yard")
    long_ago = make.WorkplaceFactory(unit=units.north, name="Old Mill")
    on_time = make.WorkplaceFactory(unit=units.harbour)
    make.WorkplaceFactory(unit=units.hills, name="Elsewhere")
    make.ContactFactory(workplace=on_time, kind="visit", on=day("2026-05-11"))  # 30 days ago
    make.ContactFactory(workplace=long_ago, kind="visit", on=day("2026-05-10"))
    make.ContactFactory(workplace=never, kind="phone", on=day("2026-06-01"))
    make.ContactFactory(workplace=workplace, kind="visit", on=day("2026-06-10"))

    assert listed(signed_in(official), "unvisited") == [
        ("Never Yard", never.get_absolute_url(), "never visited"),
        ("Old Mill", long_ago.get_absolute_url(), "visited on 05/10/2026"),
    ]


def late_task(unit, **more):
    return make.TaskFactory(**{"owner__unit": unit, "due_on": day("2026-06-09")} | more)


def test_overdue_tasks_of_the_unit_the_oldest_first(units, official, signed_in):
    late = late_task(units.harbour, title="Call back")
    later = late_task(units.north, title="Write", due_on=day("2026-05-01"))
    late_task(units.harbour, due_on=day("2026-06-10"))  # today
    late_task(units.harbour, due_on=None)
    late_task(units.harbour, done_on=day("2026-06-10"))
    late_task(units.hills)
    late_task(units.union)

    assert listed(signed_in(official), "overdue") == [
        (task.title, task.owner.get_absolute_url(), f"{task.owner}, due on {due}")
        for task, due in ((later, "05/01/2026"), (late, "06/09/2026"))
    ]
    assert listed(signed_in(official), "overdue", unit=str(units.harbour.pk)) == [
        (late.title, late.owner.get_absolute_url(), f"{late.owner}, due on 06/09/2026")
    ]


def test_overdue_follow_up_leads_to_the_contact_it_comes_from(
    units, workplace, official, signed_in
):
    seen = make.ContactFactory(workplace=workplace)
    hidden = make.ContactFactory(workplace__unit=units.hills)
    for contact in (seen, hidden):
        late_task(units.harbour, subject_label="contacts.contact", subject_id=contact.pk)

    urls = {url for _text, url, _beside in listed(signed_in(official), "overdue")}

    assert reverse("contacts:detail", args=[seen.pk]) in urls
    assert reverse("contacts:detail", args=[hidden.pk]) not in urls


@pytest.mark.parametrize("key", WATCHED)
def test_list_takes_as_many_queries_for_one_row_as_for_three(
    units, workplace, official, signed_in, key
):
    client, url = signed_in(official), reverse("metrics:watched", args=[key])

    def add():
        contact = make.ContactFactory(workplace=workplace, kind="phone", on=day("2020-01-01"))
        late_task(units.harbour, subject_label="contacts.contact", subject_id=contact.pk)
        make.WorkplaceFactory(unit=units.harbour)

    add()
    one = queries_of(client, url)
    for _ in range(2):
        add()

    assert queries_of(client, url) == one


@pytest.mark.parametrize("key", WATCHED)
def test_list_without_rows_says_what_that_means(units, official, signed_in, key):
    client, url = signed_in(official), reverse("metrics:watched", args=[key])

    page, part = client.get(url), client.get(url, headers={"HX-Request": "true"})

    assert page.context["entries"] == []
    assert all(str(WATCHED[key].nothing) in shown.text for shown in (page, part))


def test_home_leads_to_each_list(units, official, leadership, signed_in):
    homes = [signed_in(user).get(reverse("metrics:home")).text for user in (official, leadership)]

    for key in WATCHED:
        url = reverse("metrics:watched", args=[key])
        assert [url in home for home in homes] == [True, False]


def test_unknown_list_is_not_found(units, official, signed_in):
    assert signed_in(official).get(reverse("metrics:watched", args=["x"])).status_code == 404


@pytest.mark.parametrize("key", WATCHED)
@pytest.mark.parametrize("reader", ["leadership", "mentor", "user_admin"])
def test_lists_are_closed_to_who_sees_no_rows(signed_in, request, reader, key):
    client = signed_in(request.getfixturevalue(reader))

    assert client.get(reverse("metrics:watched", args=[key])).status_code == 404
