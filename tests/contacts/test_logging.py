"""Logging contacts (requirement B5)."""

import datetime

import pytest
from django.urls import reverse, reverse_lazy
from django.utils import timezone

from accounts.models import AuditEntry
from contacts.actions import change_contact, log_contact
from contacts.enums import ContactKind, Outcome
from contacts.forms import MOST_OFFERED, STALE
from contacts.models import Contact
from core.exceptions import ActionRefused
from core.keys import new_key
from people.models import Task
from tests import factories as make
from tests.counting import statements_of

TODAY = datetime.date(2026, 3, 2)
LOG = reverse_lazy("contacts:log")


@pytest.fixture
def today(time_machine):
    time_machine.move_to(datetime.datetime(2026, 3, 2, 10, tzinfo=datetime.UTC), tick=False)
    return TODAY


def form_of(workplace, **changes):
    said = {
        "workplace": workplace.pk,
        "kind": ContactKind.VISIT,
        "on": "2026-03-02",
        "outcome": Outcome.OPEN,
        "note": "",
    }
    return said | changes


def change(client, contact, **said):
    """Open the page that changes a contact, as somebody does, and send what one typed."""
    url = reverse("contacts:change", args=[contact.pk])
    shown = client.get(url).context["form"]["shown"].value()
    return client.post(url, said | {"shown": shown})


def test_log_contact_stores_who_where_and_when(mentor, workplace):
    contact = log_contact(
        by=mentor, workplace=workplace, kind=ContactKind.TALK, on=TODAY, note="About the roster."
    )

    contact.refresh_from_db()
    assert contact.made_by == mentor.person
    assert contact.logged_by == mentor
    assert contact.workplace == workplace
    assert contact.note == "About the roster."


def test_log_contact_with_follow_up_gives_its_author_a_task(mentor, workplace):
    contact = log_contact(
        by=mentor,
        workplace=workplace,
        kind=ContactKind.TALK,
        on=TODAY,
        follow_up="Bring the leaflet",
        follow_up_due_on=datetime.date(2026, 3, 9),
    )

    task = Task.objects.get()
    assert (task.owner, task.title) == (mentor.person, "Bring the leaflet")
    assert (task.subject_label, task.subject_id) == ("contacts.contact", contact.pk)


def test_log_contact_sent_twice_is_stored_once(mentor, workplace):
    said = {
        "by": mentor,
        "key": new_key(),
        "workplace": workplace,
        "kind": ContactKind.VISIT,
        "on": TODAY,
        "note": "Met the night shift.",
        "follow_up": "Call back",
    }

    first, second = log_contact(**said), log_contact(**said)

    assert first == second
    assert Contact.objects.count() == 1
    assert Task.objects.count() == 1


def test_logging_and_changing_are_told_to_the_audit_trail_without_their_content(mentor, workplace):
    said = {"by": mentor, "key": new_key(), "workplace": workplace, "on": TODAY, "note": "Secret."}
    contact = log_contact(**said, kind=ContactKind.VISIT, follow_up="Call Ada")
    log_contact(**said, kind=ContactKind.VISIT, follow_up="Call Ada")  # sent again

    change_contact(contact, by=mentor, kind=ContactKind.VISIT, note="Secret, too.")

    task = Task.objects.get()
    entries = AuditEntry.objects.order_by("pk").values_list("verb", "subject_id", "detail")
    assert list(entries) == [
        ("contact.logged", str(contact.pk), {"workplace": str(workplace.pk)}),
        ("task.created", str(task.pk), {"owner": str(mentor.person.pk)}),
        ("contact.changed", str(contact.pk), {"fields": ["note"]}),
    ]
    assert set(AuditEntry.objects.values_list("actor_id", flat=True)) == {mentor.pk}


