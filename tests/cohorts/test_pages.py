"""Who does what with cohorts, and what forms refuse."""

import datetime

import pytest
from django.urls import reverse

from cohorts.enums import EnrolmentState
from cohorts.models import Cohort, Enrolment, Session, Trainer
from cohorts.queries import cohorts_visible_to, enrolments_visible_to
from mentors.queries import timeline
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]

SESSION = {
    "kind": "training",
    "module": "",
    "title": "",
    "starts_on": "2026-06-20",
    "ends_on": "",
    "mode": "in_person",
}


def url_of(name, row):
    return reverse(f"cohorts:{name}", args=[row.pk])


@pytest.fixture
def other_trainer(programme):
    """Trains another cohort of the same programme."""
    person = make.PersonFactory(user=make.UserFactory())
    make.TrainerFactory(person=person, cohort=make.CohortFactory(programme=programme))
    return person.user


@pytest.mark.parametrize("role", ["trainer", "official", "admin"])
def test_cohort_is_seen_by_its_trainers_and_those_responsible(request, cohort, enrolment, role):
    user = request.getfixturevalue(role)

    assert list(cohorts_visible_to(user)) == [cohort]
    assert list(enrolments_visible_to(user)) == [enrolment]


@pytest.mark.parametrize("role", ["outsider", "mentor", "organiser", "leadership", "user_admin"])
def test_cohort_is_not_there_for_others(request, signed_in, cohort, enrolment, role):
    client = signed_in(request.getfixturevalue(role))

    assert client.get(cohort.get_absolute_url()).status_code == 404
    assert client.get(enrolment.get_absolute_url()).status_code == 404


def test_trainer_of_another_cohort_does_not_find_this_one(
    signed_in, other_trainer, cohort, enrolment
):
    client = signed_in(other_trainer)

    assert client.get(cohort.get_absolute_url()).status_code == 404
    assert client.post(url_of("withdraw", enrolment)).status_code == 404


def test_trainer_whose_time_is_over_finds_it_no_more(signed_in, trainer, cohort):
    cohort.trainers.update(ends_on="2026-06-09")

    assert signed_in(trainer).get(cohort.get_absolute_url()).status_code == 404


def test_trainer_reaches_what_belongs_to_the_participants(
    signed_in, trainer, cohort, enrolment, session
):
    client = signed_in(trainer)

    reached = [enrolment.person, enrolment.workplace, enrolment.campaign, session.event]

    assert [client.get(row.get_absolute_url()).status_code for row in reached] == [200] * 4


def test_a10_trainer_confirms_a_completion(signed_in, trainer, enrolment):
    signed_in(trainer).post(url_of("confirm", enrolment), {"completed_on": "2026-06-10"})

    enrolment.refresh_from_db()
    assert enrolment.state == EnrolmentState.COMPLETED
    assert enrolment.confirmed_by == trainer


@pytest.mark.parametrize("role", ["admin", "official"])
def test_a10_completion_is_confirmed_by_nobody_but_a_trainer(request, signed_in, enrolment, role):
    client = signed_in(request.getfixturevalue(role))

    answer = client.post(url_of("confirm", enrolment), {"completed_on": "2026-06-10"})

    assert answer.status_code == 403


def test_a10_nobody_confirms_the_own_completion(signed_in, trainer, cohort):
    own = make.EnrolmentFactory(cohort=cohort, person=trainer.person)

    answer = signed_in(trainer).post(url_of("confirm", own), {"completed_on": "2026-06-10"})

    assert answer.status_code == 403


@pytest.mark.parametrize("day", ["", "2026-06-11", "2025-12-31", "2026-02-31", "9999-12-31"])
def test_completion_on_an_impossible_day_is_told_at_the_day(signed_in, trainer, enrolment, day):
    answer = signed_in(trainer).post(url_of("confirm", enrolment), {"completed_on": day})

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["completed_on"]


