"""The log of coaches (C8, C9): what is counted, and who reads the notes."""

import datetime

import pytest
from django.db import connection
from django.urls import reverse

from accounts.models import AuditEntry
from core.exceptions import ActionRefused
from mentors.actions import log_coaching
from mentors.enums import CoachingForm, NoteKind
from mentors.models import Coaching
from mentors.queries import coaching_contacts_of, people_developing, with_coaching_contacts
from tests import factories as make
from tests.counting import queries_of

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 3, 2)
LIST, LOG = reverse("mentors:development:coachings"), reverse("mentors:development:log-coaching")
NOTE = "You let the others finish. What did that change?"


@pytest.fixture(autouse=True)
def today(time_machine):
    time_machine.move_to(datetime.datetime(2026, 3, 2, 10, tzinfo=datetime.UTC), tick=False)


@pytest.fixture
def coached(coach):
    person = coach.person.coaching.get().person
    person.user = make.UserFactory()
    person.save()
    return person


@pytest.fixture
def another(coach):
    return make.CoachAssignmentFactory(coach=coach.person).person


def talk(by, *people, form=CoachingForm.ONE_TO_ONE, note_kind=NoteKind.PRIVATE, on=TODAY):
    return log_coaching(people=people, form=form, on=on, note_kind=note_kind, note=NOTE, by=by)


def note_of(coaching):
    return reverse("mentors:development:coaching-note", args=[coaching.pk])


def test_c9_one_group_counts_for_each_attendee_as_one_coaching_contact(coach, coached, another):
    talk(coach, coached, another, form=CoachingForm.GROUP)

    assert [coaching_contacts_of(person) for person in (coached, another)] == [1, 1]
    assert Coaching.objects.count() == 1


def test_c8_mirror_is_visible_to_the_coached_person(coach, coached, signed_in):
    mirror = talk(coach, coached, note_kind=NoteKind.MIRROR)

    client = signed_in(coached.user)
    own = client.get(reverse("mentors:development:own"))
    page = client.get(note_of(mirror))

    assert note_of(mirror) in own.text
    assert "What did that change?" in page.text
    assert AuditEntry.objects.get(verb="coaching.note_read").actor_id == coached.user.pk


def test_private_note_does_not_exist_for_the_coached_person(coach, coached, signed_in):
    private = talk(coach, coached)

    client = signed_in(coached.user)
    own = client.get(reverse("mentors:development:own"))

    assert note_of(private) not in own.text
    assert client.get(note_of(private)).status_code == 404


def test_mirror_of_another_does_not_exist(coach, coached, another, signed_in):
    mirror = talk(coach, another, note_kind=NoteKind.MIRROR)

    assert signed_in(coached.user).get(note_of(mirror)).status_code == 404


@pytest.mark.parametrize("role", ["official", "admin", "outsider", "mentor"])
def test_c8_officials_see_counts_only(request, coach, coached, signed_in, role):
    user = request.getfixturevalue(role)
    coaching = talk(coach, coached, note_kind=NoteKind.MIRROR)

    client = signed_in(user)

    assert client.get(note_of(coaching)).status_code == 404
    assert client.get(LIST).status_code == 404


def test_c8_official_sees_how_often_somebody_was_coached(official, coach, coached, signed_in):
    coaching = talk(coach, coached)
    talk(coach, coached)

    counted = with_coaching_contacts(people_developing(official)).get(pk=coached.pk)
    page = signed_in(official).get(reverse("mentors:development:person", args=[coached.pk])).text

    assert counted.coaching_contacts_lately == 2
    assert "2 coaching contacts" in page
    assert note_of(coaching) not in page


@pytest.mark.parametrize(
    ("on", "number"),
    [(TODAY, 1), (datetime.date(2025, 3, 3), 1), (datetime.date(2025, 3, 2), 0)],
)
def test_contacts_of_the_last_year_are_counted(coach, coached, on, number):
    talk(coach, coached, on=on)

    assert coaching_contacts_of(coached) == number


def test_note_lies_sealed_in_the_database(coach, coached):
    talk(coach, coached)

    with connection.cursor() as cursor:
        cursor.execute("SELECT note FROM mentors_coaching")
        [(stored,)] = cursor.fetchall()
    assert NOTE.encode() not in bytes(stored)


def test_own_note_is_read_without_a_trace(coach, coached, signed_in):
    coaching = talk(coach, coached)

    page = signed_in(coach).get(note_of(coaching))

    assert "What did that change?" in page.text
    assert not AuditEntry.objects.filter(verb="coaching.note_read").exists()


def test_next_coach_does_not_read_what_the_one_before_noted(coach, coached, another, signed_in):
    coaching = talk(coach, coached)
    coach.person.coaching.filter(person=coached).delete()
    successor = make.PersonFactory(user=make.UserFactory())
    make.CoachAssignmentFactory(coach=successor, person=coached)

    assert signed_in(successor.user).get(note_of(coaching)).status_code == 404


def test_coach_who_has_ended_still_reads_the_own_log(coach, coached, signed_in):
    talk(coach, coached)
    coach.person.coaching.all().delete()

    page = signed_in(coach).get(LIST)

    assert len(page.context["table"].rows) == 1


@pytest.mark.parametrize("people", [(), ("coached", "another")])
def test_one_to_one_talk_is_with_one_person(request, coach, people):
    with pytest.raises(ActionRefused):
        talk(coach, *map(request.getfixturevalue, people))


def test_coach_logs_a_talk(coach, coached, signed_in):
    said = {"people": [coached.pk], "form": "one", "on": "2026-03-01", "note_kind": "mirror"}

    signed_in(coach).post(LOG, said | {"note": NOTE})

    coaching = Coaching.objects.get()
    assert (coaching.coach, coaching.note_kind, coaching.note) == (coach.person, "mirror", NOTE)
    assert coaching.attendances.get().person == coached


@pytest.mark.parametrize(
    ("wrong", "field"),
    [({"on": "2026-03-03"}, "on"), ({"people": []}, "people"), ({"note": "n" * 4001}, "note")],
)
def test_talk_that_cannot_be_is_refused_at_its_field(coach, coached, signed_in, wrong, field):
    said = {"people": [coached.pk], "form": "one", "on": "2026-03-01", "note_kind": "mirror"}

    page = signed_in(coach).post(LOG, said | wrong)

    assert list(page.context["form"].errors) == [field]


def test_coach_logs_no_talk_with_somebody_else(coach, coached, signed_in):
    stranger = make.PersonFactory()
    said = {"people": [stranger.pk], "form": "one", "on": "2026-03-01", "note_kind": "mirror"}

    page = signed_in(coach).post(LOG, said)

    assert list(page.context["form"].errors) == ["people"]


def test_log_takes_as_many_queries_for_three_as_for_one(coach, coached, another, signed_in):
    talk(coach, coached, another, form=CoachingForm.GROUP)
    client = signed_in(coach)
    one = queries_of(client, LIST)
    for _n in range(2):
        talk(coach, coached, another, form=CoachingForm.GROUP)

    assert queries_of(client, LIST) == one
