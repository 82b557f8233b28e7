"""The certificate of a completion, and the page on which a stranger verifies it."""

import pytest
from django.urls import reverse

from accounts.models import AuditEntry
from cohorts import actions
from cohorts.models import Certificate
from tests import factories as make
from tests import paper

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]
VERIFY = reverse("cohorts:verify")


@pytest.fixture
def completed(enrolment, trainer, today):
    return actions.confirm_completion(enrolment, completed_on=today, by=trainer)


@pytest.fixture
def certificate(completed):
    return completed.certificates.get()


def asked(client, number):
    return client.get(VERIFY, {"number": number})


def test_confirming_a_completion_issues_a_certificate_with_a_number_of_its_own(
    certificate, cohort, trainer, today
):
    other = make.EnrolmentFactory(cohort=cohort)
    actions.confirm_completion(other, completed_on=today, by=trainer)

    numbers = {row.number for row in Certificate.objects.all()}

    assert len(numbers) == 2
    assert {len(number) for number in numbers} == {16}
    assert certificate.issued_by == trainer


@pytest.mark.parametrize(
    "typed", [str, str.lower, lambda n: n.replace("-", " "), lambda n: f" {n}"]
)
def test_stranger_verifies_a_number_and_reads_nothing_but_what_was_completed_when(
    client, certificate, typed
):
    answer = asked(client, typed(certificate.printed_number))

    assert "This certificate is valid." in answer.text
    enrolment = certificate.enrolment
    for shown in (enrolment.cohort.version.curriculum, enrolment.cohort.programme, "June 10, 2026"):
        assert str(shown) in answer.text
    for hidden in (enrolment.person, enrolment.workplace, enrolment.cohort.name):
        assert str(hidden) not in answer.text


def test_revoked_certificate_reads_like_one_that_never_was(client, certificate, trainer):
    actions.revoke_completion(certificate.enrolment, by=trainer)

    revoked, never = (
        asked(client, number).text.partition("<main")[2].partition("</main>")[0]
        for number in (certificate.number, "0" * 16)
    )

    assert "This number is not valid." in revoked
    assert revoked.replace(certificate.number, "0" * 16) == never


def test_completion_confirmed_again_has_another_number(client, certificate, trainer, today):
    actions.revoke_completion(certificate.enrolment, by=trainer)
    actions.confirm_completion(certificate.enrolment, completed_on=today, by=trainer)

    again = certificate.enrolment.certificates.get(revoked_at=None)

    assert again.number != certificate.number
    assert "not valid" in asked(client, certificate.number).text
    assert "is valid" in asked(client, again.number).text


def test_who_tries_many_numbers_is_held_up(client, settings):
    settings.ACCOUNT_RATE_LIMITS = {"verify_certificate": "3/m/ip"}

    answers = [asked(client, f"{n}" * 16).status_code for n in range(5)]

    assert answers == [200, 200, 200, 429, 429]
    assert client.get(VERIFY).status_code == 200  # the empty form tells nothing


@pytest.mark.parametrize("role", ["admin", "official", "trainer"])
def test_certificate_is_printed_for_who_reads_the_completion(request, signed_in, certificate, role):
    user = request.getfixturevalue(role)

    answer = signed_in(user).get(reverse("cohorts:certificate", args=[certificate.pk]))

    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    assert answer.content.startswith(b"%PDF")
    assert AuditEntry.objects.filter(verb="certificate.printed", actor_id=user.pk).exists()


def test_participant_prints_the_own_certificate_and_nobody_elses(
    signed_in, completed, certificate, cohort, trainer, today
):
    completed.person.user = make.UserFactory()
    completed.person.save()
    other = make.EnrolmentFactory(cohort=cohort)
    actions.confirm_completion(other, completed_on=today, by=trainer)
    client = signed_in(completed.person.user)
    own = reverse("cohorts:certificate", args=[certificate.pk])

    assert own in client.get(reverse("cohorts:mine")).text
    assert client.get(own).status_code == 200
    foreign = reverse("cohorts:certificate", args=[other.certificates.get().pk])
    assert client.get(foreign).status_code == 404


def test_certificate_names_what_was_signed_off_and_passes_over_nothing_in_silence(
    signed_in, certificate, cohort, trainer
):
    signed = make.ModuleFactory.create_batch(26, version=cohort.version)
    for module in signed:
        make.SignOffFactory(enrolment=certificate.enrolment, module=module)
    unsigned = make.ModuleFactory(version=cohort.version, title="Never signed off")
    url = reverse("cohorts:certificate", args=[certificate.pk])

    text = paper.text_of(signed_in(trainer).get(url).content)

    assert "and 3 more modules" in text
    assert signed[0].title in text
    assert unsigned.title not in text
