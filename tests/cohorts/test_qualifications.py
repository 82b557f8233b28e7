"""Who is qualified as coach, and so may be set as trainer (A11)."""

import datetime
from contextlib import suppress

import pytest
from django.urls import reverse

from cohorts import actions
from cohorts.models import CoachQualification, Trainer
from core.exceptions import ActionRefused
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]


@pytest.fixture
def coach_to_be(units):
    return make.PersonFactory(
        given_name="Ada", family_name="Quist", sort_key="quist ada", unit=units.north
    )


def test_a11_coach_without_qualification_cannot_be_set_and_the_form_says_why(
    signed_in, admin, cohort, coach_to_be
):
    url = reverse("cohorts:add-trainer", args=[cohort.pk]) + "?q=quist"
    client = signed_in(admin)

    offered = client.get(url).context["form"].fields["person"].choices
    answer = client.post(url, {"person": coach_to_be.pk, "starts_on": "2026-06-10"})

    assert list(offered) == [(coach_to_be.pk, "Ada Quist · North · no valid coach qualification")]
    assert answer.status_code == 422
    said = answer.context["form"].errors["person"]
    assert said == ["Ada Quist has no coach qualification that is valid on June 10, 2026."]
    assert not Trainer.objects.exists()


@pytest.mark.parametrize(
    ("first", "last", "is_set"),
    [
        ("2026-06-10", None, True),
        ("2020-01-01", "2026-06-10", True),  # the last day counts
        ("2020-01-01", "2026-06-09", False),
        ("2026-06-11", None, False),
    ],
)
def test_a11_qualification_is_valid_on_the_first_day(
    admin, cohort, coach_to_be, today, first, last, is_set
):
    make.CoachQualificationFactory(person=coach_to_be, starts_on=first, ends_on=last)

    with suppress(ActionRefused):
        actions.add_trainer(cohort, person=coach_to_be, starts_on=today, by=admin)

    assert cohort.trainers.exists() == is_set


def test_a11_admin_records_a_qualification_and_sets_the_trainer(
    signed_in, admin, cohort, coach_to_be
):
    client = signed_in(admin)
    said = {"person": coach_to_be.pk, "acquired": "Coaches 2021", "starts_on": "2021-09-17"}

    client.post(reverse("cohorts:record-qualification") + "?q=quist", said)
    client.post(
        reverse("cohorts:add-trainer", args=[cohort.pk]) + "?q=quist",
        {"person": coach_to_be.pk, "starts_on": "2026-06-10"},
    )

    assert CoachQualification.objects.get().recorded_by == admin
    assert Trainer.objects.get().person == coach_to_be


def test_trainer_whose_qualification_ends_stays_and_is_marked(signed_in, admin, cohort, trainer):
    row = make.CoachQualificationFactory(person=trainer.person)
    client = signed_in(admin)
    page = cohort.get_absolute_url()
    before = client.get(page).text
    said = {"acquired": "Coaches 2021", "starts_on": "2026-01-01", "ends_on": "2026-06-09"}

    client.post(reverse("cohorts:change-qualification", args=[row.pk]), said)

    row.refresh_from_db()
    assert row.ends_on == datetime.date(2026, 6, 9)
    assert cohort.trainers.get().is_current
    assert "no valid coach qualification" not in before
    assert "no valid coach qualification" in client.get(page).text


def test_second_qualification_at_the_same_time_is_refused(signed_in, admin, trainer):
    make.CoachQualificationFactory(person=trainer.person)
    said = {"person": trainer.person.pk, "acquired": "Again", "starts_on": "2026-06-01"}

    answer = signed_in(admin).post(reverse("cohorts:record-qualification"), said)

    assert answer.status_code == 422
    assert CoachQualification.objects.count() == 1


def test_list_narrows_to_those_valid_today(signed_in, official, units):
    people = make.PersonFactory.create_batch(3, unit=units.harbour)
    make.CoachQualificationFactory(person=people[0], ends_on="2026-06-09")
    valid = [make.CoachQualificationFactory(person=person) for person in people[1:]]
    make.CoachQualificationFactory(person__unit=units.hills)  # out of the official's reach
    url = reverse("cohorts:qualifications")

    answer = signed_in(official).get(url, {"valid": "now"})

    assert {row.record for row in answer.context["table"].rows} == set(valid)
    assert "change" not in [column.name for column in answer.context["table"].columns]
