"""The catalogue of courses, what groups need, and what is proposed to their boards (A14, A15)."""

import datetime
from contextlib import suppress

import pytest
from django.urls import reverse

from accounts.enums import Role
from cohorts import actions
from cohorts.enums import ProposalState
from cohorts.models import Course, CourseProposal, Need
from core.exceptions import ActionRefused
from tests import factories as make
from tests.counting import queries_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]
CATALOGUE = reverse("cohorts:courses:list")


def course(name, unit, *topics, **said):
    return make.CourseFactory(
        curriculum__name=name, curriculum__unit=unit, topics=list(topics), **said
    )


def shown(page):
    return [str(row.record) for row in page.context["table"].rows]


def of_group(workplace):
    return reverse("cohorts:courses:for-group", args=[workplace.pk])


def panel(client, workplace):
    return client.get(reverse("cohorts:courses:panel", args=[workplace.pk])).text


def test_a14_adviser_filters_kader_digital_and_proposes_two_courses_to_a_board(
    signed_in, adviser, workplace, units, today
):
    first = course("A", units.union, "representatives", mode="digital")
    second = course("B", units.north, "pay", "representatives", mode="digital")
    course("C", units.north, "representatives")  # in person
    course("D", units.north, "pay", mode="digital")
    client, asked = signed_in(adviser), {"topic": "representatives", "mode": "digital"}

    in_catalogue = client.get(CATALOGUE, asked)
    page = client.get(of_group(workplace), asked)
    for row in page.context["table"].rows:
        address = reverse("cohorts:courses:propose", args=[workplace.pk, row.record.pk])
        back = client.post(address, {"next": page.wsgi_request.get_full_path()})
        assert back.url == page.wsgi_request.get_full_path()

    assert shown(in_catalogue) == shown(page) == ["A", "B"]
    proposals = CourseProposal.objects.order_by("course__curriculum__sort_key")
    assert [(p.course, p.workplace, p.proposed_by, p.proposed_on) for p in proposals] == [
        (first, workplace, adviser, today),
        (second, workplace, adviser, today),
    ]
    rows = client.get(of_group(workplace)).context["table"].rows
    assert [row.record.is_proposed for row in rows] == [True, True, False, False]


def test_a14_catalogue_narrows_to_a_region(signed_in, official, units):
    for name, unit in {"A": units.union, "B": units.harbour, "C": units.south}.items():
        course(name, unit, "pay")
    course("D", units.north, "pay", ends_on=datetime.date(2026, 6, 9))  # the day before

    answer = signed_in(official).get(CATALOGUE, {"region": units.north.pk})

    assert shown(answer) == ["A", "B"]


def test_a14_board_of_the_group_decides_and_its_day_is_kept(
    signed_in, representative, workplace, units
):
    proposal = make.CourseProposalFactory(course__unit=units.north, workplace=workplace)
    address = reverse("cohorts:courses:decide", args=[proposal.pk])
    client = signed_in(representative)
    assert address in panel(client, workplace)

    early = client.post(address, {"verdict": "accepted", "decided_on": "2025-12-31"})
    client.post(address, {"verdict": "accepted", "decided_on": "2026-06-08"})

    assert early.context["form"].errors == {"decided_on": ["It was proposed on Jan. 1, 2026."]}
    proposal.refresh_from_db()
    assert (proposal.state, proposal.decided_by) == (ProposalState.ACCEPTED, representative)
    assert proposal.decided_on == datetime.date(2026, 6, 8)
    assert address not in panel(client, workplace)


def test_e6_nobody_decides_about_their_own_proposal(signed_in, adviser, workplace, units, today):
    make.GrantFactory(user=adviser, role=Role.PROGRAMME_ADMIN, unit=units.union)
    offered = make.CourseFactory(unit=units.north)
    proposal = actions.propose_course(offered, workplace=workplace, by=adviser)

    answer = signed_in(adviser).post(
        reverse("cohorts:courses:decide", args=[proposal.pk]),
        {"verdict": "accepted", "decided_on": today},
    )
    with pytest.raises(ActionRefused, match="Who proposed a course does not decide"):
        actions.decide_proposal(proposal, verdict="accepted", decided_on=today, by=adviser)

    assert answer.status_code == 403
    proposal.refresh_from_db()
    assert proposal.state == ProposalState.PROPOSED


def test_decision_is_made_once(representative, admin, workplace, units, today):
    proposal = make.CourseProposalFactory(course__unit=units.north, workplace=workplace)
    said = {"decided_on": today}
    actions.decide_proposal(proposal, verdict="turned_down", by=representative, **said)

    with pytest.raises(ActionRefused, match="decided already"):
        actions.decide_proposal(proposal, verdict="accepted", by=admin, **said)


@pytest.mark.parametrize(
    ("place", "last_day"), [("south", None), ("north", datetime.date(2026, 6, 9))]
)
def test_course_of_another_region_or_no_longer_offered_cannot_be_proposed(
    signed_in, adviser, workplace, units, place, last_day
):
    other = make.CourseFactory(unit=getattr(units, place), ends_on=last_day)
    address = reverse("cohorts:courses:propose", args=[workplace.pk, other.pk])

    assert signed_in(adviser).post(address).status_code == 404


def test_course_waits_at_a_group_once_only(adviser, official, workplace, units):
    offered = make.CourseFactory(unit=units.north)

    for by in (adviser, official):
        with suppress(ActionRefused):
            actions.propose_course(offered, workplace=workplace, by=by)

    assert CourseProposal.objects.get().proposed_by == adviser