def test_log_contact_under_the_key_of_another_one_is_refused(mentor, workplace):
    said = {"by": mentor, "key": new_key(), "workplace": workplace, "on": TODAY}
    log_contact(**said, kind=ContactKind.VISIT)

    with pytest.raises(ActionRefused):
        log_contact(**said, kind=ContactKind.PHONE)


def test_log_contact_under_somebody_elses_key_is_refused(mentor, workplace):
    foreign = make.ContactFactory(workplace=workplace)

    with pytest.raises(ActionRefused):
        log_contact(
            by=mentor, key=foreign.pk, workplace=workplace, kind=foreign.kind, on=foreign.on
        )


def test_log_contact_by_a_user_who_is_no_person_is_refused(official, workplace):
    with pytest.raises(ActionRefused):
        log_contact(by=official, workplace=workplace, kind=ContactKind.VISIT, on=TODAY)


def test_change_contact_leaves_a_colleagues_note_alone(official, workplace):
    contact = make.ContactFactory(workplace=workplace, note="Mine.")

    with pytest.raises(ActionRefused):
        change_contact(contact, by=official, note="Yours.")


def test_form_of_a_mentor_has_five_visible_fields(signed_in, mentor):
    form = signed_in(mentor).get(reverse("contacts:log")).context["form"]

    folded = [field.name for field in form.more]
    seen = [field.name for field in form.visible_fields() if field.name not in folded]
    assert seen == ["workplace", "kind", "on", "outcome", "note"]


def test_form_begins_with_the_only_workplace_and_today(signed_in, mentor, workplace, today):
    form = signed_in(mentor).get(reverse("contacts:log")).context["form"]

    assert form["workplace"].value() == workplace.pk
    assert form["on"].value() == today


def test_form_begins_with_the_workplace_of_the_address(signed_in, mentor, workplace, programme):
    second = make.WorkplaceFactory(unit=workplace.unit)
    make.MentorFactory(person=mentor.person, programme=programme, workplace=second)

    page = signed_in(mentor).get(reverse("contacts:log"), {"workplace": second.pk})

    assert f'<option value="{second.pk}" selected>' in page.content.decode()


def test_saved_form_leads_to_the_timeline_of_the_workplace(signed_in, mentor, workplace, today):
    answer = signed_in(mentor).post(reverse("contacts:log"), form_of(workplace))

    assert answer.status_code == 302
    assert answer.url == reverse("mentors:workplace-timeline", args=[workplace.pk])
    assert Contact.objects.get().people_reached == 1


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("workplace", ""),
        ("workplace", "not-an-id"),
        ("workplace", "0190b3a4-7c1e-7000-8000-000000000000"),
        ("kind", "banquet"),
        ("on", ""),
        ("on", "2026-03-03"),  # tomorrow
        ("on", "2026-02-31"),
        ("on", "0001-01-01"),
        ("on", "9999-12-31"),
        ("outcome", "victory"),
        ("note", "x" * 10_000),
        ("note", "a\x00b"),
        ("note", "a\u202eb"),
        ("people_reached", "0"),
        ("people_reached", "-1"),
        ("people_reached", "10001"),
        ("people_reached", "9" * 30),
        ("topics", "weather"),
        ("key", "not-an-id"),
        ("follow_up", "x" * 201),
        ("follow_up_due_on", "2026-02-31"),
    ],
)
def test_bad_input_gets_a_sentence_at_its_field(signed_in, mentor, workplace, today, field, value):
    answer = signed_in(mentor).post(reverse("contacts:log"), form_of(workplace) | {field: value})

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]
    assert Contact.objects.count() == 0


def test_due_date_without_a_follow_up_asks_what_is_to_be_done(signed_in, mentor, workplace, today):
    said = form_of(workplace, follow_up_due_on="2026-03-09")

    answer = signed_in(mentor).post(reverse("contacts:log"), said)

    assert list(answer.context["form"].errors) == ["follow_up"]


