"""The certificate of a confirmed completion: issued and revoked with it."""

from django.utils import timezone

from accounts.actions import record
from cohorts.models import Certificate


def issue(enrolment, *, by):
    """The certificate of a completion that was just confirmed; the enrolment is locked."""
    certificate = Certificate.objects.create(enrolment=enrolment, issued_by=by)
    record("certificate.issued", certificate, by=by, enrolment=str(enrolment.pk))
    return certificate


def revoke(enrolment, *, by):
    """The completion does not stand: the number is not valid from now on."""
    for certificate in enrolment.certificates.filter(revoked_at=None):
        certificate.revoked_at = timezone.now()
        certificate.save(update_fields=["revoked_at"])
        record("certificate.revoked", certificate, by=by, enrolment=str(enrolment.pk))
