"""Colleagues apply themselves where a cohort takes applications (A2)."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.models import AuditEntry
from cohorts import actions
from cohorts.enums import ApplicationState
from cohorts.models import Application
from core.exceptions import ActionRefused
from tests import factories as make
from tests.counting import queries_of

pytestmark = pytest.mark.django_db
PAGE = reverse("cohorts:training")
A_DAY = datetime.timedelta(days=1)


@pytest.fixture
def opening(programme, units):
    return opened(programme, units.north, name="Series of spring")


def opened(programme, unit, **fields):
    day = timezone.localdate() + 30 * A_DAY
    usual = {"starts_on": day, "ends_on": day + 200 * A_DAY, "takes_applications": True}
    return make.CohortFactory(programme=programme, unit=unit, **(usual | fields))


@pytest.fixture
def colleague(units, workplace):
    """Somebody who logs in and works at the harbour, without any role."""
    person = make.PersonFactory(unit=units.harbour, user=make.UserFactory())
    make.EmploymentFactory(person=person, workplace=workplace)
    return person


@pytest.fixture
def by_colleague(signed_in, colleague):
    return signed_in(colleague.user)


def offered(client):
    return list(client.get(PAGE).context["openings"])


def apply_to(cohort):
    return reverse("cohorts:apply-oneself", args=[cohort.pk])


def test_a2_colleague_applies_and_the_trainer_decides(
    by_colleague, colleague, opening, workplace, admin
):
    assert offered(by_colleague) == [opening]

    answer = by_colleague.post(apply_to(opening), {"workplace": workplace.pk})

    assert answer.url == PAGE
    application = Application.objects.get()
    assert (application.person, application.workplace) == (colleague, workplace)
    assert application.applied_on == timezone.localdate()
    assert offered(by_colleague) == []
    actions.decide(application, verdict=ApplicationState.SELECTED, by=admin)
    page = by_colleague.get(PAGE)
    assert [each.state for each in page.context["applications"]] == ["selected"]
    assert page.context["may_withdraw"] == set()
    assert page.context["takes_part"]


@pytest.mark.parametrize(
    "closed",
    [
        {"takes_applications": False},
        {"starts_on": timezone.localdate()},
        {"starts_on": timezone.localdate() - A_DAY},
    ],
    ids=["not opened", "begins today", "has begun"],
)
def test_what_takes_no_applications_is_neither_offered_nor_found(
    by_colleague, colleague, programme, units, workplace, closed
):
    cohort = opened(programme, units.north, **closed)

    assert offered(by_colleague) == []
    assert by_colleague.get(apply_to(cohort)).status_code == 404
    with pytest.raises(ActionRefused):
        actions.apply_oneself(cohort, person=colleague, workplace=workplace, by=colleague.user)


def test_cohort_of_another_unit_is_not_offered(by_colleague, programme, units):
    far, beside = units.south, make.UnitFactory(parent=units.north)
    cohorts = [opened(programme, unit) for unit in (far, beside, units.harbour, units.union)]

    assert set(offered(by_colleague)) == set(cohorts[2:])


def test_a13_cohort_of_a_group_is_offered_to_its_employees(
    by_colleague, programme, units, workplace
):
    group, other = make.EmployerFactory(), make.EmployerFactory()
    workplace.employer.parent = make.EmployerFactory(parent=group)  # at any depth
    workplace.employer.save()
    of_group, _of_other = (opened(programme, units.north, group=each) for each in (group, other))
    elsewhere = make.EmploymentFactory(person=workplace.employments.get().person).workplace

    assert offered(by_colleague) == [of_group]
    refused = by_colleague.post(apply_to(of_group), {"workplace": elsewhere.pk})
    assert "workplace" in refused.context["form"].errors


def test_nobody_applies_from_where_somebody_else_works(by_colleague, opening):
    foreign = make.EmploymentFactory().workplace

    answer = by_colleague.post(apply_to(opening), {"workplace": foreign.pk})

    assert answer.status_code == 422
    assert not Application.objects.exists()


def test_nobody_applies_twice(by_colleague, colleague, opening, workplace):
    by_colleague.post(apply_to(opening), {"workplace": workplace.pk})

    assert by_colleague.post(apply_to(opening), {"workplace": workplace.pk}).status_code == 404
    assert Application.objects.count() == 1


def test_application_is_taken_back_by_its_author_alone(
    by_colleague, signed_in, colleague, opening, workplace, mentor
):
    application = make.ApplicationFactory(cohort=opening, person=colleague, workplace=workplace)
    url = reverse("cohorts:withdraw-application", args=[application.pk])

    assert signed_in(mentor).post(url).status_code == 404
    assert signed_in(colleague.user).post(url).url == PAGE

    application.refresh_from_db()
    assert application.state == ApplicationState.WITHDRAWN
    assert AuditEntry.objects.filter(verb="application.withdrawn").count() == 1
    assert signed_in(colleague.user).post(url).status_code == 404


@pytest.mark.parametrize("state", ["selected", "declined"])
def test_decided_application_is_not_taken_back(by_colleague, colleague, opening, workplace, state):
    application = make.ApplicationFactory(
        cohort=opening, person=colleague, workplace=workplace, state=state
    )

    url = reverse("cohorts:withdraw-application", args=[application.pk])

    assert by_colleague.post(url).status_code == 404


def test_page_says_what_is_missing(signed_in, units, opening):
    user = make.UserFactory()
    assert "Your log-in belongs to no person yet." in signed_in(user).get(PAGE).text

    make.PersonFactory(unit=units.harbour, user=user)
    assert "No workplace is noted for you." in signed_in(user).get(PAGE).text


def test_trainer_opens_the_cohort_for_applications(signed_in, trainer, cohort):
    client, url = signed_in(trainer), reverse("cohorts:change", args=[cohort.pk])
    form = client.get(url).context["form"]
    said = {name: form[name].value() or "" for name in form.fields}

    client.post(url, said | {"takes_applications": "on"})

    cohort.refresh_from_db()
    assert cohort.takes_applications


def test_page_takes_as_many_queries_for_three_openings_as_for_one(
    by_colleague, programme, units, workplace
):
    workplace.employer.parent = make.EmployerFactory()
    workplace.employer.save()
    counts = []
    for more in (1, 2):
        for _ in range(more):
            opened(programme, units.north)
            opened(programme, units.north, group=workplace.employer.parent)
            opened(programme, units.north, group=make.EmployerFactory())
        counts.append(queries_of(by_colleague, PAGE))

    assert counts[0] == counts[1]
