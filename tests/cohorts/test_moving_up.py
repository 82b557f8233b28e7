"""Who moves up from the waiting list of a cohort or of its sessions is told by mail (A7)."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.models import AuditEntry
from cohorts import actions
from cohorts.enums import ApplicationState, EnrolmentState
from cohorts.models import PlaceNotice
from cohorts.tasks import tell_who_moved_up
from core.exceptions import ActionRefused
from events.tasks import send_notices
from people.actions import merge_people
from tests import factories as make
from tests.workers import two_at_once

SELECTED = ApplicationState.SELECTED


@pytest.fixture
def by(db):
    return make.UserFactory()


@pytest.fixture
def full(programme, workplace):
    """A cohort that begins in nine days and has room for one, who is in it."""
    first_day = timezone.localdate() + datetime.timedelta(days=9)
    cohort = make.CohortFactory(
        programme=programme,
        name="Strike school",
        starts_on=first_day,
        ends_on=first_day + datetime.timedelta(days=90),
        capacity=1,
    )
    make.EnrolmentFactory(cohort=cohort, workplace=workplace, person__user=make.UserFactory())
    return cohort


def wait(cohort, by, **traits):
    """An application of somebody who waits for a place; with a log-in unless ``traits`` say."""
    person = make.PersonFactory(unit=cohort.unit, **{"user": make.UserFactory(), **traits})
    workplace = cohort.enrolments.first().workplace
    application = make.ApplicationFactory(cohort=cohort, workplace=workplace, person=person)
    return actions.decide(application, verdict=SELECTED, by=by)


def leave(cohort, by):
    """Whoever takes part leaves, so that the first in line moves up."""
    actions.withdraw(cohort.enrolments.get(state=EnrolmentState.ENROLLED), by=by)


def written_to(mails):
    return sorted(address for mail in mails for address in mail.to)


def test_a7_who_moves_up_in_a_cohort_is_told(full, by, mailoutbox):
    first, _second = wait(full, by), wait(full, by)

    leave(full, by)
    tell_who_moved_up()
    tell_who_moved_up()

    [mail] = mailoutbox
    assert mail.to == [first.person.user.email]
    assert reverse("cohorts:mine") in mail.body


def test_a7_who_gets_the_place_by_hand_is_told(full, by, mailoutbox):
    _first, second = wait(full, by), wait(full, by)
    full.capacity = 2
    full.save()

    actions.decide(second, verdict=SELECTED, by=by)
    tell_who_moved_up()

    assert written_to(mailoutbox) == [second.person.user.email]


def test_a7_more_places_are_told_to_each_who_gets_one(full, by, mailoutbox):
    rows = [wait(full, by) for _ in range(3)]

    actions.update_cohort(full, capacity=3, by=by)
    tell_who_moved_up()

    assert written_to(mailoutbox) == sorted(row.person.user.email for row in rows[:2])


def test_who_is_selected_at_once_did_not_wait_and_gets_no_mail(full, by, mailoutbox):
    full.capacity = 2
    full.save()

    wait(full, by)
    tell_who_moved_up()

    assert (mailoutbox, PlaceNotice.objects.count()) == ([], 0)


def test_mail_of_a_place_names_neither_cohort_nor_person(full, by, mailoutbox):
    waiting = wait(full, by)
    leave(full, by)

    tell_who_moved_up()

    [mail] = mailoutbox
    assert mail.subject == "A place is kept for you"
    for text in (mail.subject, mail.body, mail.alternatives[0].content):
        assert not {word for word in ("trike", waiting.person.family_name) if word in text}


@pytest.mark.parametrize(
    ("language", "subject"),
    [
        ("de", "Ein Platz ist für dich freigehalten"),
        ("nl", "Er is een plaats voor je vrijgehouden"),
        ("nb", "Det er holdt av en plass til deg"),
    ],
)
def test_mail_of_a_place_speaks_the_language_of_its_reader(full, by, mailoutbox, language, subject):
    wait(full, by, user=make.UserFactory(language=language))
    leave(full, by)

    tell_who_moved_up()

    assert [mail.subject for mail in mailoutbox] == [subject]


def test_who_has_no_log_in_is_told_by_e_mail_whom_to_answer(full, by, mailoutbox):
    waiting = wait(full, by, user=None)
    make.ContactDetailFactory(person=waiting.person, kind="email", value="kim@example.org")
    leave(full, by)

    tell_who_moved_up()

    [mail] = mailoutbox
    assert mail.to == ["kim@example.org"]
    assert "tell whoever took your application" in mail.body
    assert "http" not in mail.body


def test_who_cannot_be_reached_is_not_written_to(full, by, mailoutbox):
    wait(full, by, user=None)
    leave(full, by)

    tell_who_moved_up()

    assert (mailoutbox, PlaceNotice.objects.count()) == ([], 0)


def test_who_goes_back_before_the_mail_gets_none(full, by, mailoutbox):
    first, second = wait(full, by), wait(full, by)
    leave(full, by)

    actions.give_back(full.enrolments.get(person=first.person), by=first.person.user)
    tell_who_moved_up()

    assert written_to(mailoutbox) == [second.person.user.email]


def test_a7_who_moves_up_again_is_told_again(full, by, signed_in, admin, mailoutbox):
    """They gave their place back, came back while all were taken, and waited once more."""
    first, second = wait(full, by), wait(full, by)
    leave(full, by)
    tell_who_moved_up()
    own = full.enrolments.get(person=first.person)
    actions.give_back(own, by=first.person.user)
    tell_who_moved_up()
    url = reverse("cohorts:take-back", args=[own.pk])

    page = signed_in(admin).post(url, follow=True)
    own.refresh_from_db()
    waited = own.state
    leave(full, by)
    tell_who_moved_up()

    own.refresh_from_db()
    assert "is on the waiting list" in page.text
    assert (waited, own.state) == (EnrolmentState.WITHDRAWN, EnrolmentState.ENROLLED)
    told = [mail.to for mail in mailoutbox]
    assert told == [[row.person.user.email] for row in (first, second, first)]
    assert PlaceNotice.objects.filter(enrolment=own).count() == 1


def test_a7_who_never_applied_can_wait_for_the_place_they_left(full, by):
    own, waiting = full.enrolments.get(), wait(full, by)
    actions.withdraw(own, by=by)

    actions.take_back(own, by=by)
    with pytest.raises(ActionRefused, match="on the waiting list already"):
        actions.take_back(own, by=by)
    actions.withdraw(full.enrolments.get(person=waiting.person), by=by)

    own.refresh_from_db()
    assert own.state == EnrolmentState.ENROLLED


def test_nothing_is_said_of_a_cohort_that_is_over(full, by, mailoutbox, time_machine):
    wait(full, by)
    leave(full, by)
    time_machine.move_to(full.ends_on + datetime.timedelta(days=1))

    tell_who_moved_up()

    assert mailoutbox == []


def test_cohort_that_has_begun_is_spoken_of_without_its_first_day(
    full, by, mailoutbox, time_machine
):
    wait(full, by)
    time_machine.move_to(full.starts_on + datetime.timedelta(days=1))
    leave(full, by)

    tell_who_moved_up()

    [mail] = mailoutbox
    assert "on a waiting list. A place" in mail.body
    assert "give the place back" not in mail.body


def test_what_could_not_be_sent_waits(full, by, mailoutbox, monkeypatch):
    wait(full, by)
    leave(full, by)
    with monkeypatch.context() as broken:
        broken.setattr("django.core.mail.EmailMultiAlternatives.send", _refuse)
        tell_who_moved_up()
    assert PlaceNotice.objects.get().sent_at is None

    tell_who_moved_up()

    assert len(mailoutbox) == 1


def _refuse(mail):
    raise OSError("no connection")


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_once_tell_once(full, by, mailoutbox):
    rows = [wait(full, by) for _ in range(4)]
    actions.update_cohort(full, capacity=5, by=by)

    two_at_once(tell_who_moved_up)
    tell_who_moved_up()  # what one left to the other

    assert written_to(mailoutbox) == sorted(row.person.user.email for row in rows)


def test_own_page_offers_to_give_the_place_back_until_the_cohort_begins(full, by, signed_in):
    first, second = wait(full, by), wait(full, by)
    leave(full, by)
    own = full.enrolments.get(person=first.person)
    url, client = reverse("cohorts:give-back", args=[own.pk]), signed_in(first.person.user)
    offered = url in client.get(reverse("cohorts:mine")).text

    client.post(url)

    own.refresh_from_db()
    assert (offered, own.state) == (True, EnrolmentState.WITHDRAWN)
    assert full.enrolments.get(state=EnrolmentState.ENROLLED).person == second.person
    said = AuditEntry.objects.get(verb="enrolment.withdrawn", subject_id=own.pk)
    assert said.actor_id == first.person.user_id


def test_place_in_a_cohort_that_has_begun_is_not_given_back(full, signed_in, time_machine):
    own = full.enrolments.get()
    time_machine.move_to(full.starts_on)
    url, client = reverse("cohorts:give-back", args=[own.pk]), signed_in(own.person.user)

    shown = client.get(reverse("cohorts:mine")).text
    client.post(url)

    own.refresh_from_db()
    assert (url in shown, own.state) == (False, EnrolmentState.ENROLLED)


def test_nobody_gives_back_the_place_of_somebody_else(full, signed_in, by):
    url = reverse("cohorts:give-back", args=[full.enrolments.get().pk])

    assert signed_in(by).post(url).status_code == 404


def test_two_persons_who_are_one_are_told_once(full, workplace, units, admin, by, mailoutbox):
    """One of the two mails went out before it turned out that both are the same person."""
    rows = [
        make.EnrolmentFactory(cohort=full, workplace=workplace, person__unit=units.harbour)
        for _ in range(2)
    ]
    for row in rows:
        PlaceNotice.objects.create(enrolment=row)
    PlaceNotice.objects.filter(enrolment=rows[1]).update(sent_at=timezone.now())

    merge_people(rows[0].person, rows[1].person, by=admin)

    assert PlaceNotice.objects.get().sent_at is not None


def test_a7_who_moves_up_in_a_session_is_told(full, by, mailoutbox):
    """Two in the cohort, one chair at its session: whoever waits there is told as at any event."""
    full.capacity = 2
    full.save()
    second = make.EnrolmentFactory(
        cohort=full, workplace=full.enrolments.get().workplace, person__user=make.UserFactory()
    )
    day = full.starts_on
    session = actions.plan_session(
        full, kind="training", title="Mapping", starts_on=day, ends_on=day, capacity=1, by=by
    )
    placed = session.event.participations.get(state="registered").person
    [waits] = [e.person for e in full.enrolments.all() if e.person != placed]

    actions.withdraw(full.enrolments.get(person=placed), by=by)
    send_notices()

    assert waits in (second.person, full.enrolments.exclude(pk=second.pk).get().person)
    assert written_to(mailoutbox) == [waits.user.email]
