"""Opening and closing the addresses at which calendars fetch the sessions of a cohort."""

from cohorts.models import CohortFeed
from events.actions import close_address, open_address


def open_cohort_feed(cohort, *, user, is_telling):
    """A new address for the sessions of a cohort; returns its token, which is not stored."""
    return open_address(CohortFeed, user, is_telling=is_telling, cohort=cohort)


def close_cohort_feed(cohort, *, user):
    """Close the user's address at once; to close none is no fault."""
    close_address(CohortFeed, user, cohort=cohort)
