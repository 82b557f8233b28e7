"""Which union groups are due for a contact, and which of them first (E16–E18)."""

import datetime

import pytest
from django.urls import reverse

from contacts.tasks import hand_on_follow_ups
from people.queries import tasks_visible_to
from tests import factories as make
from tests.counting import queries_of
from workplaces.actions import end_responsibility, hand_over

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 6, 10)


@pytest.fixture(autouse=True)
def today(time_machine):
    time_machine.move_to(datetime.datetime(2026, 6, 10, 10, tzinfo=datetime.UTC), tick=False)


def days_ago(days):
    return TODAY - datetime.timedelta(days=days)


def group(unit, name, *, contacted=None):
    """A workplace that was last contacted so many days ago, or never."""
    place = make.WorkplaceFactory(unit=unit, name=name)
    if contacted is not None:
        make.ContactFactory(workplace=place, kind="phone", on=days_ago(contacted))
        make.ContactFactory(workplace=place, on=days_ago(contacted + 100))
    return place


def names(page):
    return [str(row) for row in page.context["object_list"]]


def listed(client, **query):
    return names(client.get(reverse("contacts:groups"), query))


def test_e17_group_not_contacted_in_the_set_period_is_overdue(signed_in, official, units):
    make.CadenceFactory(unit=units.north, days=90)
    group(units.harbour, "In time", contacted=90)
    group(units.harbour, "Late", contacted=91)
    group(units.harbour, "Never")
    group(units.hills, "Elsewhere", contacted=400)

    client = signed_in(official)

    assert listed(client, state="overdue") == ["Never", "Late"]
    assert listed(client) == ["Never", "Late", "In time"]


def test_e17_without_a_cadence_nothing_is_overdue(signed_in, official, units):
    group(units.harbour, "Quiet", contacted=900)

    assert listed(signed_in(official), state="overdue") == []


def test_e17_what_needs_attention_counts_as_the_list(signed_in, official, units):
    make.CadenceFactory(unit=units.union, days=30)
    for number in range(7):
        group(units.harbour, f"Late {number}", contacted=31 + number)
    group(units.north, "Late in the district", contacted=80)
    group(units.harbour, "In time", contacted=1)
    client = signed_in(official)

    for unit, count in ((units.north, 8), (units.harbour, 7)):
        url = reverse("metrics:watched", args=["groups"])
        watched = client.get(url, {"unit": unit.pk}).context["rows"].paginator.count
        page = client.get(reverse("contacts:groups"), {"unit": unit.pk, "state": "overdue"})
        assert watched == page.context["count"] == count


def test_e18_signal_raises_the_group_in_its_advisers_list_the_same_day(
    signed_in, adviser, mentor, workplace, units
):
    make.CadenceFactory(unit=units.union, days=30)
    late = group(units.harbour, "Long overdue")
    make.ResponsibilityFactory(workplace=late, person=adviser.person)
    make.ContactFactory(workplace=workplace, on=TODAY)
    before = names_at_home(signed_in(adviser))

    report = reverse("workplaces:report-signal", args=[workplace.pk])
    said = {"kind": "downsizing", "on": "2026-06-10", "source": "Works council"}
    signed_in(mentor).post(report, said)

    assert before == ["Long overdue", "Harbour Depot"]
    assert names_at_home(signed_in(adviser)) == ["Harbour Depot", "Long overdue"]


def names_at_home(client):
    return [str(row) for row in client.get(reverse("contacts:home")).context["groups"]]


def test_e16_substitute_sees_the_groups_of_the_absent_among_the_own(signed_in, adviser, units):
    away = make.ResponsibilityFactory(workplace=group(units.hills, "Of the absent")).person
    make.AbsenceFactory(
        person=away, substitute=adviser.person, starts_on=days_ago(1), ends_on=TODAY
    )
    make.ResponsibilityFactory(workplace=group(units.hills, "Of another"))

    client = signed_in(adviser)

    assert names_at_home(client) == ["Harbour Depot", "Of the absent"]
    assert listed(client, mine="on") == ["Harbour Depot", "Of the absent"]


def test_list_is_narrowed_by_adviser_unit_and_those_without(
    signed_in, official, adviser, workplace, units
):
    group(units.north, "Alone")
    client = signed_in(official)

    assert listed(client, adviser=str(adviser.person.pk)) == ["Harbour Depot"]
    assert listed(client, state="alone") == ["Alone"]
    assert listed(client, unit=str(units.harbour.pk)) == ["Harbour Depot"]
    assert listed(client, q="alo") == ["Alone"]


def test_c14_list_is_narrowed_to_groups_with_short_term_topics_only(
    signed_in, official, workplace, units
):
    balanced, ended = group(units.harbour, "Balanced"), group(units.harbour, "Ended")
    for place in (workplace, balanced, ended):
        make.TopicFactory(workplace=place, horizon="short")
    make.TopicFactory(workplace=balanced, horizon="long")
    make.TopicFactory(workplace=ended, horizon="long", ends_on=days_ago(1))

    assert listed(signed_in(official), state="short") == ["Ended", "Harbour Depot"]


