"""Who is qualified as coach (A11)."""

from django.db.models import Exists, OuterRef
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accounts import policy, reach
from accounts.enums import Verb
from cohorts.models import CoachQualification
from people.models import Person


def qualifications_visible_to(user, verb=Verb.LIST):
    return CoachQualification.objects.filter(
        reach.within(user, "cohorts.coachqualification", verb=verb, path="person__unit__path")
    )


def people_to_qualify(user):
    """Whose qualification the user may record."""
    roles = policy.roles_with("cohorts.coachqualification", Verb.CREATE)
    people = Person.objects.filter(reach.within(user, "people.person", roles=roles))
    return people.order_by("sort_key", "id")


def with_qualification(rows, *, person="pk"):
    """Each with ``is_qualified``: is a qualification of its ``person`` valid today?"""
    valid = CoachQualification.objects.current().filter(person=OuterRef(person))
    return rows.annotate(is_qualified=Exists(valid))


def why_not_to_train(person, day):
    """Why somebody cannot be set as trainer from ``day`` on, as a sentence; "" for who can."""
    if CoachQualification.objects.on(day).filter(person=person).exists():
        return ""
    sentence = _("%(person)s has no coach qualification that is valid on %(day)s.")
    return sentence % {"person": person, "day": date_format(day)}
