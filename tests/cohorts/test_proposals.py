"""Advisers propose, boards decide, staff carry out: three steps, three permissions (E6)."""

import datetime

import pytest
from django.urls import reverse

from accounts.models import AuditEntry
from cohorts import actions
from cohorts.enums import ProposalState
from core.exceptions import ActionRefused
from tests import factories as make
from tests.counting import queries_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]
LIST = reverse("cohorts:courses:proposals")


@pytest.fixture
def offered(units):
    return make.CourseFactory(unit=units.north)


@pytest.fixture
def accepted(offered, workplace, adviser, representative):
    proposal = actions.propose_course(offered, workplace=workplace, by=adviser)
    day = proposal.proposed_on
    return actions.decide_proposal(proposal, verdict="accepted", decided_on=day, by=representative)


def carry_out(client, proposal, day):
    address = reverse("cohorts:courses:carry-out", args=[proposal.pk])
    return client.post(address, {"carried_out_on": day})


def decide(client, proposal, day):
    address = reverse("cohorts:courses:decide", args=[proposal.pk])
    return client.post(address, {"verdict": "accepted", "decided_on": day})


def panel(client, workplace):
    return client.get(reverse("cohorts:courses:panel", args=[workplace.pk])).text


def test_e6_adviser_proposes_board_decides_and_staff_carry_out_with_their_days(
    signed_in, adviser, representative, official, offered, workplace, today
):
    signed_in(adviser).post(reverse("cohorts:courses:propose", args=[workplace.pk, offered.pk]))
    proposal = offered.proposals.get()
    decide(signed_in(representative), proposal, today)
    carry_out(signed_in(official), proposal, today)

    proposal.refresh_from_db()
    assert proposal.state == ProposalState.CARRIED_OUT
    assert (proposal.proposed_by, proposal.proposed_on) == (adviser, today)
    assert (proposal.decided_by, proposal.decided_on) == (representative, today)
    assert (proposal.carried_out_by, proposal.carried_out_on) == (official, today)
    told = AuditEntry.objects.filter(subject_id=proposal.pk).values_list("verb", flat=True)
    assert set(told) == {"course.proposed", "course.accepted", "course.carried_out"}


@pytest.mark.parametrize("cast", ["adviser", "representative"])
def test_e6_neither_who_proposes_nor_who_decides_carries_out(
    signed_in, request, accepted, cast, today
):
    answer = carry_out(signed_in(request.getfixturevalue(cast)), accepted, today)

    assert answer.status_code == 403
    accepted.refresh_from_db()
    assert accepted.state == ProposalState.ACCEPTED


@pytest.mark.parametrize("verdict", ["", "turned_down"])
def test_e6_nothing_is_carried_out_that_the_board_has_not_accepted(
    signed_in, official, representative, workplace, offered, adviser, today, verdict
):
    proposal = actions.propose_course(offered, workplace=workplace, by=adviser)
    if verdict:
        said = {"verdict": verdict, "decided_on": today, "by": representative}
        actions.decide_proposal(proposal, **said)

    answer = carry_out(signed_in(official), proposal, today)
    with pytest.raises(ActionRefused, match="Only what the board has accepted"):
        actions.carry_out_proposal(proposal, carried_out_on=today, by=official)

    assert answer.status_code == 403


def test_e6_it_is_carried_out_once(accepted, official, today):
    actions.carry_out_proposal(accepted, carried_out_on=today, by=official)

    with pytest.raises(ActionRefused, match="and once"):
        actions.carry_out_proposal(accepted, carried_out_on=today, by=official)


def test_e6_day_lies_between_the_decision_and_today(signed_in, official, accepted, today):
    client, day = signed_in(official), datetime.timedelta(days=1)

    early = carry_out(client, accepted, today - day)
    late = carry_out(client, accepted, today + day)

    assert early.context["form"].errors == {"carried_out_on": ["It was decided on June 10, 2026."]}
    assert list(late.context["form"].errors) == ["carried_out_on"]
    with pytest.raises(ActionRefused, match="before it was decided"):
        actions.carry_out_proposal(accepted, carried_out_on=today - day, by=official)


def test_board_does_not_say_that_it_was_carried_out(representative, workplace, adviser, offered):
    proposal = actions.propose_course(offered, workplace=workplace, by=adviser)
    day = proposal.proposed_on

    with pytest.raises(ActionRefused, match="accepts a proposal or turns it down"):
        actions.decide_proposal(proposal, verdict="carried_out", decided_on=day, by=representative)


def test_e6_page_of_the_group_offers_each_the_next_step_and_tells_the_last(
    signed_in, official, representative, accepted, workplace, today
):
    address = reverse("cohorts:courses:carry-out", args=[accepted.pk])
    of_board = panel(signed_in(representative), workplace)
    client = signed_in(official)
    of_staff = panel(client, workplace)

    carry_out(client, accepted, today)

    assert (address in of_board, address in of_staff) == (False, True)
    after = panel(client, workplace)
    assert address not in after
    assert "carried out" in after


def test_e6_list_shows_staff_what_waits_to_be_carried_out(
    signed_in, official, accepted, workplace, units
):
    other = make.CourseProposalFactory(course__unit=units.north, workplace=workplace)
    client = signed_in(official)

    everything = client.get(LIST).context["table"].rows
    waiting = client.get(LIST, {"state": "accepted"}).context["table"].rows

    assert [row.record for row in everything] == [other, accepted]
    assert [row.record.is_to_carry_out for row in waiting] == [True]
    assert LIST in client.get(reverse("cohorts:courses:list")).text


def test_list_narrows_to_a_region_and_a_group(signed_in, official, accepted, workplace, units):
    client = signed_in(official)

    def count(**asked):
        return client.get(LIST, asked).context["count"]

    assert (count(region=units.north.pk), count(region=units.south.pk)) == (1, 0)
    assert (count(q=workplace.name), count(q="elsewhere")) == (1, 0)


def test_outsider_sees_no_proposal_of_another_region(signed_in, outsider, accepted):
    assert signed_in(outsider).get(LIST).context["count"] == 0


def test_list_takes_as_many_queries_for_many_proposals_as_for_one(
    signed_in, official, accepted, workplace, units
):
    client = signed_in(official)
    for_one = queries_of(client, LIST)

    for _ in range(3):
        make.CourseProposalFactory(course__unit=units.north, workplace=workplace)

    assert queries_of(client, LIST) == for_one
