"""Sign-offs over fields and forms, and the participant's own page (A5)."""

import datetime

import pytest
from django.urls import reverse

from accounts.models import AuditEntry
from cohorts.actions import add_module, draft_version, publish, sign_off
from cohorts.enums import Field, Form, Progress
from cohorts.models import SignOff
from cohorts.queries import path_of
from core.exceptions import ActionRefused
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]
GO = [field for field in Field if field != Field.OTHER]
DAY = datetime.date(2026, 6, 1)


def form_of(enrolment, module):
    return reverse("cohorts:sign-off", args=[enrolment.pk, module.pk])


@pytest.fixture
def modules(cohort):
    """One for each of four fields and three forms, in order."""
    cells = [(field, form) for field in GO for form in Form]
    return [
        make.ModuleFactory(version=cohort.version, position=n, field=field, form=form)
        for n, (field, form) in enumerate(cells)
    ]


@pytest.fixture
def practice(modules):
    return next(module for module in modules if module.needs_action)


@pytest.fixture
def action(campaign):
    """Of the participant's campaign, last month."""
    return make.ActionFactory(campaign=campaign, event__starts_on=datetime.date(2026, 5, 5))


def test_a5_matrix_has_four_fields_and_three_forms(enrolment, modules):
    lines = path_of(enrolment).lines

    assert [field for field, _cells in lines] == [field.label for field in GO]
    assert [len(cells) for _field, cells in lines] == [3] * 4


def test_a5_action_planning_practice_turns_green_only_with_an_action(
    signed_in, trainer, enrolment, practice, action
):
    client, url = signed_in(trainer), form_of(enrolment, practice)

    without = client.post(url, {"signed_on": "2026-06-01"})
    is_green_without = path_of(enrolment).lines[2][1][2].is_done
    client.post(url, {"signed_on": "2026-06-01", "action": action.pk})

    assert (without.status_code, list(without.context["form"].errors)) == (422, ["action"])
    assert (is_green_without, path_of(enrolment).lines[2][1][2].is_done) == (False, True)


@pytest.mark.parametrize("which", ["of another campaign", "still to come", "none"])
def test_a5_no_other_action_will_do(enrolment, practice, campaign, trainer, which):
    actions = {
        "of another campaign": make.ActionFactory(event__starts_on=DAY),
        "still to come": make.ActionFactory(
            campaign=campaign, event__starts_on=datetime.date(2026, 7, 1)
        ),
        "none": None,
    }

    with pytest.raises(ActionRefused):
        sign_off(enrolment, module=practice, signed_on=DAY, action=actions[which], by=trainer)


def test_a5_sign_off_is_taken_back_with_an_audit_line(signed_in, trainer, enrolment, modules):
    signed = sign_off(enrolment, module=modules[0], signed_on=DAY, by=trainer)

    signed_in(trainer).post(reverse("cohorts:revoke-sign-off", args=[signed.pk]))

    assert not SignOff.objects.exists()
    entry = AuditEntry.objects.get(verb="signoff.revoked")
    assert (entry.actor_id, entry.detail["by_then"]) == (trainer.pk, str(trainer.pk))
    assert entry.detail["signed_on"] == "2026-06-01"


@pytest.mark.parametrize("role", ["admin", "official"])
def test_a5_nobody_but_a_trainer_signs_off(request, signed_in, enrolment, modules, role):
    client = signed_in(request.getfixturevalue(role))

    answer = client.post(form_of(enrolment, modules[0]), {"signed_on": "2026-06-01"})

    assert answer.status_code == 403


def test_a5_nobody_signs_off_for_themselves(signed_in, trainer, cohort, modules):
    own = make.EnrolmentFactory(cohort=cohort, person=trainer.person)

    answer = signed_in(trainer).post(form_of(own, modules[0]), {"signed_on": "2026-06-01"})

    assert answer.status_code == 403


def test_module_of_another_curriculum_or_twice_is_refused(enrolment, modules, trainer):
    sign_off(enrolment, module=modules[0], signed_on=DAY, by=trainer)

    for module in (make.ModuleFactory(), modules[0]):
        with pytest.raises(ActionRefused):
            sign_off(enrolment, module=module, signed_on=DAY, by=trainer)


@pytest.mark.parametrize("day", ["2025-12-31", "2026-06-11", "2026-02-31", ""])
def test_sign_off_on_an_impossible_day_is_told_at_the_day(
    signed_in, trainer, enrolment, modules, day
):
    answer = signed_in(trainer).post(form_of(enrolment, modules[0]), {"signed_on": day})

    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["signed_on"])


def test_path_is_done_here_and_coming(enrolment, modules, trainer):
    for module in modules[:2]:
        sign_off(enrolment, module=module, signed_on=DAY, by=trainer)

    states = [step.progress for step in path_of(enrolment).steps]
    assert states == [Progress.DONE] * 2 + [Progress.NOW] + [Progress.COMING] * 9


def test_nobody_stands_at_a_module_before_the_course_begins(enrolment, modules, today):
    enrolment.cohort.starts_on = today + datetime.timedelta(days=1)

    steps = path_of(enrolment).steps

    assert {step.progress for step in steps} == {Progress.COMING}


def test_participant_sees_the_whole_path_and_nobody_else_has_one(
    signed_in, organiser, trainer, cohort, modules
):
    make.EnrolmentFactory(cohort=cohort, person=organiser.person)

    page = signed_in(organiser).get(reverse("cohorts:mine")).text

    assert [module.title in page for module in modules] == [True] * 12
    assert "you are here" in page
    assert signed_in(trainer).get(reverse("cohorts:mine")).status_code == 404


def test_a6_path_leads_to_the_campaign_that_the_participant_leads(
    signed_in, organiser, cohort, campaign
):
    make.EnrolmentFactory(cohort=cohort, person=organiser.person, campaign=campaign)
    client = signed_in(organiser)

    led = client.get(reverse("cohorts:mine")).text
    campaign.leads.all().delete()
    not_led = client.get(reverse("cohorts:mine")).text

    link = f'href="{campaign.get_absolute_url()}"'
    assert (link in led, link in not_led) == (True, False)
    assert str(campaign) in not_led


def test_a12_path_stays_on_the_version_of_the_cohort(enrolment, modules, cohort, admin):
    cohort.version.published_on = DAY
    cohort.version.save()
    draft = draft_version(cohort.version.curriculum, by=admin)
    add_module(draft, title="New", field="research", form="theory", by=admin)

    publish(draft, by=admin)

    assert [step.module for step in path_of(enrolment).steps] == modules


def test_curriculum_names_a_field_of_its_own(signed_in, admin, units):
    version = make.CurriculumVersionFactory(curriculum__unit=units.north)
    url = reverse("cohorts:add-module", args=[version.pk])
    said = {"title": "Talks", "field": "other", "form": "model"}

    nameless = signed_in(admin).post(url, said)
    signed_in(admin).post(url, said | {"field_name": "bargaining"})

    assert (nameless.status_code, list(nameless.context["form"].errors)) == (422, ["field_name"])
    assert version.modules.get().field_label == "bargaining"


def test_form_of_a_sign_off_offers_today(signed_in, trainer, enrolment, today):
    module = make.ModuleFactory(version=enrolment.cohort.version)
    url = reverse("cohorts:sign-off", args=[enrolment.pk, module.pk])

    form = signed_in(trainer).get(url).context["form"]

    assert form["signed_on"].value() == today
