import datetime

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import strip_tags

from events.enums import EventKind, EventState, Mode, ParticipationState
from events.models import Event, Participation
from events.queries import timeline_entries
from tests import factories as make
from tests.counting import queries_of

pytestmark = pytest.mark.django_db
STATES = ParticipationState


@pytest.fixture
def event(units):
    return make.EventFactory(title="Conference", unit=units.harbour, capacity=8)


@pytest.fixture
def to_come(units):
    tomorrow = timezone.localdate() + datetime.timedelta(days=1)
    return make.EventFactory(unit=units.harbour, starts_on=tomorrow, capacity=1)


def url(name, row):
    return reverse(f"events:{name}", args=[row.pk])


def text_of(page):
    """What one reads on the page."""
    main = page.content.decode().partition("<main")[2].partition("</main>")[0]
    return " ".join(strip_tags(f"<main{main}").split())


def form_of(unit, **changes):
    said = {
        "title": "Conference",
        "kind": EventKind.CONFERENCE,
        "unit": unit.pk,
        "starts_on": "2026-05-01",
        "mode": Mode.IN_PERSON,
        "mode_reason": "The practice needs a room.",
    }
    return said | changes


def crowd(event, count):
    make.ParticipationFactory.create_batch(count, event=event, person__unit=event.unit)
    make.ParticipationFactory(event=event, person=None, unnamed_count=count)


def test_list_of_events_costs_the_same_with_more_rows(signed_in, official, units):
    client = signed_in(official)
    crowd(make.EventFactory(unit=units.harbour), 1)
    with_one = queries_of(client, reverse("events:list"))

    for _ in range(2):
        crowd(make.EventFactory(unit=units.harbour), 3)

    assert queries_of(client, reverse("events:list")) == with_one


def test_page_of_an_event_costs_the_same_with_more_people(signed_in, official, units):
    client = signed_in(official)
    small, large = make.EventFactory.create_batch(2, unit=units.harbour)
    crowd(small, 1)
    crowd(large, 3)

    assert queries_of(client, url("detail", large)) == queries_of(client, url("detail", small))


def test_list_tells_places_and_who_waits(signed_in, official, event):
    make.ParticipationFactory.create_batch(8, event=event, state=STATES.ATTENDED)
    make.ParticipationFactory(event=event, state=STATES.WAITING)

    [row] = signed_in(official).get(reverse("events:list")).context["table"].rows

    assert (row.get_cell("places"), row.get_cell("present")) == ("8 + 1 / 8", 8)


def test_list_is_narrowed_to_a_programme_and_a_time(signed_in, official, units, programme):
    inside = make.EventFactory(
        unit=units.north, programme=programme, starts_on=datetime.date(2026, 5, 1)
    )
    make.EventFactory(unit=units.north, starts_on=datetime.date(2026, 5, 1))
    make.EventFactory(unit=units.north, programme=programme, starts_on=datetime.date(2026, 6, 1))

    page = signed_in(official).get(
        reverse("events:list"),
        {"programme": programme.pk, "from": "2026-05-01", "to": "2026-05-31"},
    )

    assert [row.record for row in page.context["table"].rows] == [inside]


def test_list_begins_with_what_comes_next(signed_in, official, units):
    today = timezone.localdate()
    far, old, older, near = (
        make.EventFactory(unit=units.north, starts_on=today + datetime.timedelta(days=days))
        for days in (20, -2, -30, 1)
    )

    page = signed_in(official).get(reverse("events:list"))

    assert [row.record for row in page.context["table"].rows] == [near, far, old, older]
    assert 'type="date" name="from"' in page.content.decode()


def test_e8_page_tells_how_many_came_and_how_many_are_not_named(signed_in, official, event):
    make.ParticipationFactory(event=event, state=STATES.ATTENDED)
    make.ParticipationFactory(event=event, person=None, unnamed_count=24, state=STATES.ATTENDED)

    assert "Present 25 (24 of them not named)" in text_of(
        signed_in(official).get(url("detail", event))
    )


