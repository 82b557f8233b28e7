"""New versions of a definition, and definitions that cannot be computed."""

import datetime
from dataclasses import replace

import pytest
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from metrics import actions, definitions, queries, reading
from metrics.engine import versions
from metrics.enums import ScopeKind
from metrics.figures import figures, trend
from metrics.models import DefinitionState, DirtyScope, Measurement
from metrics.periods import month
from metrics.scopes import Scope
from tests import factories as make

pytestmark = pytest.mark.django_db
MAY = datetime.date(2026, 5, 4)
DIVIDES_BY_ZERO = Q(people_reached__gt=F("people_reached") / 0)


@pytest.fixture
def counted(units, workplace):
    make.ContactFactory.create_batch(2, workplace=workplace, on=MAY, people_reached=5)
    make.ContactFactory(workplace=workplace, on=MAY.replace(year=2024), people_reached=1)
    actions.drain()
    return units.union


def put(monkeypatch, key, **changes):
    """Change a definition as a new release would."""
    changed = replace(definitions.ALL[key], **changes)
    for register in (definitions.ALL, definitions.COUNTED):
        monkeypatch.setitem(register, key, changed)


def in_may(union, key):
    found = reading.measurements([(Scope(ScopeKind.UNIT, union), month(MAY))], [key])
    measured = found.get((union.pk, "month", MAY.replace(day=1), key))
    return int(measured.value) if measured else 0


def contacts_in_may(union):
    return in_may(union, "contacts")


def reached_in_may(union):
    return in_may(union, "people_reached")


def failed():
    return {key for key, state in queries.states().items() if state.has_failed}


def test_installation_begins_with_the_versions_it_has(counted):
    states = dict(DefinitionState.objects.values_list("definition", "version"))

    assert states == {key: d.version for key, d in definitions.COUNTED.items()}


def test_new_version_recomputes_its_whole_history(counted, monkeypatch):
    put(monkeypatch, "contacts", version=2, condition=Q(people_reached__gte=5))

    actions.drain()

    assert contacts_in_may(counted) == 2
    stored = Measurement.objects.filter(definition="contacts")
    assert set(stored.values_list("version", flat=True)) == {2}
    assert not stored.filter(period_start__year=2024).exists()
    state = DefinitionState.objects.get(definition="contacts")
    assert (state.version, state.upcoming, state.total) == (2, None, 0)


def test_old_values_stay_until_all_the_new_ones_stand(counted, monkeypatch):
    put(monkeypatch, "contacts", version=2, condition=Q(people_reached__gt=5))
    seen = []

    def watched_store(claim, figures):
        seen.append((contacts_in_may(counted), queries.states()["contacts"].done))
        real_store(claim, figures)
        seen.append((contacts_in_may(counted), queries.states()["contacts"].done))

    real_store = versions.store
    monkeypatch.setattr(versions, "store", watched_store)
    actions.drain()

    years = range(timezone.localdate().year - 2024 + 1)  # looked at before and after each
    assert seen == [(2, done) for done in years for _ in range(2)]
    assert contacts_in_may(counted) == 0


def test_entry_is_measured_between_two_years_of_a_history(counted, workplace, monkeypatch):
    """What people write waits for one step at most, not for the whole history."""
    put(monkeypatch, "people_reached", version=2, condition=Q(people_reached__gt=1))
    make.ContactFactory(workplace=workplace, on=MAY)
    seen = []

    def watched_store(claim, figures):
        seen.append(contacts_in_may(counted))
        make.ContactFactory(workplace=workplace, on=MAY)
        real_store(claim, figures)

    real_store = versions.store
    monkeypatch.setattr(versions, "store", watched_store)
    actions.drain()

    assert seen == list(range(3, 3 + len(seen)))
    assert len(seen) > 2
    assert contacts_in_may(counted) == 3 + len(seen)
    assert actions.reconcile().is_clean is False  # of what is counted by another condition here
    assert {m.definition for m in actions.reconcile().mismatches} == {"people_reached"}


def test_history_goes_on_where_it_was_cut_short(counted, monkeypatch):
    put(monkeypatch, "contacts", version=2, condition=Q(people_reached__gte=5))
    versions.begin()
    versions.step()
    [first] = queries.states().values()
    stored = []

    def watched_store(claim, figures):
        stored.append(claim.everywhere[0].year)
        real_store(claim, figures)

    real_store = versions.store
    monkeypatch.setattr(versions, "store", watched_store)
    actions.drain()

    this_year = timezone.localdate().year
    assert (first.done, first.total) == (1, this_year - 2024 + 1)
    assert stored == list(range(2025, this_year + 1))
    assert contacts_in_may(counted) == 2


def test_history_begins_anew_when_its_years_have_changed(counted, workplace, monkeypatch):
    put(monkeypatch, "contacts", version=2, condition=Q(people_reached__gte=1))
    versions.begin()
    versions.step()
    make.ContactFactory(workplace=workplace, on=MAY.replace(year=2020), people_reached=1)

    actions.drain()

    stored = Measurement.objects.filter(definition="contacts", scope_id=workplace.pk)
    years = {start.year for start in stored.values_list("period_start", flat=True)}
    assert years == {2020, 2024, 2026}
    assert queries.states() == {}


def test_version_that_is_taken_back_leaves_the_old_one(counted, monkeypatch):
    put(monkeypatch, "contacts", version=2, condition=Q(people_reached__gt=5))
    versions.begin()
    versions.step()

    monkeypatch.undo()
    actions.drain()

    assert queries.states() == {}
    assert contacts_in_may(counted) == 2


