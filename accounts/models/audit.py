import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _


class AuditEntry(models.Model):
    """Who did what to which row; names ids only, so the trail outlives what it names.

    Log-ins, grants, reads of notes and ratings, exports and named actions (GDPR Art. 5(2)).
    The database refuses to change or delete an entry.
    """

    id = models.BigAutoField(primary_key=True)
    at = models.DateTimeField(_("at"), auto_now_add=True, db_index=True)
    actor_id = models.UUIDField(_("user"), null=True)  # null: the system, or nobody signed in
    verb = models.CharField(_("what"), max_length=60)
    subject_label = models.CharField(_("kind of row"), max_length=80, blank=True)
    subject_id = models.CharField(_("row"), max_length=40, blank=True)
    request_id = models.CharField(_("request"), max_length=64, blank=True)
    detail = models.JSONField(_("detail"), default=dict)  # ids, roles, counts; never content

    class Meta:
        verbose_name = _("audit entry")
        verbose_name_plural = _("audit entries")
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["subject_label", "subject_id"], name="accounts_audit_subject"),
            models.Index(fields=["actor_id", "-at"], name="accounts_audit_actor"),
        ]
        triggers = [
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),
            pgtrigger.Trigger(
                name="no_truncate",
                level=pgtrigger.Statement,
                when=pgtrigger.Before,
                operation=pgtrigger.Truncate,
                func="RAISE EXCEPTION 'the audit trail is append-only';",
            ),
        ]

    def __str__(self):
        return f"{self.at:%Y-%m-%d %H:%M} {self.verb}"