def test_people_of_other_districts_are_named_but_not_opened(signed_in, official, event, units):
    own = make.ParticipationFactory(event=event, person__unit=units.harbour)
    foreign = make.ParticipationFactory(event=event, person__unit=units.hills)

    page = signed_in(official).get(url("detail", event))

    opens = {row.participation.pk: row.participation.opens for row in page.context["rows"]}
    assert opens == {own.pk: True, foreign.pk: False}
    assert str(foreign.person) in text_of(page)


def test_outsider_finds_nothing(signed_in, outsider, event):
    row = make.ParticipationFactory(event=event)
    client = signed_in(outsider)

    seen = [url(name, event) for name in ("detail", "change", "register", "count")]
    pressed = [url(name, event) for name in ("set-state", "fill-places", "mark-the-rest")]
    pressed += [url(name, row) for name in ("mark", "cancel", "move-up")]
    assert [client.get(address).status_code for address in seen] == [404] * 4
    assert [client.post(address).status_code for address in pressed] == [404] * 6


def test_leadership_and_mentors_have_no_events(signed_in, leadership, mentor, event):
    for user in (leadership, mentor):
        client = signed_in(user)
        assert client.get(url("detail", event)).status_code == 404
        assert client.get(reverse("events:create")).status_code == 403


def test_official_plans_an_event_of_one_day(signed_in, official, units):
    answer = signed_in(official).post(reverse("events:create"), form_of(units.harbour))

    event = Event.objects.get()
    assert answer.url == event.get_absolute_url()
    assert event.ends_on == event.starts_on == datetime.date(2026, 5, 1)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"ends_on": "2026-04-30"}, "ends_on"),
        ({"starts_time": "10:00", "ends_time": "09:00"}, "ends_time"),
        ({"capacity": "0"}, "capacity"),
        ({"capacity": "-1"}, "capacity"),
        ({"kind": EventKind.ACTION}, "kind"),
        ({"starts_on": "2026-02-31"}, "starts_on"),
        ({"title": ""}, "title"),
    ],
)
def test_impossible_event_comes_back_with_a_sentence(signed_in, official, units, changes, field):
    page = signed_in(official).post(reverse("events:create"), form_of(units.harbour, **changes))

    assert page.status_code == 422
    assert list(page.context["form"].errors) == [field]


def test_event_at_a_foreign_unit_is_refused(signed_in, official, units):
    page = signed_in(official).post(reverse("events:create"), form_of(units.hills))

    assert list(page.context["form"].errors) == ["unit"]
    assert not Event.objects.exists()


def test_event_keeps_a_workplace_and_programme_its_editor_does_not_see(
    signed_in, official, event, units
):
    event.workplace = make.WorkplaceFactory(unit=units.hills)
    event.programme = make.ProgrammeFactory(unit=units.south)
    event.save()
    client = signed_in(official)

    form = client.get(url("change", event)).context["form"]
    kept = {name: str(form[name].value()) for name in ("workplace", "programme")}
    client.post(url("change", event), form_of(units.harbour, title="Renamed", **kept))

    changed = Event.objects.get()
    assert (changed.title, changed.workplace, changed.programme) == (
        "Renamed",
        event.workplace,
        event.programme,
    )


def test_event_is_not_moved_to_a_workplace_its_editor_does_not_see(
    signed_in, official, event, units
):
    foreign = make.WorkplaceFactory(unit=units.hills)

    page = signed_in(official).post(
        url("change", event), form_of(units.harbour, workplace=foreign.pk)
    )

    assert list(page.context["form"].errors) == ["workplace"]


def test_action_keeps_its_kind_and_place_in_the_campaign(signed_in, official, campaign):
    action = make.ActionFactory(campaign=campaign, event__unit=campaign.unit)

    form = signed_in(official).get(url("change", action.event)).context["form"]

    assert {"kind", "unit", "programme"}.isdisjoint(form.fields)


