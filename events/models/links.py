from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.days import short
from core.history import track
from core.models import Record
from events.enums import NoticeKind
from events.models.mails import Mail
from events.models.participations import Participation


@track
class RegistrationLink(Record):
    """A signed link by which one person without a log-in says whether they come.

    It works while this row is there and its event is not over. The address is the signed key of
    the row, so that nothing stored opens it, and it can be shown, printed and mailed again.
    """

    participation = models.OneToOneField(
        Participation, models.CASCADE, related_name="link", verbose_name=_("participation")
    )
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("registration link")
        verbose_name_plural = _("registration links")

    def __str__(self):
        return f"{self._meta.verbose_name} {self.created_at:%Y-%m-%d}"

    @property
    def weight(self):
        """When two persons turn out to be one, either of their links will do."""
        return 0


@track
class Notice(Mail):
    """A mail to somebody on the list of an event."""

    participation = models.ForeignKey(Participation, models.CASCADE, related_name="notices")
    kind = models.CharField(_("kind"), max_length=10, choices=NoticeKind)
    # The first day that it speaks of: who was written to about another day is written to again.
    about_on = models.DateField(_("first day"))

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        indexes = [
            models.Index(
                fields=["id"], condition=models.Q(sent_at=None), name="events_notice_waiting"
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["participation", "kind", "about_on"],
                name="events_notice_once",
                violation_error_message=_("This mail is noted already."),
            )
        ]

    def __str__(self):
        return f"{self.get_kind_display()} {short(self.about_on)}"

    @property
    def person(self):
        return self.participation.person

    @property
    def concerns(self):
        return {"participation": str(self.participation_id)}
