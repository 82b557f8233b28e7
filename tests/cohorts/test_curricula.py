"""Curricula and the versions cohorts go by (A12)."""

import datetime

import pytest
from django.urls import reverse

from accounts.enums import Role
from cohorts.actions import (
    add_module,
    change_module,
    create_cohort,
    create_curriculum,
    draft_version,
    publish,
    remove_module,
    update_cohort,
)
from cohorts.models import Cohort, Curriculum
from cohorts.queries import versions_to_choose
from core.exceptions import ActionRefused
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]


@pytest.fixture
def published(units, admin):
    """Version 1 with one module, published."""
    curriculum = create_curriculum(name="Series", unit=units.north, by=admin)
    version = curriculum.versions.get()
    add_module(version, title="Mapping", field="research", form="theory", by=admin)
    return publish(version, by=admin)


@pytest.fixture
def series(published, programme, admin):
    """A cohort that began with version 1."""
    return create_cohort(
        name="Series of 2022",
        programme=programme,
        version=published,
        unit=programme.unit,
        starts_on=datetime.date(2026, 1, 1),
        ends_on=datetime.date(2026, 12, 31),
        by=admin,
    )


def test_a12_cohort_keeps_its_version_after_the_next_is_published(series, published, admin):
    publish(draft_version(published.curriculum, by=admin), by=admin)

    series.refresh_from_db()
    assert series.version == published


def test_a12_changing_a_cohort_never_asks_for_its_version(signed_in, admin, series):
    url = reverse("cohorts:change", args=[series.pk])
    other = make.CurriculumVersionFactory(published_on="2026-01-01")
    said = {
        "name": "Renamed",
        "programme": series.programme_id,
        "unit": series.unit_id,
        "starts_on": "2026-01-01",
        "ends_on": "2026-12-31",
        "version": other.pk,
    }

    signed_in(admin).post(url, said)

    after = Cohort.objects.get(pk=series.pk)
    assert (after.name, after.version) == ("Renamed", series.version)


def test_cohort_by_a_draft_is_refused(published, programme, admin):
    draft = draft_version(published.curriculum, by=admin)

    with pytest.raises(ActionRefused):
        create_cohort(
            name="Too early",
            programme=programme,
            version=draft,
            unit=programme.unit,
            starts_on=datetime.date(2026, 1, 1),
            ends_on=datetime.date(2026, 12, 31),
            by=admin,
        )


def test_next_version_begins_with_the_modules_of_the_last(published, admin):
    draft = draft_version(published.curriculum, by=admin)

    assert draft.number == 2
    assert [(m.position, m.title) for m in draft.modules.all()] == [(1, "Mapping")]


def test_second_draft_is_refused(published, admin):
    draft_version(published.curriculum, by=admin)

    with pytest.raises(ActionRefused):
        draft_version(published.curriculum, by=admin)


def test_version_without_a_module_is_not_published(units, admin):
    curriculum = create_curriculum(name="Empty", unit=units.north, by=admin)

    with pytest.raises(ActionRefused):
        publish(curriculum.versions.get(), by=admin)


def test_published_version_stays_as_it_is(published, admin):
    module = published.modules.get()

    with pytest.raises(ActionRefused):
        add_module(published, title="Late", field="research", form="model", by=admin)
    with pytest.raises(ActionRefused):
        change_module(module, title="Other", field="research", form="model", by=admin)
    with pytest.raises(ActionRefused):
        remove_module(module, by=admin)


def test_curriculum_of_the_same_name_is_told_at_the_name(signed_in, admin, published, units):
    said = {"name": "Series", "unit": units.north.pk}

    answer = signed_in(admin).post(reverse("cohorts:create-curriculum"), said)

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["name"]


def test_admin_writes_and_publishes_a_curriculum(signed_in, admin, units):
    client = signed_in(admin)
    client.post(reverse("cohorts:create-curriculum"), {"name": "New", "unit": units.north.pk})
    version = Curriculum.objects.get().versions.get()
    module = {"title": "Talks", "field": "strategy", "form": "practice"}

    client.post(reverse("cohorts:add-module", args=[version.pk]), module)
    client.post(reverse("cohorts:publish-version", args=[version.pk]))

    version.refresh_from_db()
    assert version.published_on == datetime.date(2026, 6, 10)


@pytest.mark.parametrize(("role", "answer"), [("official", 403), ("outsider", 404)])
def test_others_do_not_write_curricula(request, signed_in, published, role, answer):
    client = signed_in(request.getfixturevalue(role))
    url = reverse("cohorts:draft-version", args=[published.curriculum_id])

    assert client.post(url).status_code == answer


def test_period_that_cuts_off_a_session_is_refused(series, admin):
    event = make.EventFactory(starts_on="2026-11-01")
    make.SessionFactory(cohort=series, event=event)

    with pytest.raises(ActionRefused):
        update_cohort(series, ends_on=datetime.date(2026, 10, 31), by=admin)


def test_fewer_places_than_participants_are_refused(series, admin):
    make.EnrolmentFactory.create_batch(2, cohort=series)

    with pytest.raises(ActionRefused):
        update_cohort(series, capacity=1, by=admin)


def test_a8_curriculum_of_a_unit_above_is_taught_and_read_below(signed_in, units, published):
    district_admin = make.GrantFactory(role=Role.PROGRAMME_ADMIN, unit=units.harbour).user
    elsewhere = make.CurriculumVersionFactory(
        curriculum__unit=units.south, published_on="2026-01-01"
    )

    offered = versions_to_choose(district_admin)
    client = signed_in(district_admin)
    pages = [
        client.get(reverse("cohorts:curriculum", args=[version.curriculum_id])).status_code
        for version in (published, elsewhere)
    ]

    assert list(offered) == [published]
    assert pages == [200, 404]


def test_a8_curriculum_of_a_unit_above_is_found_and_its_draft_kept_from_readers(
    signed_in, units, published, admin
):
    draft_version(published.curriculum, by=admin)
    district_admin = make.GrantFactory(role=Role.PROGRAMME_ADMIN, unit=units.harbour).user
    address = reverse("cohorts:curriculum", args=[published.curriculum_id])

    found = signed_in(district_admin).get(reverse("cohorts:curricula")).text
    read = signed_in(district_admin).get(address).text
    written = signed_in(admin).get(address).text

    assert address in found
    assert ("Version 1" in read, "Version 2" in read) == (True, False)
    assert "Version 2" in written


def test_a8_curriculum_of_a_cohort_is_read_wherever_it_came_from(signed_in, outsider, published):
    curriculum = reverse("cohorts:curriculum", args=[published.curriculum_id])
    client = signed_in(outsider)
    before = client.get(curriculum).status_code
    make.CohortFactory(version=published, programme__unit=outsider.grants.get().unit)

    assert (before, client.get(curriculum).status_code) == (404, 200)