def test_organiser_changes_the_own_action_and_plans_no_other_event(signed_in, organiser, campaign):
    action = make.ActionFactory(campaign=campaign)
    client = signed_in(organiser)
    said = {"title": "At the gate", "starts_on": "2026-05-01", "mode": Mode.IN_PERSON}

    client.post(url("change", action.event), said)

    action.event.refresh_from_db()
    assert action.event.title == "At the gate"
    assert client.get(reverse("events:create")).status_code == 403


def test_a7_registering_the_ninth_person_says_who_waits(signed_in, official, event):
    make.ParticipationFactory.create_batch(8, event=event)
    ninth = make.PersonFactory(unit=event.unit)
    said = {"person": ninth.pk, "attendee_kind": "union"}

    signed_in(official).post(url("register", event), said)

    assert Participation.objects.get(person=ninth).state == STATES.WAITING


def test_register_offers_who_is_searched_and_not_on_the_list(signed_in, official, event):
    there = make.ParticipationFactory(event=event, person__unit=event.unit)
    make.ParticipationFactory(event=event, person=None, unnamed_count=3)
    found = make.PersonFactory(unit=event.unit, given_name="Jürgen", family_name="Beispiel")
    make.PersonFactory(unit=event.unit, given_name="Anna", family_name="Muster")

    page = signed_in(official).get(url("register", event), {"q": "beispiel"})

    offered = [pk for pk, _name in page.context["form"].fields["person"].choices]
    assert offered == [found.pk]
    assert there.person.pk not in offered


def test_register_draws_the_people_found_and_whether_they_were_there(signed_in, official, event):
    person = make.PersonFactory(unit=event.unit)

    page = signed_in(official).get(url("register", event)).content.decode()

    assert f'name="person" value="{person.pk}"' in " ".join(page.split())
    assert 'name="was_there"' in page


def test_search_with_a_nul_finds_nobody_and_does_not_break(signed_in, official, event):
    assert signed_in(official).get(url("register", event), {"q": "a\0b"}).status_code == 200


def test_organiser_names_who_works_where_the_action_is(signed_in, organiser, campaign, workplace):
    team = make.TeamFactory(campaign=campaign, workplace=workplace)
    action = make.ActionFactory(campaign=campaign, team=team, event__workplace=workplace)
    colleague = make.EmploymentFactory(workplace=workplace).person
    make.EmploymentFactory()

    form = signed_in(organiser).get(url("register", action.event)).context["form"]

    assert [pk for pk, _name in form.fields["person"].choices] == [colleague.pk]


def test_person_beyond_reach_cannot_be_registered(signed_in, official, event, units):
    foreign = make.PersonFactory(unit=units.hills)
    said = {"person": foreign.pk, "attendee_kind": "union"}

    page = signed_in(official).post(url("register", event), said)

    assert (page.status_code, event.participations.count()) == (422, 0)


def test_somebody_who_just_came_is_registered_as_present(signed_in, official, event):
    person = make.PersonFactory(unit=event.unit)
    said = {"person": person.pk, "attendee_kind": "partner", "was_there": "on"}

    signed_in(official).post(url("register", event), said)

    row = event.participations.get()
    assert (row.person, row.state, row.attendee_kind) == (person, STATES.ATTENDED, "partner")


def test_nobody_was_there_before_the_event(signed_in, official, to_come):
    form = signed_in(official).get(url("register", to_come)).context["form"]

    assert "was_there" not in form.fields


@pytest.mark.parametrize(
    ("said", "state", "mode"),
    [
        ("attended", STATES.ATTENDED, ""),
        ("online", STATES.ATTENDED, Mode.DIGITAL),
        ("excused", STATES.EXCUSED, ""),
        ("absent", STATES.ABSENT, ""),
        ("nonsense", STATES.REGISTERED, ""),
        ("", STATES.REGISTERED, ""),
    ],
)
def test_one_tap_marks_who_came(signed_in, official, event, said, state, mode):
    row = make.ParticipationFactory(event=event)

    answer = signed_in(official).post(url("mark", row), {"state": said})

    row.refresh_from_db()
    assert (row.state, row.mode_attended) == (state, mode)
    assert answer.url == event.get_absolute_url()


