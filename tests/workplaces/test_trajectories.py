"""The three basic conditions gate the start of a trajectory at a workplace (C16)."""

import datetime

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from accounts.models import AuditEntry
from core.exceptions import ActionRefused
from tests import factories as make
from tests.counting import queries_of
from workplaces import actions
from workplaces.enums import Condition, Readiness

TWO = [Condition.NETWORK.value, Condition.TOGETHER.value]
THREE = list(Condition.values)
REASON = "The agreement expires in three weeks."


@pytest.fixture
def today():
    return timezone.localdate()


@pytest.fixture
def with_two(workplace):
    return make.TrajectoryFactory(workplace=workplace, conditions=TWO)


def page_of(client, workplace):
    return client.get(reverse("workplaces:trajectories", args=[workplace.pk]))


def start(client, trajectory, **said):
    address = reverse("workplaces:start-trajectory", args=[trajectory.pk])
    return client.post(address, {"on": timezone.localdate()} | said)


def text_of(page):
    return " ".join(page.text.split())


@pytest.mark.parametrize(
    ("conditions", "reads"),
    [
        ([], "not ready · 0 of 3"),
        (TWO, "not ready · 2 of 3"),
        (THREE, "ready · 3 of 3"),
    ],
)
def test_c16_trajectory_with_two_of_three_conditions_is_not_ready(
    signed_in, official, workplace, conditions, reads
):
    make.TrajectoryFactory(workplace=workplace, conditions=conditions)

    assert f">{reads}<" in text_of(page_of(signed_in(official), workplace))


def test_c16_trajectory_that_is_not_ready_does_not_start_without_a_reason(
    signed_in, official, with_two
):
    answer = start(signed_in(official), with_two, reason="  ")

    with_two.refresh_from_db()
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["reason"]
    assert with_two.readiness == Readiness.NOT_READY


def test_c16_reason_to_start_with_fewer_conditions_is_recorded(
    signed_in, official, workplace, with_two, today
):
    client = signed_in(official)

    answer = start(client, with_two, reason=REASON)

    with_two.refresh_from_db()
    entry = AuditEntry.objects.get(verb="trajectory.started")
    assert answer.url == workplace.get_absolute_url()
    assert (with_two.reason, with_two.started_on, with_two.started_by) == (REASON, today, official)
    assert (entry.actor_id, entry.detail["conditions"]) == (official.pk, 2)
    assert f"Started before it was ready, by {official}: {REASON}" in text_of(
        page_of(client, workplace)
    )


def test_c16_ready_trajectory_starts_and_asks_for_no_reason(signed_in, official, workplace):
    ready = make.TrajectoryFactory(workplace=workplace)
    client = signed_in(official)

    form = client.get(reverse("workplaces:start-trajectory", args=[ready.pk])).context["form"]
    start(client, ready, reason="not asked for")

    ready.refresh_from_db()
    assert list(form.fields) == ["on"]
    assert (ready.readiness, ready.reason) == (Readiness.STARTED, "")


def test_c16_action_refuses_what_the_form_would(official, with_two, today):
    with pytest.raises(ActionRefused, match="It is not ready"):
        actions.start_trajectory(with_two, on=today, by=official, reason=" ")


@pytest.mark.parametrize("conditions", [[], TWO, [*TWO, Condition.NETWORK.value]])
def test_c16_database_refuses_a_start_without_conditions_and_reason(
    official, workplace, today, conditions
):
    with pytest.raises(IntegrityError, match="ready_or_reason"), transaction.atomic():
        make.TrajectoryFactory(
            workplace=workplace, conditions=conditions, started_on=today, started_by=official
        )


def test_c16_conditions_are_checked_until_it_starts(signed_in, official, with_two, today):
    address = reverse("workplaces:check-trajectory", args=[with_two.pk])
    client = signed_in(official)

    client.post(address, {"title": with_two.title, "conditions": THREE})
    start(client, with_two)
    late = client.post(address, {"title": with_two.title, "conditions": TWO})

    with_two.refresh_from_db()
    assert late.status_code == 422
    assert "The trajectory is not being prepared any more." in late.text
    assert with_two.conditions == THREE


