from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from contacts.enums import QueueState
from core.fields import SealedTextField
from core.history import track
from core.models import Record


@track
class QueuedEntry(Record):
    """A contact as a phone without signal logged it, and what became of it here.

    The key is the phone's; a repeat finds this row and gets the same answer. What could not be
    stored as a contact stays sealed until its author mends or discards it: nothing is dropped
    silently.
    """

    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    state = models.CharField(_("state"), max_length=10, choices=QueueState)
    content = SealedTextField(_("content"), max_length=20_000, blank=True)  # the form as JSON
    contact = models.ForeignKey(
        "contacts.Contact",
        models.SET_NULL,
        null=True,  # null: not stored, or deleted since
        related_name="+",
    )

    class Meta:
        verbose_name = _("entry of a phone")
        verbose_name_plural = _("entries of a phone")
        indexes = [
            models.Index(
                fields=["author", "-created_at"],
                condition=models.Q(state=QueueState.ATTENTION),
                name="contacts_queuedentry_to_mend",
            )
        ]

    def __str__(self):
        return f"{self.get_state_display()} {self.created_at:%Y-%m-%d}"
