from django.db import models
from django.utils.translation import gettext_lazy as _

from cohorts.models.cohorts import Cohort
from core.history import track
from events.models import Feed


@track(without=["token_digest"])
class CohortFeed(Feed):
    """The secret address of one cohort's sessions, for one who takes part in it or trains it."""

    cohort = models.ForeignKey(Cohort, models.CASCADE, related_name="+")

    class Meta:
        verbose_name = _("calendar address of a cohort")
        verbose_name_plural = _("calendar addresses of cohorts")
        constraints = [
            models.UniqueConstraint(
                fields=["user", "cohort"],
                condition=models.Q(closed_at=None),
                name="cohorts_cohortfeed_one_open",
                violation_error_message=_("There is an open calendar address already."),
            )
        ]
