"""What cohorts tell of a workplace or a person."""

from django.utils.translation import gettext as _

from cohorts.enums import EnrolmentState
from cohorts.models import Reflection
from cohorts.queries.reflections import reflections_visible_to
from cohorts.queries.scopes import enrolments_visible_to
from core.timelines import NEWEST, Entry


def timeline_entries(*, user, workplace=None, person=None, limit=NEWEST):
    """Who from a workplace, or which cohort a person, began and completed, newest first."""
    about = {"workplace": workplace} if workplace else {"person": person}
    enrolments = enrolments_visible_to(user).filter(**about).select_related("cohort", "person")
    newest = enrolments.order_by("-cohort__starts_on", "-id")[:limit]
    entries = [entry for enrolment in newest for entry in _entries(enrolment)]
    return sorted(entries, key=lambda entry: entry.on, reverse=True)[:limit]


def _entries(enrolment):
    if enrolment.state == EnrolmentState.COMPLETED:
        yield _entry(enrolment, enrolment.completed_on, _("cohort completed"))
    yield _entry(enrolment, enrolment.cohort.starts_on, _("cohort"))


def _entry(enrolment, on, kind):
    return Entry(
        on=on,
        kind=kind,
        title=str(enrolment.cohort),
        url=enrolment.get_absolute_url(),
        who=str(enrolment.person),
    )


def private_entries(*, user, workplace=None, person=None):
    """The reflections of a person in cohorts that the user sees, but for those shared with them.

    A workplace has none of its own.
    """
    if person is None:
        return 0
    theirs = enrolments_visible_to(user).filter(person=person)
    reflections = Reflection.objects.filter(enrolment__in=theirs)
    return reflections.exclude(pk__in=reflections_visible_to(user).values("pk")).count()
