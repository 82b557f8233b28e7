"""What happens at an event, the list on paper and back in (E8–E10)."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import strip_tags

from accounts.models import AuditEntry
from core.exceptions import ActionRefused
from events import actions, queries
from events.enums import AttendeeKind, Mode, ParticipationState
from events.models import Event, Harvest
from people.models import Task
from tests import factories as make
from tests import paper
from tests.counting import queries_of

pytestmark = pytest.mark.django_db
STATES = ParticipationState
NOV_12 = datetime.date(2025, 11, 12)


@pytest.fixture
def workshop(units):
    return make.EventFactory(title="Reflexionsworkshop", unit=units.harbour, starts_on=NOV_12)


@pytest.fixture
def table(workshop):
    return make.DiscussionTableFactory(event=workshop, question="How do we win small firms?")


@pytest.fixture
def person(units):
    return make.PersonFactory(unit=units.harbour)


def url(name, row):
    return reverse(f"events:{name}", args=[row.pk])


def text_of(page):
    main = page.content.decode().partition("<main")[2].partition("</main>")[0]
    return " ".join(strip_tags(f"<main{main}".replace("<", " <")).split())


def test_e8_workshop_shows_25_who_came_two_presentations_and_prints_its_list(
    signed_in, official, workshop
):
    named = make.ParticipationFactory.create_batch(
        3, event=workshop, state=STATES.ATTENDED, person__unit=workshop.unit
    )
    actions.count_unnamed(workshop, count=22, by=official)
    client = signed_in(official)
    for title, speaker in (("TraM", "A. Berg"), ("FluGs", "B. Feld, C. Hain")):
        said = {"kind": "presentation", "title": title, "speaker": speaker, "starts_time": "10:30"}
        assert client.post(url("add-agenda-item", workshop), said).status_code == 302

    text = text_of(client.get(url("detail", workshop)))
    response = client.get(url("sheet", workshop))
    printed = paper.text_on(paper.pages_of(response.content)[0])

    assert "Present 25 (22 of them not named)" in text
    assert [(i.title, i.speaker) for i in queries.agenda_of(workshop)] == [
        ("TraM", "A. Berg"),
        ("FluGs", "B. Feld, C. Hain"),
    ]
    assert text.count("Presentation ·") == 2
    assert [str(row.person) in printed for row in named] == [True] * 3
    assert AuditEntry.objects.filter(verb="event.list_printed", subject_id=workshop.pk).exists()


def test_e9_each_result_of_three_tables_can_become_a_task_with_an_owner(
    signed_in, official, workshop, person
):
    client = signed_in(official)
    for question in ("Who?", "What?", "How?"):
        client.post(url("set-up-table", workshop), {"question": question, "host": ""})
    for table in workshop.tables.all():
        client.post(url("gather", table), {"texts": "  First \n\n Second"})

    for result in Harvest.objects.all():
        said = {"person": person.pk, "due_on": "2026-01-31"}
        assert client.post(url("hand-on", result), said).status_code == 302

    assert Harvest.objects.filter(table__event=workshop).count() == 6
    tasks = Task.objects.filter(owner=person, due_on=datetime.date(2026, 1, 31))
    assert sorted(tasks.values_list("title", flat=True)) == ["First"] * 3 + ["Second"] * 3
    tables = queries.tables_with_results(workshop)
    assert {result.task.owner for each in tables for result in each.results} == {person}
    assert str(person) in text_of(client.get(url("detail", workshop)))


def test_e9_result_is_the_task_of_one_and_then_stays(table, person, official):
    result = make.HarvestFactory(table=table)
    actions.hand_on(result, owner=person, by=official)

    for act in (
        lambda: actions.hand_on(result, owner=make.PersonFactory(), by=official),
        lambda: actions.remove_harvest(result, by=official),
        lambda: actions.remove_table(table, by=official),
    ):
        with pytest.raises(ActionRefused):
            act()

    assert queries.tasks_about([result]).get().owner == person


def test_e9_task_goes_to_nobody_out_of_reach(signed_in, official, table, units):
    result = make.HarvestFactory(table=table)
    stranger = make.PersonFactory(unit=units.hills)

    response = signed_in(official).post(url("hand-on", result), {"person": stranger.pk})

    assert response.status_code == 422
    assert not Task.objects.exists()


def test_e10_25_split_by_kind_and_sum_to_25(signed_in, official, workshop):
    make.ParticipationFactory.create_batch(2, event=workshop, state=STATES.ATTENDED)
    make.ParticipationFactory(event=workshop, state=STATES.EXCUSED)
    counts = {"union": 6, "partner": 5, "company": 8, "project": 4}
    for kind, count in counts.items():
        actions.count_unnamed(workshop, count=count, attendee_kind=kind, by=official)

    kinds = queries.attendance_by_kind(workshop)
    text = text_of(signed_in(official).get(url("detail", workshop)))

    assert [kind.attended for kind in kinds] == [8, 5, 8, 4]
    assert sum(kind.attended for kind in kinds) == queries.attendance(workshop).attended == 25
    assert "Union 9 8 Partners 5 5 Companies 8 8 Projects 4 4 Together 26 25" in text


def test_e8_ticked_list_is_entered_in_one_go(signed_in, official, workshop):
    workshop.mode = Mode.HYBRID
    workshop.save()
    came, online, stayed, waits = (
        make.ParticipationFactory(event=workshop, person__unit=workshop.unit) for _ in range(4)
    )
    waits.state = STATES.WAITING
    waits.save()
    said = {f"mark_{came.pk.hex}": "attended", f"mark_{online.pk.hex}": "online"}
    said |= {
        f"mark_{stayed.pk.hex}": "absent",
        f"mark_{waits.pk.hex}": "",
        "unnamed_company_in_person": "7",
    }

    response = signed_in(official).post(url("enter-list", workshop), said)

    assert response.status_code == 302
    assert set(workshop.participations.values_list("person", "state", "mode_attended")) == {
        (came.person_id, STATES.ATTENDED, Mode.IN_PERSON),
        (online.person_id, STATES.ATTENDED, Mode.DIGITAL),
        (stayed.person_id, STATES.ABSENT, ""),
        (waits.person_id, STATES.WAITING, ""),
        (None, STATES.ATTENDED, Mode.IN_PERSON),
    }
    assert queries.unnamed_by_kind(workshop) == {(AttendeeKind.COMPANY, Mode.IN_PERSON): 7}


def test_e13_count_of_one_mode_leaves_that_of_the_other(signed_in, official, workshop):
    workshop.mode = Mode.HYBRID
    workshop.save()
    for mode, number in ((Mode.IN_PERSON, 17), (Mode.DIGITAL, 26)):
        by_mode = {"person": None, "unnamed_count": number, "mode_attended": mode}
        make.ParticipationFactory(event=workshop, state=STATES.ATTENDED, **by_mode)
    said = {"count": "18", "attendee_kind": "union", "mode_attended": Mode.IN_PERSON}

    signed_in(official).post(url("count", workshop), said)

    held = queries.with_turnout(Event.objects.filter(pk=workshop.pk)).get()
    assert (held.came_in_person, held.came_digital) == (18, 26)


def test_e13_count_of_one_mode_replaces_that_of_none(official, workshop):
    workshop.mode = Mode.HYBRID
    workshop.save()
    actions.count_unnamed(workshop, count=30, by=official)
    counted = {"attendee_kind": AttendeeKind.UNION, "mode_attended": Mode.IN_PERSON}

    actions.count_unnamed(workshop, count=32, by=official, **counted)

    assert queries.unnamed_by_kind(workshop) == {(AttendeeKind.UNION, Mode.IN_PERSON): 32}


def test_e13_sum_that_stands_already_keeps_its_modes(official, workshop):
    workshop.mode = Mode.HYBRID
    workshop.save()
    by_mode = {"person": None, "unnamed_count": 43, "mode_attended": Mode.DIGITAL}
    make.ParticipationFactory(event=workshop, state=STATES.ATTENDED, **by_mode)

    actions.count_unnamed(workshop, count=43, by=official)

    assert queries.unnamed_by_kind(workshop) == {(AttendeeKind.UNION, Mode.DIGITAL): 43}


def test_e10_kind_is_given_with_the_invitation_and_corrected_later(
    signed_in, official, workshop, units
):
    workshop.starts_on = workshop.ends_on = timezone.localdate()
    workshop.save()
    person, client = make.PersonFactory(unit=units.harbour), signed_in(official)

    client.post(url("invite-by-link", workshop), {"person": person.pk, "attendee_kind": "company"})
    row = workshop.participations.get()
    client.post(url("set-kind", row), {"attendee_kind": "partner"})

    assert row.attendee_kind == AttendeeKind.COMPANY
    assert workshop.participations.get().attendee_kind == AttendeeKind.PARTNER


def test_list_entered_again_as_it_stands_changes_nothing(signed_in, official, workshop):
    make.ParticipationFactory(event=workshop, state=STATES.ATTENDED, mode_attended=Mode.DIGITAL)
    actions.count_unnamed(workshop, count=4, by=official)
    before = list(workshop.participations.order_by("pk").values())
    client = signed_in(official)
    form = client.get(url("enter-list", workshop)).context["form"]
    said = {bound.html_name: bound.value() for bound in form}

    client.post(url("enter-list", workshop), said)

    assert list(workshop.participations.order_by("pk").values()) == before


def test_mark_taken_back_on_a_full_list_leads_back_to_the_queue(official, workshop):
    workshop.capacity = 1
    workshop.save()
    make.ParticipationFactory(event=workshop, state=STATES.ATTENDED)
    late = actions.register(workshop, person=make.PersonFactory(), by=official)
    actions.mark(workshop, late.person, state=STATES.ATTENDED, by=official)

    marks = {late.pk: (STATES.REGISTERED, "")}
    actions.enter_list(workshop, marks=marks, unnamed={}, by=official)

    late.refresh_from_db()
    assert late.state == STATES.WAITING


def test_page_costs_the_same_with_more_tables_and_the_list_with_more_names(
    signed_in, official, units
):
    client = signed_in(official)
    small, large = make.EventFactory.create_batch(2, unit=units.harbour)
    for event, count in ((small, 1), (large, 3)):
        make.AgendaItemFactory.create_batch(count, event=event)
        make.ParticipationFactory.create_batch(count, event=event, person__unit=units.harbour)
        for table in make.DiscussionTableFactory.create_batch(count, event=event):
            for result in make.HarvestFactory.create_batch(count, table=table):
                actions.hand_on(result, owner=make.PersonFactory(), by=official)

    for page in ("detail", "enter-list", "sheet"):
        assert queries_of(client, url(page, large)) == queries_of(client, url(page, small))


def test_agenda_has_no_day_the_event_has_not(signed_in, official, workshop):
    with pytest.raises(ActionRefused):
        actions.add_agenda_item(workshop, title="Talk", day=2, by=official)
    workshop.ends_on += datetime.timedelta(days=1)
    workshop.save()
    said = {"kind": "break", "title": "Lunch", "day": "2"}

    response = signed_in(official).post(url("add-agenda-item", workshop), said)

    assert response.status_code == 302
    assert workshop.agenda.get().day == 2
