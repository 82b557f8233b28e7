"""Notes of a session belong to who ran it (A3)."""

import pytest
from django.urls import reverse

from cohorts.models import SessionNote
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]
SAID = "Two of them do not trust each other."


@pytest.fixture
def note_url(session):
    return reverse("cohorts:session-note", args=[session.pk])


def test_a3_notes_of_a_supervision_are_hidden_from_a_trainer_who_did_not_run_it(
    signed_in, trainer, cohort, note_url
):
    other = make.TrainerFactory(cohort=cohort, person__user=make.UserFactory()).person.user
    signed_in(trainer).post(note_url, {"text": SAID})

    own = signed_in(trainer).get(note_url).text
    page = signed_in(other).get(note_url)

    assert SAID in own
    assert (page.status_code, SAID in page.text) == (200, False)


def test_a3_notes_of_another_trainer_do_not_overwrite(signed_in, trainer, cohort, note_url):
    other = make.TrainerFactory(cohort=cohort, person__user=make.UserFactory()).person.user
    signed_in(trainer).post(note_url, {"text": SAID})

    signed_in(other).post(note_url, {"text": "Mine."})

    kept = {note.written_by: note.text for note in SessionNote.objects.all()}
    assert kept == {trainer: SAID, other: "Mine."}


@pytest.mark.parametrize(("role", "answer"), [("official", 403), ("admin", 403), ("outsider", 404)])
def test_a3_nobody_else_keeps_or_reads_notes(request, signed_in, note_url, role, answer):
    assert signed_in(request.getfixturevalue(role)).get(note_url).status_code == answer
