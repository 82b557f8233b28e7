import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cohorts.enums import ApplicationState
from core.history import track
from core.models import Record


@track
class Application(Record):
    """A person from a workplace would like a place in a cohort (A2)."""

    cohort = models.ForeignKey("cohorts.Cohort", models.PROTECT, related_name="applications")
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="applications")
    workplace = models.ForeignKey(
        "workplaces.Workplace",
        models.PROTECT,
        related_name="applications",
        verbose_name=_("home workplace"),
    )
    applied_on = models.DateField(_("applied"), default=timezone.localdate)
    state = models.CharField(
        _("state"), max_length=10, choices=ApplicationState, default=ApplicationState.APPLIED
    )
    queued_at = models.DateTimeField(null=True, editable=False)  # null: not on the waiting list

    class Meta:
        verbose_name = _("application")
        verbose_name_plural = _("applications")
        constraints = [
            models.UniqueConstraint(
                fields=["cohort", "person"],
                name="cohorts_application_once",
                violation_error_message=_("This person has applied already."),
            ),
            models.CheckConstraint(
                condition=Q(state=ApplicationState.WAITING, queued_at__isnull=False)
                | ~Q(state=ApplicationState.WAITING) & Q(queued_at=None),
                name="cohorts_application_queued_while_waiting",
            ),
        ]

    def __str__(self):
        return f"{self.person} · {self.cohort}"

    def get_absolute_url(self):
        return reverse("cohorts:application", args=[self.pk])


class Decision(Record):
    """What was decided about an application, by whom and why; append-only (A2).

    The database refuses changes; a decision that does not stand is followed by another one.
    """

    application = models.ForeignKey(Application, models.PROTECT, related_name="decisions")
    verdict = models.CharField(_("decision"), max_length=10, choices=ApplicationState)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(_("when"), default=timezone.now)
    why = models.CharField(_("why"), max_length=200, blank=True)
    # The first of the waiting list got a place that became free; ``decided_by`` made it free.
    is_automatic = models.BooleanField(_("moved up by itself"), default=False)

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        ordering = ["decided_at", "id"]
        triggers = [
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)
        ]

    def __str__(self):
        return f"{self.get_verdict_display()} · {self.application}"
