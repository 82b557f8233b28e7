"""Works council, topics, agreements and signals of a workplace."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from core.exceptions import ActionRefused
from people.models import Task
from tests import factories as make
from tests.counting import queries_of
from workplaces import actions
from workplaces.models import Agreement, Signal, WorksCouncil

DAY = datetime.date(2026, 3, 2)


def position(client, workplace):
    return client.get(reverse("workplaces:position", args=[workplace.pk]))


def test_c11_works_council_with_5_of_9_seats_shows_56_percent(signed_in, official, workplace):
    make.WorksCouncilFactory(workplace=workplace, seats=9, union_seats=5)

    page = position(signed_in(official), workplace)

    assert "5 of 9 seats held by the union (56 %)" in page.text


def test_c11_joint_agenda_items_have_an_owner_who_finds_them_among_the_tasks(
    signed_in, official, workplace, units
):
    council = make.WorksCouncilFactory(workplace=workplace)
    owner = make.PersonFactory(unit=units.harbour, user=make.UserFactory())
    make.FunctionFactory(workplace=workplace, person=owner)
    add = reverse("workplaces:add-agenda-item", args=[council.pk])
    said = {"title": "Ask for fans in the hall", "owner": owner.pk, "due_on": "2026-04-01"}

    without = signed_in(official).post(add, said | {"owner": ""})
    signed_in(official).post(add, said)
    page = position(signed_in(official), workplace).text
    own = signed_in(owner.user).get(reverse("people:tasks")).context["object_list"]

    assert list(without.context["form"].errors) == ["owner"]
    assert said["title"] in page
    assert str(owner) in page
    assert [task.title for task in own] == [said["title"]]


def test_c11_agenda_item_is_changed_done_and_removed(signed_in, official, workplace, units):
    council = make.WorksCouncilFactory(workplace=workplace)
    first, second = (make.PersonFactory(unit=units.harbour) for _ in range(2))
    make.EmploymentFactory(workplace=workplace, person=second)
    item = actions.add_agenda_item(council, owner=first, title="Fans", by=official)
    client = signed_in(official)
    view = "workplaces:{}-agenda-item"
    urls = {v: reverse(view.format(v), args=[item.pk]) for v in ("change", "finish", "remove")}

    client.post(urls["change"], {"title": "Fans and water", "owner": second.pk, "due_on": ""})
    item.refresh_from_db()
    changed = (item.title, item.owner)
    client.post(urls["finish"])
    item.refresh_from_db()
    client.post(urls["remove"])

    assert changed == ("Fans and water", second)
    assert item.done_on is not None
    assert not Task.objects.exists()


def test_c11_who_reads_no_functions_learns_of_no_owner(signed_in, mentor, workplace, units):
    council = make.WorksCouncilFactory(workplace=workplace)
    owner = make.PersonFactory(unit=units.harbour)
    actions.add_agenda_item(council, owner=owner, title="Fans", by=make.UserFactory())

    page = position(signed_in(mentor), workplace).text

    assert "somebody answers for it" in page
    assert str(owner) not in page


def test_works_council_of_unknown_union_seats_shows_no_percentage(signed_in, official, workplace):
    make.WorksCouncilFactory(workplace=workplace, seats=9, union_seats=None)

    page = position(signed_in(official), workplace)

    assert "%)" not in page.text
    assert "9 seats, how many the union holds is not known" in page.text


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"seats": 9, "union_seats": 10}, "union_seats"),
        ({"seats": 0}, "seats"),
        ({"seats": 9, "starts_on": "2026-01-15"}, "starts_on"),  # one is in office already
        ({"seats": 9, "starts_on": "2030-02-01", "ends_on": "2030-01-01"}, "ends_on"),
        ({"seats": -1}, "seats"),
        ({"seats": "9" * 30}, "seats"),
    ],
)
def test_wrong_works_council_gets_a_sentence_at_its_field(
    signed_in, official, workplace, said, field
):
    make.WorksCouncilFactory(workplace=workplace, ends_on=datetime.date(2029, 12, 31))
    address = reverse("workplaces:add-works-council", args=[workplace.pk])

    answer = signed_in(official).post(address, {"starts_on": "2030-02-01"} | said)

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]
    assert WorksCouncil.objects.count() == 1


def test_c14_group_with_only_short_term_topics_is_flagged(signed_in, official, workplace):
    make.TopicFactory(workplace=workplace, horizon="short")

    flagged = position(signed_in(official), workplace).context["is_short_sighted"]
    make.TopicFactory(workplace=workplace, horizon="long")
    balanced = position(signed_in(official), workplace).context["is_short_sighted"]

    assert (flagged, balanced) == (True, False)


def test_c14_group_without_topics_is_not_flagged(signed_in, official, workplace):
    make.TopicFactory(workplace=workplace, ends_on=datetime.date(2026, 1, 2))

    assert not position(signed_in(official), workplace).context["is_short_sighted"]


def test_b9_filter_by_clause_lists_the_workplaces(signed_in, official, workplace):
    make.AgreementFactory(workplace=workplace, clauses=["training_mentors", "pay"])
    make.AgreementFactory(workplace=workplace, clauses=["pay"])

    page = signed_in(official).get(reverse("workplaces:agreements"), {"clause": "training_mentors"})

    assert [row.clauses for row in page.context["object_list"]] == [["training_mentors", "pay"]]


def test_b9_expiring_within_90_days_is_a_list(signed_in, official, workplace):
    today = timezone.localdate()
    ends = [today - datetime.timedelta(1), today, today + datetime.timedelta(90)]
    ends += [today + datetime.timedelta(91), None]
    for day in ends:
        make.AgreementFactory(
            workplace=workplace, starts_on=today - datetime.timedelta(9), ends_on=day
        )

    page = signed_in(official).get(reverse("workplaces:agreements"), {"expiring": "on"})

    assert [row.ends_on for row in page.context["object_list"]] == ends[1:3]


def test_agreement_elsewhere_is_not_listed(signed_in, outsider, workplace):
    make.AgreementFactory(workplace=workplace)

    page = signed_in(outsider).get(reverse("workplaces:agreements"))

    assert list(page.context["object_list"]) == []


def test_e18_signal_stands_on_top_of_the_list_the_same_day(signed_in, official, mentor, workplace):
    make.SignalFactory(workplace=workplace, on=DAY)
    address = reverse("workplaces:report-signal", args=[workplace.pk])
    said = {"kind": "downsizing", "on": timezone.localdate(), "source": "Works council"}

    answer = signed_in(mentor).post(address, said)

    listed = signed_in(official).get(reverse("workplaces:signals")).context["object_list"]
    assert answer.status_code == 302
    assert [signal.source for signal in listed] == ["Works council", "Local paper"]


def test_signal_of_tomorrow_is_refused(signed_in, official, workplace):
    tomorrow = timezone.localdate() + datetime.timedelta(1)
    said = {"kind": "downsizing", "on": tomorrow, "source": "Works council"}

    answer = signed_in(official).post(
        reverse("workplaces:report-signal", args=[workplace.pk]), said
    )

    assert list(answer.context["form"].errors) == ["on"]
    assert not Signal.objects.exists()


def test_closed_signal_leaves_the_list_and_stays_in_the_timeline(signed_in, official, workplace):
    signal = make.SignalFactory(workplace=workplace, on=DAY)
    client = signed_in(official)

    client.post(reverse("workplaces:close-signal", args=[signal.pk]))

    listed = client.get(reverse("workplaces:signals")).context["object_list"]
    timeline = client.get(reverse("mentors:workplace-timeline", args=[workplace.pk]))
    assert list(listed) == []
    assert "downsizing" in timeline.text
    with pytest.raises(ActionRefused):
        actions.close_signal(signal, by=official)


def test_change_keeps_what_an_agreement_said_before(signed_in, official, workplace):
    agreement = make.AgreementFactory(workplace=workplace, title="Old", clauses=["pay"])
    address = reverse("workplaces:change-agreement", args=[agreement.pk])

    signed_in(official).post(address, {"title": "New", "starts_on": "2026-01-01"})

    agreement = Agreement.objects.get()
    assert (agreement.title, agreement.clauses) == ("New", [])
    assert list(agreement.history.order_by("pgh_id").values_list("title", flat=True)) == [
        "Old",
        "New",
    ]


def test_representative_reports_a_topic_and_changes_none(signed_in, representative, workplace):
    topic = make.TopicFactory(workplace=workplace)
    client = signed_in(representative)

    added = client.post(
        reverse("workplaces:add-topic", args=[workplace.pk]),
        {"title": "Heat in the hall", "horizon": "short", "starts_on": "2026-03-02"},
    )
    changed = client.get(reverse("workplaces:change-topic", args=[topic.pk]))

    assert (added.status_code, changed.status_code) == (302, 403)
    assert workplace.topics.count() == 2


def test_page_takes_as_many_queries_with_three_rows_of_each(signed_in, official, workplace):
    client = signed_in(official)
    once = queries_of(client, reverse("workplaces:position", args=[workplace.pk]))
    for _ in range(3):
        make.TopicFactory(workplace=workplace)
        make.AgreementFactory(workplace=workplace)
        make.SignalFactory(workplace=workplace)

    assert queries_of(client, reverse("workplaces:position", args=[workplace.pk])) == once
