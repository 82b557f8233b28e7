"""Two persons who turned out to be one, and what has to be known to take that back."""

import json
from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.fields import SealedTextField
from core.history import track
from core.models import Record
from people.enums import MergedRowKind

UNDONE_WITHIN = timedelta(days=30)


@track
class Merge(Record):
    """Somebody found that two persons are the same: one stayed, the other was given up.

    For 30 days it keeps, sealed, what the two were before, so that it can be undone.
    """

    kept = models.ForeignKey("people.Person", models.PROTECT, related_name="merges")
    gone_id = models.UUIDField(db_index=True)  # the key of who was given up, in old addresses
    merged_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    undone_at = models.DateTimeField(null=True)  # null: stands
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,  # null: stands
        related_name="+",
    )
    content = SealedTextField(blank=True)  # "gone", "before" and "after" as JSON
    forgotten_at = models.DateTimeField(null=True)  # null: the contents are still there

    class Meta:
        verbose_name = _("merge")
        verbose_name_plural = _("merges")
        constraints = [
            models.CheckConstraint(
                condition=Q(undone_at=None, undone_by=None)
                | Q(undone_at__isnull=False, undone_by__isnull=False),
                name="people_merge_undone_by_somebody",
            )
        ]

    def __str__(self):
        return f"{self.kept} {self.created_at:%Y-%m-%d}"

    @property
    def was(self):
        """The persons before: ``gone`` whole, of the other what ``before`` and ``after`` say."""
        return json.loads(self.content) if self.content else {}

    @property
    def gone_name(self):
        gone = self.was.get("gone", {})
        return f"{gone.get('given_name', '')} {gone.get('family_name', '')}".strip()

    @property
    def undone_until(self):
        return self.created_at + UNDONE_WITHIN

    @property
    def is_expired(self):
        return self.forgotten_at is not None or timezone.now() > self.undone_until


class MergedRow(Record):
    """One row that a merge changed, of any app; written once, in order.

    It says which foreign key was moved from which key to which, or keeps, sealed and for 30 days,
    the values that a row lost when it was joined with its twin. Whom a row named is forgotten when
    they withdraw their consent.
    """

    merge = models.ForeignKey(Merge, models.CASCADE, related_name="rows")
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=8, choices=MergedRowKind)
    label = models.CharField(max_length=80)
    row_id = models.CharField(max_length=40)
    field = models.CharField(max_length=80, blank=True)  # empty: the row as a whole
    was = models.CharField(max_length=40, blank=True)  # the key it pointed to, and to which now
    now = models.CharField(max_length=40, blank=True)
    content = SealedTextField(blank=True)  # JSON; empty: a pointer only, or forgotten

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["merge", "number"], name="people_mergedrow_in_order")
        ]

    def __str__(self):
        return f"{self.number} {self.label}"

    @property
    def is_forgotten(self):
        return not (self.now or self.content)
