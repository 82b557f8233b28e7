"""The figure page and its chart: what its months say, where they lead, what happened."""

import datetime
import re
from xml.etree import ElementTree

import pytest
from django.urls import reverse
from django.utils import translation

from accounts.models import AuditEntry
from metrics import actions, charts
from metrics.enums import ScopeKind
from metrics.figures import figures, trend
from metrics.models import Annotation
from metrics.periods import months, window
from metrics.scopes import Scope
from tests import factories as make

pytestmark = pytest.mark.django_db
SVG = "{http://www.w3.org/2000/svg}"
SPRING = months(datetime.date(2026, 3, 1), datetime.date(2026, 6, 1))


@pytest.fixture
def scope(campaign):
    return Scope(ScopeKind.PROGRAMME, campaign.programme)


def page_of(scope, key):
    return reverse("metrics:figure", args=[scope.kind, scope.pk, key])


def drawn(user, scope, key, annotations=(), size=charts.PAGE):
    goals = list(scope.row.goals.all())
    figure = figures(user, scope, [key], window(scope.row), goals=goals)[0]
    svg = charts.trend_chart(figure, trend(figure, SPRING), size, annotations)
    return ElementTree.fromstring(svg)


def marks_of(svg):
    return [element for element in svg.iter() if element.get("class") == "chart-mark"]


def test_every_month_says_its_number_and_leads_to_its_rows(world, scope, official, signed_in):
    marks = marks_of(drawn(official, scope, "joins"))

    assert [mark.get("aria-label") for mark in marks] == [
        "March 2026: 0",
        "April 2026: 0",
        "May 2026: 1",
        "June 2026: 0",
    ]
    assert {mark.tag for mark in marks} == {f"{SVG}a"}
    page = signed_in(official).get(marks[2].get("href"))
    assert (page.context["total"], page.context["figure"].period.label) == (1, "May 2026")


def test_months_lead_nowhere_for_readers_of_totals(world, scope, leadership):
    marks = marks_of(drawn(leadership, scope, "graduates"))

    assert {mark.get("href") for mark in marks} == {None}
    assert {(mark.get("role"), mark.get("tabindex")) for mark in marks} == {("img", "0")}


def test_hidden_month_is_named_without_a_number(world, scope, leadership, campaign):
    for _ in range(6):
        employment = make.EmploymentFactory(workplace=make.WorkplaceFactory(unit=scope.row.unit))
        make.TeamFactory(campaign=campaign, workplace=employment.workplace)
        make.MembershipFactory(person=employment.person, starts_on=datetime.date(2026, 4, 9))
    actions.drain()

    labels = [mark.get("aria-label") for mark in marks_of(drawn(leadership, scope, "joins"))]

    assert labels[1:3] == ["April 2026: 6", "May 2026: fewer than 5"]


@pytest.mark.parametrize(
    ("language", "month"),
    [("de", "März 2026"), ("nl", "maart 2026"), ("nb", "mars 2026"), ("en", "March 2026")],
)
def test_months_are_named_in_the_language_of_the_reader(world, scope, official, language, month):
    with translation.override(language):
        marks = marks_of(drawn(official, scope, "joins"))

    assert marks[0].get("aria-label").startswith(f"{month}: ")


def test_only_months_are_spoken_and_the_picture_is_named(world, scope, official):
    svg = drawn(official, scope, "joins")

    assert svg.get("role") == "group"
    assert svg.get("aria-label").endswith("Mar 2026 to Jun 2026; highest in May 2026 with 1")
    assert not [e for e in svg.iter() if e.get("aria-roledescription")]


def test_picture_of_a_tile_is_one_image_without_tab_stops(world, scope, official):
    svg = drawn(official, scope, "joins", size=charts.TILE)

    assert svg.get("role") == "img"
    assert marks_of(svg) == []


def test_target_is_drawn_where_months_can_be_held_against_it(world, scope, official):
    make.GoalFactory(programme=scope.row, metric="mentors", value=200)
    make.GoalFactory(programme=scope.row, metric="joins", value=150)

    texts = {
        key: [text.text for text in drawn(official, scope, key).iter(f"{SVG}text")]
        for key in ("mentors", "joins")
    }

    assert "target 200" in texts["mentors"]
    assert "target 150" not in texts["joins"]  # of the whole time, not of a month