def test_form_refuses_a_workplace_the_mentor_does_not_reach(signed_in, mentor, today):
    foreign = make.WorkplaceFactory()

    answer = signed_in(mentor).post(reverse("contacts:log"), form_of(foreign))

    assert list(answer.context["form"].errors) == ["workplace"]


@pytest.fixture
def worker(workplace):
    """Somebody employed at the workplace until February, and representative from March on."""
    person = make.PersonFactory(given_name="Ada", family_name="Quist", unit=workplace.unit)
    make.EmploymentFactory(
        person=person, workplace=workplace, starts_on="2025-01-01", ends_on="2026-02-28"
    )
    make.FunctionFactory(person=person, workplace=workplace, starts_on="2026-03-01")
    return person


def offered(form):
    """Whom one may choose, by the keys of the options."""
    return [value for value, _label in form.fields["person"].choices if value]


def test_official_says_whom_a_contact_was_with(signed_in, official, worker, workplace, today):
    make.PersonFactory(unit=official.grants.get().unit, user=official)
    client, said = signed_in(official), form_of(workplace, person=worker.pk)

    for on in ("2026-02-28", "2026-03-02"):  # employed on the one day, representative on the other
        assert client.post(reverse("contacts:log"), said | {"on": on}).status_code == 302

    assert [contact.person for contact in Contact.objects.all()] == [worker, worker]


def test_people_of_the_workplace_and_day_are_offered(
    signed_in, official, worker, workplace, units, today
):
    make.EmploymentFactory(person__unit=units.harbour, workplace__unit=units.harbour)
    make.EmploymentFactory(
        person__unit=units.harbour, workplace=workplace, starts_on=TODAY + datetime.timedelta(1)
    )
    client = signed_in(official)

    page = client.get(reverse("contacts:log"), {"workplace": workplace.pk})

    assert offered(page.context["form"]) == [worker.pk]
    assert "Ada Quist" in page.content.decode()


def test_somebody_of_another_workplace_gets_a_sentence(
    signed_in, official, worker, workplace, units, today
):
    other = make.WorkplaceFactory(unit=units.harbour)
    employed = make.EmploymentFactory(person__unit=units.harbour, workplace=other).person

    answer = signed_in(official).post(
        reverse("contacts:log"), form_of(workplace, person=employed.pk)
    )

    form = answer.context["form"]
    assert answer.status_code == 422
    assert form.errors == {
        "person": [f"On that day {employed} neither works nor holds a function at this workplace."]
    }
    assert offered(form) == [worker.pk]


def test_somebody_whom_the_user_does_not_see_is_no_choice(
    signed_in, official, worker, workplace, units, today
):
    hidden = make.EmploymentFactory(workplace=workplace, person__unit=units.hills).person

    answer = signed_in(official).post(reverse("contacts:log"), form_of(workplace, person=hidden.pk))

    assert list(answer.context["form"].errors) == ["person"]
    assert offered(answer.context["form"]) == [worker.pk]


def test_mentor_who_lists_nobody_is_not_asked_with_whom(signed_in, mentor, worker, workplace):
    form = signed_in(mentor).get(reverse("contacts:log")).context["form"]

    assert {"person", "whom"} & form.fields.keys() == set()


def test_organiser_names_a_member_of_the_own_team(
    signed_in, organiser, campaign, worker, workplace, today
):
    team = make.TeamFactory(campaign=campaign, workplace=workplace)
    make.TeamMemberFactory(team=team, person=worker)
    make.EmploymentFactory(workplace=workplace)  # a colleague whom the organiser does not see
    client = signed_in(organiser)

    form = client.get(reverse("contacts:log")).context["form"]
    answer = client.post(reverse("contacts:log"), form_of(workplace, person=worker.pk))

    assert offered(form) == [worker.pk]
    assert (answer.status_code, Contact.objects.get().person) == (302, worker)


