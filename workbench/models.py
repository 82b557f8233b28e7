from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.models import Record
from workbench.enums import Outcome


class ImportPlan(Record):
    """What importing a file would do, row by row; running it does exactly that, once."""

    target = models.CharField(_("what"), max_length=80)  # a key of workbench.imports.TARGETS
    file_name = models.CharField(_("file"), max_length=255)
    file_digest = models.BinaryField(max_length=32)  # SHA-256: the same file is known again
    options = models.JSONField(_("options"), default=dict)
    header = models.JSONField(_("header"), default=list)  # as in the file, for the refused rows
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="+",  # null: by command
    )
    run_at = models.DateTimeField(_("run at"), null=True)  # null: only planned so far

    class Meta:
        verbose_name = _("import")
        verbose_name_plural = _("imports")

    def __str__(self):
        return self.file_name


class ImportRow(models.Model):
    """One row of a file: what it says, what was found of it, and what becomes of it."""

    id = models.BigAutoField(primary_key=True)
    plan = models.ForeignKey(ImportPlan, models.CASCADE, related_name="rows")
    number = models.PositiveIntegerField(_("row"))  # in the file, counted from 1
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome)
    reason = models.CharField(_("reason"), max_length=500, blank=True)  # of refused rows
    values = models.JSONField(default=dict)  # what the row says, read
    found = models.JSONField(default=dict)  # what stood in the database when it was planned
    cells = models.JSONField(default=list)  # as in the file; kept of refused rows only

    class Meta:
        verbose_name = _("row of an import")
        verbose_name_plural = _("rows of imports")
        ordering = ["plan", "number"]
        constraints = [
            models.UniqueConstraint(fields=["plan", "number"], name="workbench_importrow_once")
        ]

    def __str__(self):
        return f"{self.number} {self.outcome}"
