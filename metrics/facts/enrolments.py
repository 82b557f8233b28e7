from cohorts.enums import EnrolmentState
from cohorts.models import Enrolment
from metrics.facts.base import Family, Part


def completed():
    """Completions that a trainer has confirmed (A10)."""
    return Enrolment.objects.filter(state=EnrolmentState.COMPLETED)


ENROLMENTS = Family(
    "enrolments",
    (
        Part(
            rows=completed,
            starts_on="completed_on",
            workplace="workplace",
            unit="cohort__unit",
            programme="cohort__programme",
            campaign="campaign",
            cohort="cohort",
            keys={"enrolment": "pk", "person": "person_id"},
        ),
    ),
)