@pytest.mark.parametrize("is_new", [False, True])
def test_version_that_raises_holds_up_nobody(counted, workplace, monkeypatch, caplog, is_new):
    """Neither the entries of today nor the other figures that have a new version."""
    if is_new:
        DefinitionState.objects.filter(definition="contacts").delete()
        Measurement.objects.filter(definition="contacts").delete()
    put(monkeypatch, "contacts", version=2, condition=DIVIDES_BY_ZERO)
    put(monkeypatch, "workplaces_contacted", version=2, condition=Q(people_reached=5))
    make.ContactFactory(workplace=workplace, on=MAY, people_reached=5)

    actions.drain()
    make.ContactFactory(workplace=workplace, on=MAY, people_reached=5)
    actions.drain()

    assert contacts_in_may(counted) == (0 if is_new else 2)
    assert reached_in_may(counted) == 20
    states = dict(DefinitionState.objects.values_list("definition", "version"))
    assert (states["workplaces_contacted"], states["contacts"]) == (2, 0 if is_new else 1)
    assert failed() == {"contacts"}
    assert not DirtyScope.objects.exists()
    assert "a figure cannot be computed" in caplog.text


def test_version_that_raised_is_tried_again_and_then_stands(counted, monkeypatch):
    put(monkeypatch, "contacts", version=2, condition=DIVIDES_BY_ZERO)
    actions.drain()
    put(monkeypatch, "contacts", version=2, condition=Q(people_reached__gte=5))
    actions.drain()
    assert failed() == {"contacts"}  # it is left alone for a while

    DefinitionState.objects.update(failed_at=F("failed_at") - versions.RETRY_AFTER)
    actions.drain()

    assert queries.states() == {}
    assert contacts_in_may(counted) == 2
    assert not Measurement.objects.filter(definition="contacts", version=1).exists()


@pytest.mark.parametrize(
    ("condition", "said"),
    [
        (DIVIDES_BY_ZERO, "cannot be counted at the moment, an older value"),
        (Q(people_reached__gt=5), "Recomputing: 33 %"),
    ],
)
def test_tile_says_what_has_become_of_a_new_version(
    counted, admin, signed_in, monkeypatch, condition, said
):
    put(monkeypatch, "contacts", version=2, condition=condition)
    versions.begin()
    versions.step()
    DefinitionState.objects.filter(done=1).update(total=3)

    home = signed_in(admin).get(reverse("metrics:home"), {"period": "year"})
    page = signed_in(admin).get(reverse("metrics:figure", args=["unit", counted.pk, "contacts"]))

    tile = home.context["page"].content.tiles[0].figure
    assert (tile.key, tile.value) == ("contacts", 2)
    assert said in home.text
    assert said in page.text


def test_figure_made_of_a_new_version_says_so_too(counted, admin):
    DefinitionState.objects.filter(definition="members").update(upcoming=2, done=1, total=4)

    [density] = figures(admin, Scope(ScopeKind.UNIT, counted), ["net_members"], month(MAY))
    [ratio] = figures(admin, Scope(ScopeKind.UNIT, counted), ["members_per_group"], month(MAY))

    assert density.recounted == ""
    assert ratio.recounted == "Recomputing: 25 %"


def test_who_reads_totals_learns_that_but_not_how_far(counted, leadership):
    DefinitionState.objects.filter(definition="contacts").update(upcoming=2, done=1, total=4)

    [figure] = figures(leadership, Scope(ScopeKind.UNIT, counted), ["contacts"], month(MAY))

    assert figure.recounted == "Being counted anew"


@pytest.mark.parametrize("reader", ["admin", "leadership"])
def test_new_figure_shows_no_number_before_it_is_counted(
    request, counted, signed_in, monkeypatch, reader
):
    """0 would be a lie, and its rows would not come to it."""
    DefinitionState.objects.filter(definition="contacts").update(version=0, upcoming=1)
    user = request.getfixturevalue(reader)

    [figure] = figures(user, Scope(ScopeKind.UNIT, counted), ["contacts"], month(MAY))
    home = signed_in(user).get(reverse("metrics:home"))
    rows = reverse("metrics:rows", args=["unit", counted.pk, "contacts"])

    assert (figure.value, figure.display, figure.rows_url) == (None, "–", "")
    assert home.status_code == 200
    assert signed_in(user).get(rows, {"grain": "month", "start": "2026-05-01"}).status_code == 404
    assert {point.display for point in trend(figure, [month(MAY)])} == {"–"}


def test_new_definition_of_known_facts_gets_a_history(counted, monkeypatch):
    DefinitionState.objects.filter(definition="contacts").delete()
    Measurement.objects.filter(definition="contacts").delete()

    actions.drain()

    assert contacts_in_may(counted) == 2


def test_definition_that_raises_keeps_its_values_and_the_others_go_on(
    counted, workplace, monkeypatch, caplog
):
    put(monkeypatch, "contacts", condition=DIVIDES_BY_ZERO)
    make.ContactFactory(workplace=workplace, on=MAY, people_reached=5)

    actions.drain()

    assert contacts_in_may(counted) == 2
    assert reached_in_may(counted) == 15
    assert failed() == {"contacts"}
    assert "a figure cannot be computed" in caplog.text

    monkeypatch.undo()
    make.ContactFactory(workplace=workplace, on=MAY)
    actions.drain()

    assert failed() == set()
    assert contacts_in_may(counted) == 4