def test_pressed_button_takes_the_mark_back(signed_in, official, event):
    make.ParticipationFactory(event=event, state=STATES.ATTENDED)

    [row] = signed_in(official).get(url("detail", event)).context["rows"]

    says = {mark.value: (mark.says, mark.is_set) for mark in row.marks}
    assert says == {
        "attended": ("registered", True),
        "excused": ("excused", False),
        "absent": ("absent", False),
    }


def test_mark_returns_to_the_page_of_the_list_it_came_from(signed_in, official, event):
    row = make.ParticipationFactory(event=event)
    here = f"{event.get_absolute_url()}?page=2"
    client = signed_in(official)

    back = client.post(url("mark", row), {"state": "attended", "next": here})
    elsewhere = client.post(url("mark", row), {"state": "attended", "next": "https://example.org"})

    assert (back.url, elsewhere.url) == (here, event.get_absolute_url())


def test_the_rest_is_marked_present_by_one_button(signed_in, official, event):
    make.ParticipationFactory.create_batch(2, event=event)

    signed_in(official).post(url("mark-the-rest", event))

    assert event.participations.filter(state=STATES.ATTENDED).count() == 2


def test_cancelling_on_the_page_moves_the_first_in_line_up(signed_in, official, to_come):
    client = signed_in(official)
    for _ in range(2):
        person = make.PersonFactory(unit=to_come.unit)
        client.post(url("register", to_come), {"person": person.pk, "attendee_kind": "union"})
    first = to_come.participations.get(state=STATES.REGISTERED)

    client.post(url("cancel", first))

    states = to_come.participations.order_by("created_at").values_list("state", flat=True)
    assert list(states) == [STATES.CANCELLED, STATES.REGISTERED]


def test_waiting_person_gets_a_place_by_hand_when_there_is_one(signed_in, official, to_come):
    client = signed_in(official)
    holder = make.ParticipationFactory(event=to_come)
    waiting = make.ParticipationFactory(
        event=to_come, state=STATES.WAITING, queued_at=timezone.now()
    )
    client.post(url("move-up", waiting))
    waiting.refresh_from_db()
    before = waiting.state

    Participation.objects.filter(pk=holder.pk).delete()
    client.post(url("move-up", waiting))

    waiting.refresh_from_db()
    assert (before, waiting.state) == (STATES.WAITING, STATES.REGISTERED)


def test_number_of_people_not_named_is_set(signed_in, official, event):
    client = signed_in(official)

    client.post(url("count", event), {"count": "77", "attendee_kind": "employee"})
    wrong = client.post(url("count", event), {"count": "-1", "attendee_kind": "employee"})

    assert event.participations.get().unnamed_count == 77
    assert wrong.status_code == 422


def test_event_to_come_cannot_be_said_to_be_held_yet(signed_in, official, event, to_come):
    client = signed_in(official)

    offered = [
        [to for to, _label in client.get(url("detail", each)).context["buttons"]]
        for each in (event, to_come)
    ]

    assert offered == [[EventState.HELD, EventState.CANCELLED], [EventState.CANCELLED]]


def test_event_is_said_to_be_held_and_called_off(signed_in, official, event):
    client = signed_in(official)

    client.post(url("set-state", event), {"to": "held"})
    client.post(url("set-state", event), {"to": "cancelled"})

    event.refresh_from_db()
    assert event.state == EventState.HELD


def test_timeline_tells_what_somebody_may_see(official, outsider, workplace, event):
    at_work = make.EventFactory(unit=event.unit, workplace=workplace, title="In the canteen")
    row = make.ParticipationFactory(event=at_work, state=STATES.ATTENDED)

    [here] = timeline_entries(user=official, workplace=workplace)
    [theirs] = timeline_entries(user=official, person=row.person)
    assert (here.title, here.detail) == ("In the canteen", "planned")
    assert (theirs.title, theirs.detail) == ("In the canteen", "present")
    assert timeline_entries(user=outsider, workplace=workplace) == []
    assert timeline_entries(user=outsider, person=row.person) == []