def test_trainer_revokes_a_completion(signed_in, trainer, enrolment):
    client = signed_in(trainer)
    client.post(url_of("confirm", enrolment), {"completed_on": "2026-06-10"})

    client.post(url_of("revoke", enrolment))

    enrolment.refresh_from_db()
    assert (enrolment.state, enrolment.completed_on) == (EnrolmentState.ENROLLED, None)


def test_admin_enrols_a_colleague_of_the_chosen_workplace(signed_in, admin, cohort, workplace):
    colleague = make.EmploymentFactory(workplace=workplace, person__unit=workplace.unit).person
    client = signed_in(admin)

    chosen = client.get(url_of("choose-workplace", cohort), {"workplace": workplace.pk})
    client.post(chosen.url, {"person": colleague.pk})

    enrolment = Enrolment.objects.get()
    assert (enrolment.person, enrolment.workplace) == (colleague, workplace)


def test_somebody_from_elsewhere_cannot_be_enrolled(signed_in, admin, cohort, workplace):
    stranger = make.PersonFactory()
    url = reverse("cohorts:enrol", args=[cohort.pk, workplace.pk])

    answer = signed_in(admin).post(url, {"person": stranger.pk})

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["person"]


def test_full_cohort_says_so_on_top_of_the_form(signed_in, admin, cohort, enrolment):
    cohort.capacity = 1
    cohort.save()
    home = enrolment.workplace
    colleague = make.EmploymentFactory(workplace=home, person__unit=home.unit).person
    url = reverse("cohorts:enrol", args=[cohort.pk, enrolment.workplace_id])

    answer = signed_in(admin).post(url, {"person": colleague.pk})

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["__all__"]


def test_trainer_sets_the_campaign_of_a_participant(
    signed_in, trainer, cohort, workplace, campaign
):
    gap = make.EnrolmentFactory(cohort=cohort, workplace=workplace)
    make.LeadFactory(campaign=campaign, person=gap.person)

    signed_in(trainer).post(url_of("campaign", gap), {"campaign": campaign.pk})

    gap.refresh_from_db()
    assert gap.campaign == campaign


def test_campaign_of_nobody_the_trainer_knows_is_not_offered(signed_in, trainer, cohort, programme):
    gap = make.EnrolmentFactory(cohort=cohort)
    foreign = make.CampaignFactory(programme=programme)

    answer = signed_in(trainer).post(url_of("campaign", gap), {"campaign": foreign.pk})

    assert list(answer.context["form"].errors) == ["campaign"]


def test_campaign_with_a_team_at_the_home_workplace_is_not_offered(
    signed_in, trainer, cohort, workplace, campaign
):
    """Choosing it would let the trainer in on a campaign that somebody else leads."""
    gap = make.EnrolmentFactory(cohort=cohort, workplace=workplace)
    make.TeamFactory(campaign=campaign, workplace=workplace)

    answer = signed_in(trainer).post(url_of("campaign", gap), {"campaign": campaign.pk})

    assert list(answer.context["form"].errors) == ["campaign"]


def test_campaign_is_chosen_among_what_the_administrator_sees(signed_in, admin, cohort, campaign):
    gap = make.EnrolmentFactory(cohort=cohort)

    signed_in(admin).post(url_of("campaign", gap), {"campaign": campaign.pk})

    gap.refresh_from_db()
    assert gap.campaign == campaign


def test_cohort_of_a_programme_of_the_union_is_set_up_in_a_district(signed_in, units):
    admin = make.GrantFactory(role="programme_admin", unit=units.north).user
    whole, foreign = (make.ProgrammeFactory(unit=unit) for unit in (units.union, units.south))

    form = signed_in(admin).get(reverse("cohorts:create")).context["form"]

    assert whole in form.fields["programme"].queryset
    assert foreign not in form.fields["programme"].queryset


