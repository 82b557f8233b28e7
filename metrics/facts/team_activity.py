"""When a team is active: for so many days from each of its activities on (D3).

Each activity is a span that begins on its day and lasts as long as the campaign's rule says, at
most until the team ends. A team is active on a day that one of its spans covers.
"""

from django.db.models import DateField, ExpressionWrapper, F, Q
from django.db.models.functions import Least

from campaigns.enums import ActivityKind
from campaigns.models import Team
from events.enums import EventState
from metrics.facts.base import Family, Part, while_there

ACTION_DAY = "actions__event__starts_on"
CONTACT_DAY = "workplace__contacts__on"
HAPPENS = [EventState.PLANNED, EventState.HELD]


def _last_active_day(day):
    by_rule = ExpressionWrapper(F(day) + F("campaign__activity_days") - 1, output_field=DateField())
    return Least(by_rule, F("ends_on"))  # PostgreSQL's LEAST passes over a null


def _part(day, *, activity, **conditions):
    """The spans that begin on ``day``, one for each unit the workplace belonged to meanwhile."""
    not_over = Q(ends_on=None) | Q(ends_on__gte=F(day))
    at_its_unit, came, left = while_there("workplace", day, _last_active_day(day))

    def rows():
        return Team.objects.filter(  # one call: all conditions speak of the same activity
            not_over,
            at_its_unit,
            campaign__activity_kinds__contains=[activity],
            **{f"{day}__gte": F("starts_on")},
            **conditions,
        )

    return Part(
        rows=rows,
        starts_on=came,
        ends_on=left,
        workplace="workplace",
        unit="workplace__placements__unit",
        programme="campaign__programme",
        campaign="campaign",
        keys={"team": "pk", "workplace": "workplace_id"},
    )


TEAM_ACTIVITY = Family(
    "team_activity",
    (
        _part(ACTION_DAY, activity=ActivityKind.ACTION, actions__event__state__in=HAPPENS),
        _part(CONTACT_DAY, activity=ActivityKind.CONTACT),
    ),
    repeats=True,
    by_workplaces=True,
)