def test_of_very_many_people_one_is_found_by_name(signed_in, official, worker, workplace, today):
    make.EmploymentFactory.create_batch(
        MOST_OFFERED, workplace=workplace, person__unit=workplace.unit
    )
    client, url = signed_in(official), reverse("contacts:log")

    form = client.get(url, {"workplace": workplace.pk}).context["form"]
    answer = client.post(url, form_of(workplace, whom="quist ada"))

    assert len(offered(form)) == MOST_OFFERED
    assert "whom" in form.fields
    assert answer.context["form"].errors == {
        "person": ["Choose one of those found, or empty the search."]
    }
    assert offered(answer.context["form"]) == [worker.pk]


def test_people_fetched_as_a_part_are_those_of_the_page(
    signed_in, official, worker, workplace, today
):
    client, asked = signed_in(official), {"workplace": workplace.pk, "on": "2026-03-01"}

    part = client.get(reverse("contacts:log"), asked, headers={"HX-Request": "true"})
    page = client.get(reverse("contacts:log"), asked)

    assert str(worker.pk) in part.content.decode()
    assert part.content.decode().strip() in page.content.decode()


def test_whom_a_contact_named_stays_when_they_have_left(
    signed_in, official, worker, workplace, today
):
    contact = make.ContactFactory(workplace=workplace, on=TODAY, person=worker)
    worker.functions.all().delete()
    worker.employments.all().delete()
    client, said = signed_in(official), form_of(workplace, person=worker.pk)

    kept = change(client, contact, **said, people_reached=2)
    moved = change(client, contact, **said | {"on": "2026-01-05"})

    contact.refresh_from_db()
    assert (kept.status_code, contact.person, contact.people_reached) == (302, worker, 2)
    assert list(moved.context["form"].errors) == ["person"]


def test_log_page_is_closed_to_leadership(signed_in, leadership):
    assert signed_in(leadership).get(reverse("contacts:log")).status_code == 403


def test_author_changes_the_own_contact(signed_in, mentor, workplace, today):
    contact = log_contact(by=mentor, workplace=workplace, kind=ContactKind.VISIT, on=TODAY)
    said = form_of(workplace, outcome=Outcome.AGREED, note="They will meet.", people_reached=4)

    answer = change(signed_in(mentor), contact, **said)

    assert answer.status_code == 302
    contact.refresh_from_db()
    assert (contact.outcome, contact.note) == (Outcome.AGREED, "They will meet.")
    assert contact.people_reached == 4


def test_author_who_has_left_still_corrects_the_own_contact(
    signed_in, mentor, workplace, campaign, today
):
    contact = log_contact(
        by=mentor, workplace=workplace, kind=ContactKind.VISIT, on=TODAY, campaign=campaign
    )
    mentor.person.mentorships.update(ends_on="2026-03-01")
    said = form_of(workplace, outcome=Outcome.AGREED, campaign=campaign.pk)

    answer = change(signed_in(mentor), contact, **said)

    assert answer.status_code == 302
    contact.refresh_from_db()
    assert (contact.outcome, contact.campaign) == (Outcome.AGREED, campaign)


def test_official_corrects_a_contact_but_is_not_offered_its_note(
    signed_in, official, workplace, today
):
    contact = make.ContactFactory(workplace=workplace, note="Mine.")
    url = reverse("contacts:change", args=[contact.pk])
    client = signed_in(official)

    fields = client.get(url).context["form"].fields
    change(client, contact, **form_of(workplace, kind=ContactKind.PHONE, note="Yours."))

    assert "note" not in fields
    contact = type(contact).objects.get(pk=contact.pk)
    assert (contact.kind, contact.note) == (ContactKind.PHONE, "Mine.")


