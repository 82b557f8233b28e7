"""What becomes of people in cohorts: they apply, take part, come to sessions, master modules."""

from django.db.models import Exists, OuterRef, Q

from cohorts.enums import TAKES_A_PLACE, ApplicationState, EnrolmentState
from cohorts.models import Application, Enrolment, SignOff
from events.enums import EventState, ParticipationState
from events.models import Participation
from metrics.facts.base import Family, Part

NOTED = [ParticipationState.ATTENDED, ParticipationState.EXCUSED, ParticipationState.ABSENT]
CAME = Q(state=ParticipationState.ATTENDED)
SELECTED = Q(state=ApplicationState.SELECTED)
WITHOUT_CAMPAIGN = Q(state=EnrolmentState.ENROLLED, campaign=None)


def at_sessions():
    """Who takes part in a cohort, at each session of it for which they are noted.

    Whoever is only on the list counts where the session was held, that is marked so or attended.
    """
    takes_part = Enrolment.objects.filter(
        cohort=OuterRef("event__session__cohort"),
        person=OuterRef("person"),
        state__in=TAKES_A_PLACE,
    )
    somebody = Participation.objects.filter(event=OuterRef("event"), state=NOTED[0])
    was_held = Q(event__state=EventState.HELD) | Q(Exists(somebody))
    missed = was_held & Q(state=ParticipationState.REGISTERED)
    rows = Participation.objects.filter(Exists(takes_part), Q(state__in=NOTED) | missed)
    return rows.exclude(event__state=EventState.CANCELLED)


def applications():
    """``has_completed``: whether the applicant has completed the cohort."""
    completed = Enrolment.objects.filter(
        cohort=OuterRef("cohort"), person=OuterRef("person"), state=EnrolmentState.COMPLETED
    )
    return Application.objects.annotate(has_completed=Exists(completed))


def participants():
    return Enrolment.objects.filter(state__in=TAKES_A_PLACE)


def _family(name, rows, *, of, keys, starts_on, ends_on=None):
    part = Part(
        rows=rows,
        starts_on=starts_on,
        ends_on=ends_on,
        unit=f"{of}__unit",
        programme=f"{of}__programme",
        cohort=of,
        keys=keys,
    )
    return Family(name, (part,))


APPLICATIONS = _family(
    "applications",
    applications,
    of="cohort",
    starts_on="applied_on",
    keys={"application": "pk"},
)
PARTICIPANTS = _family(
    "participants",
    participants,
    of="cohort",
    starts_on="cohort__starts_on",
    ends_on="cohort__ends_on",
    keys={"enrolment": "pk"},
)
SESSION_PLACES = _family(
    "session_places",
    at_sessions,
    of="event__session__cohort",
    starts_on="event__starts_on",
    keys={"participation": "pk"},
)
SIGN_OFFS = _family(
    "sign_offs",
    SignOff.objects.all,
    of="enrolment__cohort",
    starts_on="signed_on",
    keys={"sign_off": "pk"},
)
