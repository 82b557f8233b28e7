"""What happened in a unit stands on the charts of the unit and of all below it, on no others."""

import datetime

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from accounts.models import AuditEntry
from metrics.models import Annotation
from metrics.queries import annotations_of
from metrics.scopes import Scope
from tests import factories as make
from tests.metrics.days import day

pytestmark = pytest.mark.django_db
DAY = day("2026-05-09")


def url_of(name, unit, *keys):
    return reverse(f"metrics:unit-{name}", args=[unit.pk, *keys])


def marked(unit, text="Strike"):
    return make.AnnotationFactory(programme=None, unit=unit, on=DAY, text=text)


def on_charts_of(kind, row):
    happened = annotations_of(Scope(kind, row), DAY, DAY)
    return [str(annotation) for annotation in happened]


@pytest.fixture
def below(units, workplace, campaign, cohort):
    """A scope of each kind in the district north."""
    group = make.EmployerFactory()
    workplace.employer.parent = group
    workplace.employer.save()
    return [
        ("unit", units.north),
        ("unit", units.harbour),
        ("workplace", workplace),
        ("programme", campaign.programme),
        ("campaign", campaign),
        ("cohort", cohort),
        ("employer", group),
    ]


def test_event_of_a_unit_is_on_the_charts_of_all_below_it(units, below):
    marked(units.north)

    assert {on_charts_of(kind, row)[0] for kind, row in below} == {"Strike"}
    assert on_charts_of("unit", units.union) == on_charts_of("unit", units.south) == []


def test_event_of_an_office_is_on_no_chart_of_its_district(units, workplace, campaign):
    marked(units.harbour)

    assert on_charts_of("workplace", workplace) == ["Strike"]
    assert on_charts_of("unit", units.north) == on_charts_of("campaign", campaign) == []


def test_event_of_a_programme_and_one_of_its_unit_stand_together(units, campaign):
    marked(units.union, "Congress")
    make.AnnotationFactory(programme=campaign.programme, on=DAY, text="Song")
    make.AnnotationFactory(on=DAY, text="Elsewhere")

    assert on_charts_of("campaign", campaign) == ["Congress", "Song"]
    assert on_charts_of("unit", units.north) == ["Congress"]


def test_chart_of_a_workplace_shows_what_happened_above_it(units, workplace, official, signed_in):
    marked(units.union, "Congress")

    page = signed_in(official).get(
        reverse("metrics:figure", args=["workplace", workplace.pk, "contacts"]),
        {"from": "2026-04-01", "to": "2026-05-31"},
    )

    [may] = [
        events for point, events in page.context["points"] if point.period.starts_on.month == 5
    ]
    assert [str(event) for event in may] == ["Congress"]


def test_official_marks_changes_and_removes_with_a_line_in_the_trail(units, official, signed_in):
    client, unit = signed_in(official), units.north

    client.post(url_of("annotation-add", unit), {"on": "2026-05-09", "text": "Strike"})
    annotation = Annotation.objects.get()
    keys = [unit, annotation.pk]
    client.post(url_of("annotation-edit", *keys), {"on": "2026-05-10", "text": "Song"})
    changed = Annotation.objects.get()
    client.post(url_of("annotation-remove", *keys))

    assert (annotation.unit, annotation.programme) == (unit, None)
    assert (changed.on, changed.text) == (datetime.date(2026, 5, 10), "Song")
    assert not Annotation.objects.exists()
    trail = AuditEntry.objects.filter(verb__startswith="annotation.").order_by("pk")
    assert [(entry.verb, entry.detail) for entry in trail] == [
        ("annotation.saved", {"unit": str(unit.pk)}),
        ("annotation.saved", {"unit": str(unit.pk)}),
        ("annotation.removed", {"unit": str(unit.pk)}),
    ]


def test_page_lists_what_is_marked_above_but_changes_only_its_own(units, official, signed_in):
    own, above = marked(units.north), marked(units.union, "Congress")

    page = signed_in(official).get(url_of("annotations", units.north))

    assert page.context["annotations"] == [(own, True), (above, False)]
    assert "Congress" in page.text
    assert url_of("annotation-edit", units.north, own.pk) in page.text
    assert str(above.pk) not in page.text


def test_official_changes_nothing_above_or_beside_the_own_unit(units, official, signed_in):
    client = signed_in(official)
    above = marked(units.union)

    for unit in (units.union, units.south):
        assert client.post(url_of("annotation-add", unit)).status_code == 404
    for name in ("annotation-edit", "annotation-remove"):
        assert client.post(url_of(name, units.north, above.pk)).status_code == 404
        assert client.post(url_of(name, units.union, above.pk)).status_code == 404


def test_leadership_reads_and_does_not_mark(units, leadership, signed_in):
    client = signed_in(leadership)

    assert client.get(url_of("annotations", units.north)).status_code == 200
    assert client.post(url_of("annotation-add", units.north)).status_code == 403


@pytest.mark.parametrize(
    ("posted", "field"),
    [
        ({"on": "2026-02-31", "text": "Strike"}, "on"),
        ({"on": "0001-01-01", "text": "Strike"}, "on"),
        ({"on": "2026-05-09", "text": ""}, "text"),
        ({"on": "2026-05-09", "text": "x" * 81}, "text"),
    ],
)
def test_what_cannot_be_marked_gets_a_sentence(units, official, signed_in, posted, field):
    page = signed_in(official).post(url_of("annotation-add", units.north), posted)

    assert (page.status_code, list(page.context["form"].errors)) == (422, [field])


@pytest.mark.parametrize("both", [True, False])
def test_annotation_is_of_a_unit_or_of_a_programme(units, programme, both):
    place = {"programme": programme, "unit": units.north} if both else {"programme": None}

    with pytest.raises(IntegrityError, match="metrics_annotation_of_one"), transaction.atomic():
        make.AnnotationFactory(**place)


def test_figure_of_a_unit_leads_to_its_annotations(units, official, leadership, signed_in):
    figure = reverse("metrics:figure", args=["unit", units.north.pk, "contacts"])

    told = [signed_in(user).get(figure).text for user in (official, leadership)]

    assert all(url_of("annotations", units.north) in text for text in told)
    assert ["Annotate the chart" in text for text in told] == [True, False]