def test_planned_session_is_an_event_with_everybody_on_its_list(
    signed_in, trainer, cohort, enrolment
):
    module = make.ModuleFactory(version=cohort.version, title="Mapping")

    signed_in(trainer).post(url_of("plan-session", cohort), SESSION | {"module": module.pk})

    event = Session.objects.get().event
    assert (event.title, event.kind, event.unit) == ("Mapping", "training", cohort.unit)
    assert event.ends_on == datetime.date(2026, 6, 20)
    assert [p.person for p in event.participations.all()] == [enrolment.person]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("kind", "party"),
        ("module", "00000000-0000-7000-8000-000000000007"),
        ("starts_on", ""),
        ("starts_on", "2025-12-31"),
        ("starts_on", "2027-01-01"),
        ("starts_on", "2026-02-31"),
        ("ends_on", "2026-06-19"),
        ("ends_on", "2027-01-01"),
        ("mode", "telepathic"),
        ("capacity", "0"),
        ("capacity", "-1"),
        ("capacity", "9" * 30),
        ("title", "x" * 10_000),
        ("title", "a\x00b"),
        ("place", "a\u202eb"),
    ],
)
def test_bad_session_gets_a_sentence_at_its_field(signed_in, trainer, cohort, field, value):
    answer = signed_in(trainer).post(url_of("plan-session", cohort), SESSION | {field: value})

    assert answer.status_code == 422
    assert field in answer.context["form"].errors
    assert not Session.objects.exists()


def test_admin_finds_and_adds_a_trainer(signed_in, admin, cohort, units):
    person = make.PersonFactory(
        given_name="Ada", family_name="Quist", sort_key="quist ada", unit=units.north
    )
    make.CoachQualificationFactory(person=person)
    url = url_of("add-trainer", cohort)
    client = signed_in(admin)

    found = client.get(url, {"q": "quist"}).context["form"].fields["person"].choices
    client.post(f"{url}?q=quist", {"person": person.pk, "starts_on": "2026-06-10"})

    assert list(found) == [(person.pk, "Ada Quist · North")]
    assert Trainer.objects.get().person == person


def test_trainer_does_not_add_trainers(signed_in, trainer, cohort):
    assert signed_in(trainer).get(url_of("add-trainer", cohort)).status_code == 403


def test_admin_ends_a_trainer(signed_in, admin, cohort, trainer):
    own = cohort.trainers.get()

    signed_in(admin).post(url_of("end-trainer", own), {"ends_on": "2026-06-30"})

    own.refresh_from_db()
    assert own.ends_on == datetime.date(2026, 6, 30)


def test_admin_sets_up_a_cohort(signed_in, admin, programme):
    version = make.CurriculumVersionFactory(
        curriculum__unit=programme.unit, published_on="2026-01-01"
    )
    said = {
        "name": "Éva and others",
        "programme": programme.pk,
        "version": version.pk,
        "unit": programme.unit_id,
        "starts_on": "2026-07-01",
        "ends_on": "2027-06-30",
        "capacity": "8",
    }

    answer = signed_in(admin).post(reverse("cohorts:create"), said)

    cohort = Cohort.objects.get()
    assert answer.url == cohort.get_absolute_url()
    assert cohort.sort_key == "eva and others"


def test_cohort_that_ends_before_it_begins_is_told_at_the_end(signed_in, admin, programme):
    version = make.CurriculumVersionFactory(
        curriculum__unit=programme.unit, published_on="2026-01-01"
    )
    said = {
        "name": "Backwards",
        "programme": programme.pk,
        "version": version.pk,
        "unit": programme.unit_id,
        "starts_on": "2026-07-01",
        "ends_on": "2026-06-30",
    }

    answer = signed_in(admin).post(reverse("cohorts:create"), said)

    assert list(answer.context["form"].errors) == ["ends_on"]


def test_enrolment_is_told_in_the_timeline_of_person_and_workplace(official, enrolment):
    for subject in ({"person": enrolment.person}, {"workplace": enrolment.workplace}):
        urls = [entry.url for entry in timeline(user=official, **subject)]

        assert enrolment.get_absolute_url() in urls