def test_event_is_on_the_chart_and_in_the_table(world, scope, official, signed_in):
    make.AnnotationFactory(
        programme=scope.row, on=datetime.date(2026, 5, 9), text="<b>Strike</b> & song"
    )

    page = signed_in(official).get(page_of(scope, "joins"))

    chart = ElementTree.fromstring(page.context["chart"])
    assert "<b>Strike</b> & song" in [text.text for text in chart.iter(f"{SVG}text")]
    assert "May 2026: 1 · <b>Strike</b> & song" in [m.get("aria-label") for m in marks_of(chart)]
    assert "<b>Strike" not in page.text
    table = page.text[page.text.index("<table") :]
    assert "&lt;b&gt;Strike&lt;/b&gt; &amp; song" in table


def test_event_of_another_programme_is_not_shown(world, scope, official, signed_in):
    make.AnnotationFactory(on=datetime.date(2026, 5, 9), text="Elsewhere")

    assert "Elsewhere" not in signed_in(official).get(page_of(scope, "joins")).text


def test_event_is_marked_changed_and_removed_with_a_line_in_the_trail(scope, admin, signed_in):
    client = signed_in(admin)
    add = reverse("metrics:programme-annotation-add", args=[scope.pk])

    client.post(add, {"on": "2026-05-09", "text": "Strike"})
    annotation = Annotation.objects.get()
    keys = [scope.pk, annotation.pk]
    client.post(
        reverse("metrics:programme-annotation-edit", args=keys),
        {"on": "2026-05-10", "text": "Song"},
    )
    changed = Annotation.objects.get()
    client.post(reverse("metrics:programme-annotation-remove", args=keys))

    assert (changed.on, changed.text) == (datetime.date(2026, 5, 10), "Song")
    assert not Annotation.objects.exists()
    trail = AuditEntry.objects.filter(verb__startswith="annotation.").order_by("pk")
    assert [entry.verb for entry in trail] == [
        "annotation.saved",
        "annotation.saved",
        "annotation.removed",
    ]


def test_event_outside_the_time_of_the_programme_is_refused(scope, admin, signed_in):
    page = signed_in(admin).post(
        reverse("metrics:programme-annotation-add", args=[scope.pk]),
        {"on": "1999-05-09", "text": "Strike"},
    )

    assert page.status_code == 422
    assert "The day lies outside the programme&#x27;s time." in page.text


def test_event_of_another_programme_cannot_be_changed_through_this_one(scope, admin, signed_in):
    other = make.AnnotationFactory()

    for name in ("programme-annotation-edit", "programme-annotation-remove"):
        address = reverse(f"metrics:{name}", args=[scope.pk, other.pk])
        assert signed_in(admin).post(address).status_code == 404


def test_parts_of_a_ratio_lead_to_their_rows(world, scope, official, signed_in):
    client = signed_in(official)
    page = client.get(page_of(scope, "mentors_per_workplace"))

    totals = [client.get(url).context["total"] for _t, _n, url in page.context["figure"].parts]

    assert totals == [1, 1]


def test_period_is_chosen_by_a_link(world, scope, official, signed_in):
    client = signed_in(official)
    page = client.get(page_of(scope, "joins"))
    links = re.findall(r'<a href="(\?grain=[^"]+)"', page.text)

    answers = [client.get(page_of(scope, "joins") + link.replace("&amp;", "&")) for link in links]

    assert len(links) >= 5
    assert {answer.status_code for answer in answers} == {200}
    assert all('aria-current="true"' in answer.text for answer in answers)


def test_figure_stands_beside_the_same_period_of_last_year(world, units, official, signed_in):
    scope = Scope(ScopeKind.UNIT, units.north)

    page = signed_in(official).get(page_of(scope, "contacts") + "?grain=month&start=2026-05-01")

    assert "May 2025: 0 (+1)" in page.text


def test_a_month_is_not_held_against_the_target_of_the_whole_time(
    world, scope, official, signed_in
):
    make.GoalFactory(programme=scope.row, metric="joins", value=150)
    client = signed_in(official)

    whole = client.get(page_of(scope, "joins"))
    month = client.get(page_of(scope, "joins") + "?grain=month&start=2026-05-01")

    assert ("at least 150" in whole.text, "at least 150" in month.text) == (True, False)