def test_mentor_does_not_learn_who_follows_up(signed_in, mentor, workplace):
    client = signed_in(mentor)

    answers = [
        client.get(reverse("contacts:groups")).status_code,
        client.get(reverse("contacts:follow-up-panel", args=[workplace.pk])).status_code,
        "follow-up-panel" in client.get(workplace.get_absolute_url()).text,
    ]

    assert answers == [404, 404, False]


def test_e17_hand_over_note_lists_what_is_open(signed_in, official, adviser, workplace, units):
    make.CadenceFactory(unit=units.union, days=30)
    make.SignalFactory(workplace=workplace)
    contact = make.ContactFactory(workplace=workplace, on=days_ago(50))
    person = adviser.person
    make.TaskFactory(
        owner=person,
        title="Call the council",
        subject_label="contacts.contact",
        subject_id=contact.pk,
    )
    make.TaskFactory(owner=person, title="Finished", done_on=TODAY)
    make.ResponsibilityFactory(workplace=group(units.hills, "Out of reach"), person=person)

    page = signed_in(official).get(reverse("contacts:hand-over-note", args=[person.pk]))

    assert [task.title for task in page.context["tasks"]] == ["Call the council"]
    assert page.context["tasks"][0].workplace_name == "Harbour Depot"
    assert [str(row) for row in page.context["groups"]] == ["Harbour Depot"]
    assert all(word in page.text for word in ("overdue", "signal"))


def agreed_at(place, owner, title):
    """Something that ``owner`` still has to do at a workplace."""
    contact = make.ContactFactory(workplace=place)
    about = {"subject_label": "contacts.contact", "subject_id": contact.pk}
    return make.TaskFactory(owner=owner, title=title, **about)


def note_of(client, person):
    return client.get(reverse("contacts:hand-over-note", args=[person.pk]))


def titles(page):
    return [task.title for task in page.context["tasks"]]


def test_e17_who_takes_over_reads_what_is_open_at_these_groups_alone(
    signed_in, adviser, mentor, workplace, units, time_machine
):
    """From the first day: what was agreed is theirs; the note can be read for a while."""
    old, new = adviser.person, make.PersonFactory(unit=units.hills, user=make.UserFactory())
    kept = make.ResponsibilityFactory(workplace=group(units.harbour, "Kept"), person=old).workplace
    agreed_at(workplace, old, "Call the council")
    agreed_at(kept, old, "Of the other group")
    agreed_at(workplace, mentor.person, "Of the mentor")
    make.TaskFactory(owner=old, title="About no group")
    hand_over(workplace=workplace, person=new, kind="adviser", starts_on=TODAY, by=None)

    page = note_of(signed_in(new.user), old)
    own = signed_in(new.user).get(reverse("people:tasks")).context["object_list"]
    time_machine.move_to(datetime.datetime(2026, 9, 7, 10, tzinfo=datetime.UTC))
    later = note_of(signed_in(new.user), old).status_code
    time_machine.move_to(datetime.datetime(2026, 9, 8, 10, tzinfo=datetime.UTC))
    too_late = note_of(signed_in(new.user), old).status_code

    assert titles(page) == ["Call the council"]
    assert [str(row) for row in page.context["groups"]] == ["Harbour Depot"]
    assert [task.title for task in own] == ["Call the council"]
    assert (later, too_late) == (200, 404)


def test_e17_who_stands_in_reads_what_is_open_and_owns_none_of_it(
    signed_in, adviser, workplace, units
):
    instead = make.PersonFactory(unit=units.hills, user=make.UserFactory())
    absent = adviser.person
    make.AbsenceFactory(person=absent, substitute=instead, starts_on=TODAY, ends_on=TODAY)
    task = agreed_at(workplace, absent, "Call the council")

    page = note_of(signed_in(instead.user), absent)
    finished = signed_in(instead.user).post(reverse("people:finish-task", args=[task.pk]))

    assert titles(page) == ["Call the council"]
    assert finished.status_code == 403
    assert open_titles(absent) == ["Call the council"]


def test_b6_what_follows_from_an_advice_case_stays_with_its_lead(
    signed_in, adviser, workplace, units
):
    """Neither who takes over nor who stands in reads of it, in the note or elsewhere."""
    old = adviser.person
    new, instead = (make.PersonFactory(unit=units.hills, user=make.UserFactory()) for _ in "12")
    case = make.AdviceCaseFactory(workplace=workplace, led_by=old)
    contact = make.ContactFactory(workplace=workplace, case=case)
    about = {"subject_label": "contacts.contact", "subject_id": contact.pk}
    task = make.TaskFactory(owner=old, title="Call her", **about)
    make.AbsenceFactory(person=old, substitute=instead, starts_on=TODAY, ends_on=TODAY)
    seen = [titles(note_of(signed_in(instead.user), old)), list(tasks_visible_to(instead.user))]
    hand_over(workplace=workplace, person=new, kind="adviser", starts_on=TODAY, by=None)

    hand_on_follow_ups()

    seen += [titles(note_of(signed_in(new.user), old)), list(tasks_visible_to(new.user))]
    assert seen == [[], [], [], []]
    assert list(old.tasks.all()) == [task]