def test_a15_group_with_need_collective_agreement_sees_courses_tagged_so_first(
    signed_in, representative, workplace, units
):
    course("A", units.union, "pay")
    course("B", units.north, "agreement")
    course("C", units.north, "agreement", "pay")
    course("D", units.south, "agreement")  # not for this group
    client = signed_in(representative)
    before = shown(client.get(of_group(workplace)))
    note = reverse("cohorts:courses:note-needs", args=[workplace.pk])

    client.post(note, {"topics": ["agreement"], "starts_on": "2026-06-01"})
    with_one = shown(client.get(of_group(workplace)))
    client.post(note, {"topics": ["pay"], "starts_on": "2026-06-10"})

    assert before == ["A", "B", "C"]
    assert with_one == ["B", "C", "A"]
    assert shown(client.get(of_group(workplace))) == ["C", "A", "B"]


def test_a15_need_is_kept_with_its_days_and_who_noted_it(signed_in, adviser, workplace, today):
    client = signed_in(adviser)
    note = reverse("cohorts:courses:note-needs", args=[workplace.pk])
    said = {"topics": ["agreement", "pay"], "starts_on": "2026-06-01"}

    client.post(note, said)
    again = client.post(note, said)
    pay = Need.objects.get(topic="pay")
    client.post(reverse("cohorts:courses:end-need", args=[pay.pk]), {"ends_on": "2026-06-09"})

    assert again.status_code == 422  # both are noted, so neither is offered
    assert list(Need.objects.order_by("topic").values_list("topic", "starts_on", "noted_by")) == [
        (topic, datetime.date(2026, 6, 1), adviser.pk) for topic in ("agreement", "pay")
    ]
    assert [need.topic for need in Need.objects.on(today)] == ["agreement"]
    assert f"noted by {adviser}" in panel(client, workplace)


@pytest.mark.parametrize(("cast", "sees"), [("mentor", True), ("trainer", False)])
def test_what_a_group_needs_is_for_who_works_with_it(
    signed_in, request, workplace, cohort, cast, sees
):
    user = request.getfixturevalue(cast)
    make.EnrolmentFactory(cohort=cohort, workplace=workplace)  # the trainer sees the workplace
    make.NeedFactory(workplace=workplace)

    text = panel(signed_in(user), workplace)

    assert ("noted by" in text) == sees


def test_admin_offers_a_published_curriculum_once_in_a_place_and_mode(signed_in, admin, units):
    curriculum = make.CurriculumFactory(unit=units.north)
    address = reverse("cohorts:courses:offer", args=[curriculum.pk])
    said = {"unit": units.north.pk, "mode": "hybrid", "topics": ["pay"], "starts_on": "2026-06-01"}
    client = signed_in(admin)

    unpublished = client.post(address, said)
    make.CurriculumVersionFactory(curriculum=curriculum, published_on="2026-05-01")
    offered = client.post(address, said)
    twice = client.post(address, said)

    assert unpublished.context["form"].non_field_errors() == [
        "Publish a version of the curriculum first."
    ]
    assert offered.url == Course.objects.get().get_absolute_url()
    assert list(twice.context["form"].errors) == ["unit"]
    assert offered.url in client.get(curriculum.get_absolute_url()).text


def test_page_of_a_course_shows_its_newest_modules_and_when_it_begins(
    signed_in, adviser, programme, units
):
    version = make.CurriculumVersionFactory(published_on="2026-01-01", number=1)
    newer = make.CurriculumVersionFactory(
        curriculum=version.curriculum, published_on="2026-05-01", number=2
    )
    draft = make.CurriculumVersionFactory(curriculum=version.curriculum, number=3)
    modules = [make.ModuleFactory(version=each) for each in (version, newer, draft)]
    offered = make.CourseFactory(curriculum=version.curriculum, unit=units.north)
    for day in ("2026-06-09", "2026-09-01", "2026-10-01"):
        make.CohortFactory(programme=programme, version=newer, starts_on=day, unit=units.harbour)
    make.CohortFactory(programme=programme, version=newer, starts_on="2026-07-01", unit=units.south)
    client = signed_in(adviser)

    answer = client.get(offered.get_absolute_url())

    assert list(answer.context["modules"]) == [modules[1]]
    days = [str(cohort.starts_on) for cohort in answer.context["coming"]]
    assert days == ["2026-09-01", "2026-10-01"]
    [row] = client.get(CATALOGUE).context["table"].rows
    assert row.record.next_starts_on == datetime.date(2026, 9, 1)


def test_pages_take_as_many_queries_for_many_courses_as_for_one(
    signed_in, adviser, workplace, units
):
    client = signed_in(adviser)
    addresses = [
        CATALOGUE,
        of_group(workplace),
        reverse("cohorts:courses:panel", args=[workplace.pk]),
    ]

    def fill(*topics):
        for topic in topics:
            make.NeedFactory(workplace=workplace, topic=topic)
            offered = make.CourseFactory(unit=units.north, topics=[topic])
            make.CourseProposalFactory(course=offered, workplace=workplace)

    fill("pay")
    with_one = [queries_of(client, address) for address in addresses]
    fill("agreement", "health", "membership")

    assert [queries_of(client, address) for address in addresses] == with_one
