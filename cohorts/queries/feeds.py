"""Reading the sessions that somebody's calendar fetches from a cohort."""

from django.db.models import Q

from accounts.queries import token_digest
from cohorts.enums import EnrolmentState
from cohorts.models import Cohort, CohortFeed, Enrolment, Trainer
from events.models import Event
from events.queries import kept_in_calendars


def cohorts_followed_by(user):
    """The cohorts that the user trains today or takes part in, and whose dates are theirs."""
    trained = Trainer.objects.current().filter(person__user=user)
    attended = Enrolment.objects.filter(person__user=user, state=EnrolmentState.ENROLLED)
    return Cohort.objects.filter(
        Q(pk__in=trained.values("cohort")) | Q(pk__in=attended.values("cohort"))
    )


def open_cohort_feed_of(user, cohort):
    """The address of the cohort's sessions that the user's calendar may fetch, or None."""
    return CohortFeed.objects.filter(user=user, cohort=cohort, closed_at=None).first()


def cohort_feed_by(token):
    """The open address with this token, while its owner logs in and is in the cohort, or None."""
    feeds = CohortFeed.objects.filter(
        token_digest=token_digest(token), closed_at=None, user__is_active=True
    )
    feed = feeds.select_related("user", "cohort").first()
    if feed is None or not cohorts_followed_by(feed.user).filter(pk=feed.cohort_id).exists():
        return None
    return feed


def session_events(cohort, today):
    """The events of a cohort's sessions, as calendars keep them."""
    return kept_in_calendars(Event.objects.filter(session__cohort=cohort), today)
