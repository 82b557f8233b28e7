from django.db import models
from django.utils.translation import gettext_lazy as _

from core.models import Record


class Mail(Record):
    """A mail to somebody: sent once, however often workers are asked to.

    Subclasses give ``person`` (whom it is for) and ``concerns`` (the key of what it is about, by
    name, for the audit trail).
    """

    sent_at = models.DateTimeField(_("sent at"), null=True, blank=True)  # null: waits to be sent

    class Meta:
        abstract = True

    @property
    def weight(self):
        """When two persons turn out to be one, what was sent stays sent."""
        return int(self.sent_at is not None)