def open_titles(person):
    return list(person.tasks.filter(done_on=None).values_list("title", flat=True))


def test_e17_what_is_open_goes_along_when_its_day_has_come(adviser, workplace, units, time_machine):
    old, new = adviser.person, make.PersonFactory(unit=units.harbour)
    agreed_at(workplace, old, "Call the council")
    make.TaskFactory(owner=old, title="About no group")
    tomorrow = TODAY + datetime.timedelta(1)
    hand_over(workplace=workplace, person=new, kind="adviser", starts_on=tomorrow, by=None)

    hand_on_follow_ups()
    before = open_titles(new)
    time_machine.move_to(datetime.datetime(2026, 6, 11, 0, 10, tzinfo=datetime.UTC))
    for _ in range(2):
        hand_on_follow_ups()

    assert before == []
    assert (open_titles(new), open_titles(old)) == (["Call the council"], ["About no group"])


@pytest.mark.parametrize("is_noted_before", [True, False])
def test_e17_what_is_open_goes_along_after_weeks_without_an_adviser(
    adviser, workplace, units, time_machine, is_noted_before
):
    """On the day itself, or at night when its day has come; later follow-ups are the owner's."""
    old, new = adviser.person, make.PersonFactory(unit=units.harbour)
    agreed_at(workplace, old, "Call the council")
    end_responsibility(workplace.responsibilities.get(), ends_on=TODAY, by=None)
    july = datetime.date(2026, 7, 20)
    said = {"workplace": workplace, "person": new, "kind": "adviser", "starts_on": july}
    if is_noted_before:
        hand_over(**said, by=None)
    time_machine.move_to(datetime.datetime(2026, 7, 20, 10, tzinfo=datetime.UTC))
    agreed_at(workplace, old, "As an official")

    hand_on_follow_ups() if is_noted_before else hand_over(**said, by=None)

    assert (open_titles(new), open_titles(old)) == (["Call the council"], ["As an official"])


def test_c11_item_of_the_joint_agenda_says_where_it_belongs_and_stays_with_its_owner(
    signed_in, adviser, workplace, units
):
    council = make.WorksCouncilFactory(workplace=workplace)
    about = {"subject_label": "workplaces.workscouncil", "subject_id": council.pk}
    make.TaskFactory(owner=adviser.person, title="Fans", **about)

    [task] = signed_in(adviser).get(reverse("contacts:home")).context["follow_ups"]
    new = make.PersonFactory(unit=units.harbour)
    hand_over(workplace=workplace, person=new, kind="adviser", starts_on=TODAY, by=None)

    assert (task.workplace_pk, task.workplace_name) == (workplace.pk, workplace.name)
    assert open_titles(adviser.person) == ["Fans"]


def test_e17_what_went_along_by_a_slip_goes_on_to_the_right_one(adviser, workplace, units):
    slip, right = (make.PersonFactory(unit=units.harbour) for _ in range(2))
    agreed_at(workplace, adviser.person, "Call the council")

    for person in (slip, right):
        hand_over(workplace=workplace, person=person, kind="adviser", starts_on=TODAY, by=None)

    assert (open_titles(slip), open_titles(right)) == ([], ["Call the council"])


def test_hand_over_note_of_another_district_does_not_exist(signed_in, outsider, adviser):
    url = reverse("contacts:hand-over-note", args=[adviser.person.pk])

    assert signed_in(outsider).get(url).status_code == 404


@pytest.mark.parametrize("view", ["groups", "home", "hand-over-note", "follow-up-panel"])
def test_pages_take_as_many_queries_for_one_group_as_for_three(
    signed_in, adviser, official, workplace, units, view
):
    rows = {"hand-over-note": [adviser.person.pk], "follow-up-panel": [workplace.pk]}
    client = signed_in(adviser if view == "home" else official)
    url = reverse(f"contacts:{view}", args=rows.get(view, []))

    def add():
        place = group(units.harbour, "Another", contacted=5)
        make.ResponsibilityFactory(workplace=place, person=adviser.person)
        colleague = make.PersonFactory(unit=units.harbour)
        make.ResponsibilityFactory(workplace=place, person=colleague, kind="substitute")
        make.AbsenceFactory(person=colleague, starts_on=TODAY, ends_on=TODAY)

    add()
    once = queries_of(client, url)
    for _ in range(2):
        add()

    assert queries_of(client, url) == once
