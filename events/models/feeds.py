from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.history import track
from core.models import Record


class Feed(Record):
    """A secret address at which somebody's calendar fetches events.

    Whoever has the address reads it without a log-in, so that it tells only times unless its
    owner wanted more, and can be closed at any moment.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    token_digest = models.BinaryField(max_length=32, unique=True)  # SHA-256; the token is shown
    is_telling = models.BooleanField(_("with titles and places"), default=False)
    closed_at = models.DateTimeField(_("closed at"), null=True)  # null: it can be fetched

    class Meta:
        abstract = True

    def __str__(self):
        return f"{self._meta.verbose_name} {self.created_at:%Y-%m-%d}"


@track(without=["token_digest"])
class CalendarFeed(Feed):
    """The address of all events that somebody comes to or runs."""

    class Meta:
        verbose_name = _("calendar address")
        verbose_name_plural = _("calendar addresses")
        constraints = [
            models.UniqueConstraint(
                fields=["user"],
                condition=models.Q(closed_at=None),
                name="events_calendarfeed_one_open",
                violation_error_message=_("There is an open calendar address already."),
            )
        ]
