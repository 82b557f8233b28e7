"""Another programme or cohort like one that is: the plan comes along, nobody and no result (A8)."""

from datetime import timedelta

from django.db import transaction

from campaigns import actions as campaigns
from cohorts.actions.cohorts import create_cohort
from cohorts.actions.sessions import plan_session
from events.enums import EventState
from programmes import actions as programmes

DAYS_OF_A_WEEK = 7
OF_EVENT = "title starts_time ends_time mode capacity".split()
OF_CAMPAIGN = "activity_days activity_kinds".split()


@transaction.atomic
def clone_cohort(cohort, *, name, programme, unit, starts_on, by):
    """Set up another cohort like this one elsewhere, with the same modules, places and sessions.

    No trainer, participant, application or result comes along, and no place of a session: it lies
    in another district.
    """
    clone = create_cohort(
        name=name,
        version=cohort.version,
        programme=programme,
        unit=unit,
        starts_on=starts_on,
        ends_on=starts_on + (cohort.ends_on - cohort.starts_on),
        capacity=cohort.capacity,
        by=by,
    )
    planned = cohort.sessions.exclude(event__state=EventState.CANCELLED)
    for session in planned.select_related("event", "module").order_by("event__starts_on", "id"):
        _plan_like(session, cohort, clone, by=by)
    return clone


def _plan_like(session, cohort, clone, *, by):
    event = session.event
    first = _same_weekday(event.starts_on, clone.starts_on - cohort.starts_on)
    length = event.ends_on - event.starts_on
    first = max(clone.starts_on, min(first, clone.ends_on - length))
    plan_session(
        clone,
        kind=session.kind,
        module=session.module,
        starts_on=first,
        ends_on=first + length,
        by=by,
        **{name: getattr(event, name) for name in OF_EVENT},
    )


def _same_weekday(day, shift):
    """The day nearest to ``day`` + ``shift`` that falls on the weekday of ``day``."""
    moved = day + shift
    ahead = (day.weekday() - moved.weekday()) % DAYS_OF_A_WEEK
    return moved + timedelta(ahead if ahead <= DAYS_OF_A_WEEK // 2 else ahead - DAYS_OF_A_WEEK)


@transaction.atomic
def clone_programme(programme, *, name, unit, starts_on, cohorts, campaigns_like, by):
    """Set up a programme like this one at another unit, with its goals and milestones, and
    ``cohorts`` and ``campaigns_like``, which are some of its own, begun as long after it."""
    clone = programmes.clone_programme(programme, name=name, unit=unit, starts_on=starts_on, by=by)
    shift = clone.starts_on - programme.starts_on
    for cohort in cohorts:
        clone_cohort(
            cohort,
            name=cohort.name,
            programme=clone,
            unit=unit,
            starts_on=cohort.starts_on + shift,
            by=by,
        )
    for campaign in campaigns_like:
        campaigns.create_campaign(
            name=campaign.name,
            programme=clone,
            unit=unit,
            starts_on=campaign.starts_on + shift,
            ends_on=campaign.ends_on + shift,
            by=by,
            **{name: getattr(campaign, name) for name in OF_CAMPAIGN},
        )
    return clone
