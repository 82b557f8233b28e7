"""Certificates: whose they are to print, and whether a number is valid."""

from django.db.models import Prefetch, Q

from accounts.enums import Verb
from cohorts.enums import EnrolmentState
from cohorts.models import Certificate
from cohorts.queries.scopes import enrolments_visible_to

# What is mistaken for another character when it is typed off paper.
MISREAD = str.maketrans("OIL", "011")


def certificates_visible_to(user):
    """Those of the enrolments that the user reads, and the own ones; none that was revoked."""
    read = enrolments_visible_to(user, Verb.READ).values("pk")
    return _valid().filter(Q(enrolment__in=read) | Q(enrolment__person__user=user))


def certificate_of(enrolment):
    """The valid one, or None."""
    return _valid().filter(enrolment=enrolment).first()


def with_certificate(enrolments):
    """Each with ``valid_certificates``: none or one."""
    return enrolments.prefetch_related(Prefetch("certificates", _valid(), "valid_certificates"))


def verified(number):
    """The valid certificate with this number, as somebody typed it, or None.

    One that never was and one that was revoked are the same to a stranger.
    """
    plain = "".join(c for c in number.upper() if c.isalnum()).translate(MISREAD)
    shown = "enrolment__cohort__programme", "enrolment__cohort__version__curriculum"
    return _valid().filter(number=plain).select_related(*shown).first()


def _valid():
    return Certificate.objects.filter(revoked_at=None, enrolment__state=EnrolmentState.COMPLETED)
