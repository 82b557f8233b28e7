"""New versions of a definition, and definitions that cannot be computed."""

import datetime
from dataclasses import replace

import pytest
from django.db.models import F, Q

from metrics import actions, definitions, queries, reading
from metrics.engine import versions
from metrics.enums import ScopeKind
from metrics.models import DefinitionState, Measurement
from metrics.periods import month
from metrics.scopes import Scope
from tests import factories as make

pytestmark = pytest.mark.django_db
MAY = datetime.date(2026, 5, 4)


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


def contacts_in_may(union):
    place = (Scope(ScopeKind.UNIT, union), month(MAY))
    found = reading.measurements([place], ["contacts"])
    measured = found.get((union.pk, "month", MAY.replace(day=1), "contacts"))
    return int(measured.value) if measured else 0


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
        seen.append((contacts_in_may(counted), [state.total for state in queries.progress()]))
        real_store(claim, figures)
        seen.append((contacts_in_may(counted), [state.total for state in queries.progress()]))

    real_store = versions.store
    monkeypatch.setattr(versions, "store", watched_store)
    actions.drain()

    assert seen == 6 * [(2, [3])]  # three years, looked at before and after each
    assert contacts_in_may(counted) == 0


def test_new_definition_of_known_facts_gets_a_history(counted, monkeypatch):
    DefinitionState.objects.filter(definition="contacts").delete()
    Measurement.objects.filter(definition="contacts").delete()

    actions.drain()

    assert contacts_in_may(counted) == 2


def test_definition_that_raises_keeps_its_values_and_the_others_go_on(
    counted, workplace, monkeypatch, caplog
):
    put(monkeypatch, "contacts", condition=Q(people_reached__gt=F("people_reached") / 0))
    make.ContactFactory(workplace=workplace, on=MAY, people_reached=5)

    actions.drain()

    assert contacts_in_may(counted) == 2
    place = (Scope(ScopeKind.UNIT, counted), month(MAY))
    reached = reading.measurements([place], ["people_reached"])
    assert reached[counted.pk, "month", MAY.replace(day=1), "people_reached"].value == 15
    assert queries.not_computable() == {"contacts"}
    assert "a figure cannot be computed" in caplog.text

    monkeypatch.undo()
    make.ContactFactory(workplace=workplace, on=MAY)
    actions.drain()

    assert queries.not_computable() == set()
    assert contacts_in_may(counted) == 4