def test_conditions_that_were_ticked_before_stay_in_the_history(official, with_two):
    actions.check_conditions(with_two, title="Shifts", conditions=THREE, note="", by=official)

    kept = with_two.history.order_by("pgh_id").values_list("conditions", flat=True)
    assert list(kept) == [TWO, THREE]


def test_second_trajectory_at_a_workplace_is_refused_while_one_goes_on(
    signed_in, official, workplace, with_two, today
):
    address = reverse("workplaces:prepare-trajectory", args=[workplace.pk])
    client = signed_in(official)

    refused = client.post(address, {"title": "Another"})
    actions.end_trajectory(with_two, ends_on=today, by=official)
    taken = client.post(address, {"title": "Another"})

    assert "There is a trajectory at this workplace already." in refused.text
    assert (refused.status_code, taken.status_code) == (422, 302)


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"on": "2999-01-01"}, "on"),
        ({"on": "yesterday"}, "on"),
        ({"on": ""}, "on"),
    ],
)
def test_wrong_day_of_the_start_gets_a_sentence(signed_in, official, workplace, said, field):
    ready = make.TrajectoryFactory(workplace=workplace)

    answer = start(signed_in(official), ready, **said)

    assert (answer.status_code, list(answer.context["form"].errors)) == (422, [field])


def test_trajectory_does_not_end_before_it_started(signed_in, official, workplace, today):
    started = make.TrajectoryFactory(workplace=workplace, started_on=today, started_by=official)
    address = reverse("workplaces:end-trajectory", args=[started.pk])

    answer = signed_in(official).post(address, {"ends_on": today - datetime.timedelta(1)})

    assert answer.status_code == 422
    assert "The end lies before the beginning." in answer.text


@pytest.mark.parametrize("state", Readiness)
def test_register_is_narrowed_to_a_state(signed_in, official, units, today, state):
    begun = {"started_on": today, "started_by": official}
    rows = {
        Readiness.NOT_READY: {"conditions": TWO},
        Readiness.READY: {},
        Readiness.STARTED: begun,
        Readiness.ENDED: begun | {"ended_on": today},
    }
    for name, fields in rows.items():
        make.TrajectoryFactory(workplace__unit=units.harbour, title=name.value, **fields)
    make.TrajectoryFactory(workplace__unit=units.south, **rows[state])

    page = signed_in(official).get(reverse("workplaces:all-trajectories"), {"readiness": state})

    assert [row.title for row in page.context["object_list"]] == [state.value]


def test_register_finds_those_that_started_before_they_were_ready(
    signed_in, official, units, today
):
    begun = {"started_on": today, "started_by": official}
    early = make.TrajectoryFactory(
        workplace__unit=units.harbour, conditions=TWO, reason=REASON, **begun
    )
    make.TrajectoryFactory(workplace__unit=units.harbour, **begun)

    page = signed_in(official).get(reverse("workplaces:all-trajectories"), {"early": "on"})

    assert list(page.context["object_list"]) == [early]


@pytest.mark.parametrize(("cast", "status"), [("representative", 403), ("mentor", 404)])
def test_start_is_for_who_may_change_trajectories(signed_in, request, with_two, cast, status):
    answer = start(signed_in(request.getfixturevalue(cast)), with_two, reason=REASON)

    with_two.refresh_from_db()
    assert answer.status_code == status
    assert with_two.started_on is None


def test_register_costs_the_same_with_more_rows(signed_in, official, units):
    client, address = signed_in(official), reverse("workplaces:all-trajectories")
    make.TrajectoryFactory(workplace__unit=units.harbour)
    with_one = queries_of(client, address)

    make.TrajectoryFactory(workplace__unit=units.harbour)
    make.TrajectoryFactory(workplace__unit=units.harbour, conditions=TWO)

    assert queries_of(client, address) == with_one
