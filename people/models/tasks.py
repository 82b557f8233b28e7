from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.history import track
from core.models import Record


@track
class Task(Record):
    """Something a person still has to do: a follow-up, a harvest, an agenda item, a debrief.

    It stands here and not in ``workbench`` because its owner is a Person (ADR 2). What it is
    about is named by label and id, since that may be a row of any app.
    """

    owner = models.ForeignKey(
        "people.Person", models.PROTECT, related_name="tasks", verbose_name=_("who")
    )
    title = models.CharField(_("what"), max_length=200)
    due_on = models.DateField(_("due"), null=True, blank=True)  # null: no date agreed
    done_on = models.DateField(_("done"), null=True, blank=True)  # null: still open
    subject_label = models.CharField(max_length=80, blank=True)
    subject_id = models.UUIDField(null=True, blank=True)  # null: about nothing in particular
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("task")
        verbose_name_plural = _("tasks")
        indexes = [
            models.Index(
                fields=["owner", "due_on"],
                condition=models.Q(done_on=None),
                name="people_task_open",
            ),
            models.Index(fields=["subject_label", "subject_id"], name="people_task_subject"),
        ]

    def __str__(self):
        return self.title