def test_stale_form_is_refused_and_says_what_stands_there_now(
    signed_in, official, workplace, today
):
    contact = make.ContactFactory(workplace=workplace, on=TODAY, kind=ContactKind.VISIT)
    client, url = signed_in(official), reverse("contacts:change", args=[contact.pk])
    shown = client.get(url).context["form"]["shown"].value()
    change_contact(contact, by=contact.logged_by, outcome=Outcome.DECLINED)
    mine = form_of(workplace, outcome=Outcome.AGREED, people_reached=4, topics=["pay"])

    answer = client.post(url, mine | {"shown": shown})

    contact.refresh_from_db()
    form = answer.context["form"]
    assert answer.status_code == 422
    assert (contact.outcome, contact.people_reached) == (Outcome.DECLINED, 1)
    assert form.errors == {
        "__all__": [STALE],
        "outcome": ["It says now: declined"],
        "people_reached": ["It says now: 1"],
        "topics": ["It says now: –"],
    }
    assert [form[name].value() for name in ("outcome", "people_reached", "topics")] == [
        Outcome.AGREED,
        "4",
        ["pay"],
    ]

    again = client.post(url, mine | {"shown": form["shown"].value()})

    contact.refresh_from_db()
    assert again.status_code == 302
    assert (contact.outcome, contact.people_reached) == (Outcome.AGREED, 4)


def test_form_without_the_version_it_showed_overwrites_nothing(
    signed_in, official, workplace, today
):
    contact = make.ContactFactory(workplace=workplace, outcome=Outcome.DECLINED)
    url = reverse("contacts:change", args=[contact.pk])

    answer = signed_in(official).post(url, form_of(workplace, outcome=Outcome.AGREED))

    contact.refresh_from_db()
    assert (answer.status_code, contact.outcome) == (422, Outcome.DECLINED)


def test_change_of_the_note_does_not_stop_somebody_who_is_not_shown_it(
    signed_in, official, workplace, today
):
    contact = make.ContactFactory(workplace=workplace, note="Mine.")
    client, url = signed_in(official), reverse("contacts:change", args=[contact.pk])
    shown = client.get(url).context["form"]["shown"].value()
    change_contact(contact, by=contact.logged_by, note="Mine, and longer.")

    answer = client.post(url, form_of(workplace, outcome=Outcome.AGREED, shown=shown))

    contact = Contact.objects.get()
    assert answer.status_code == 302
    assert (contact.outcome, contact.note) == (Outcome.AGREED, "Mine, and longer.")


def test_colleague_cannot_change_a_contact(signed_in, mentor, workplace):
    contact = make.ContactFactory(workplace=workplace)

    answer = signed_in(mentor).get(reverse("contacts:change", args=[contact.pk]))

    assert answer.status_code == 404


def test_today_is_the_day_of_the_place(mentor, time_machine, signed_in):
    """Half past midnight in Berlin is still yesterday in UTC."""
    time_machine.move_to(datetime.datetime(2026, 3, 1, 23, 30, tzinfo=datetime.UTC), tick=False)

    form = signed_in(mentor).get(reverse("contacts:log")).context["form"]

    assert form["on"].value() == timezone.localdate() == TODAY


def test_logging_asks_little_beyond_who_it_is(signed_in, mentor, workplace):
    """Grants, roles by relation, the workplace, a check, the person, the key; contact and trail."""
    client = signed_in(mentor)
    client.post(LOG, form_of(workplace, on=timezone.localdate().isoformat()))

    asked = statements_of(
        lambda: client.post(LOG, form_of(workplace, on=timezone.localdate().isoformat()))
    )

    assert asked == 2 + 8


def test_form_that_comes_back_offers_the_people_of_the_workplace(signed_in, official, workplace):
    """What was sent named none of them; drawn again, it must offer whom one could name."""
    colleague = make.EmploymentFactory(workplace=workplace, person__unit=workplace.unit).person
    offered = signed_in(official).get(LOG).context["form"].fields

    page = signed_in(official).post(LOG, form_of(workplace, on="2999-01-01"))

    again = page.context["form"].fields
    assert page.status_code == 422
    assert list(again) == list(offered)
    assert str(colleague) in page.text
