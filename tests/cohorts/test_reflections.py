"""Reflections: the participant's alone, until shared by name (A4)."""

import pytest
from django.db import connection
from django.urls import reverse

from cohorts.actions import share_reflection
from cohorts.enums import Dimension
from cohorts.models import Reflection
from core.exceptions import ActionRefused
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]
SECRET = "I am afraid of the foreman."


@pytest.fixture
def own(cohort, organiser, workplace):
    """The enrolment of a participant who logs in."""
    return make.EnrolmentFactory(cohort=cohort, person=organiser.person, workplace=workplace)


@pytest.fixture
def reflection(own):
    return make.ReflectionFactory(enrolment=own, text=SECRET)


def url_of(name, row):
    return reverse(f"cohorts:{name}", args=[row.pk])


def test_a4_one_entry_for_each_dimension_is_three_entries_without_text(
    signed_in, organiser, official, own
):
    for dimension in Dimension:
        said = {"dimension": dimension, "on": "2026-06-01", "text": SECRET}
        signed_in(organiser).post(url_of("reflect", own), said)

    page = signed_in(official).get(own.get_absolute_url()).text

    assert "3 entries (private)" in page
    assert SECRET not in page


@pytest.mark.parametrize("role", ["official", "admin", "trainer", "outsider", "leadership"])
def test_a4_private_reflection_is_not_there_for_anybody_else(request, signed_in, reflection, role):
    client = signed_in(request.getfixturevalue(role))

    assert client.get(reflection.get_absolute_url()).status_code == 404


def test_a4_shared_reflection_is_read_by_that_trainer_until_taken_back(
    signed_in, organiser, trainer, reflection
):
    signed_in(organiser).post(
        url_of("share-reflection", reflection), {"shared_with": trainer.person.pk}
    )
    shared = signed_in(trainer).get(reflection.get_absolute_url())
    signed_in(organiser).post(url_of("unshare-reflection", reflection))
    after = signed_in(trainer).get(reflection.get_absolute_url())

    assert (SECRET.split()[-1] in shared.text, after.status_code) == (True, 404)


def test_a4_another_trainer_of_the_cohort_does_not_read_it(
    signed_in, cohort, trainer, reflection, organiser
):
    share_reflection(reflection, shared_with=trainer.person, by=organiser)
    other = make.TrainerFactory(cohort=cohort, person__user=make.UserFactory()).person.user

    assert signed_in(other).get(reflection.get_absolute_url()).status_code == 404


def test_a4_who_no_longer_trains_reads_it_no_more(
    signed_in, cohort, trainer, reflection, organiser
):
    share_reflection(reflection, shared_with=trainer.person, by=organiser)
    cohort.trainers.update(ends_on="2026-06-09")

    assert signed_in(trainer).get(reflection.get_absolute_url()).status_code == 404


@pytest.mark.parametrize("name", ["change-reflection", "unshare-reflection", "remove-reflection"])
def test_reader_of_a_shared_reflection_does_not_write_it(
    signed_in, trainer, reflection, organiser, name
):
    share_reflection(reflection, shared_with=trainer.person, by=organiser)

    assert signed_in(trainer).post(url_of(name, reflection)).status_code == 403


def test_reflection_is_shared_with_nobody_but_a_trainer(reflection, organiser):
    with pytest.raises(ActionRefused):
        share_reflection(reflection, shared_with=make.PersonFactory(), by=organiser)


def test_text_is_sealed_at_rest(reflection):
    with connection.cursor() as cursor:
        cursor.execute("SELECT text FROM cohorts_reflection")
        [(stored,)] = cursor.fetchall()

    assert SECRET.encode() not in bytes(stored)


def test_author_changes_and_removes(signed_in, organiser, reflection):
    client = signed_in(organiser)
    said = {"dimension": "career", "on": "2026-06-02", "text": "Bolder."}

    client.post(url_of("change-reflection", reflection), said)
    changed = Reflection.objects.get()
    client.post(url_of("remove-reflection", reflection))

    assert (changed.dimension, changed.text) == ("career", "Bolder.")
    assert not Reflection.objects.exists()


def test_reflection_in_the_enrolment_of_somebody_else_is_not_there(signed_in, organiser, enrolment):
    assert signed_in(organiser).get(url_of("reflect", enrolment)).status_code == 404
