"""What the engine and the reconciliation remember of themselves."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from metrics.enums import Grain, ScopeKind


class DefinitionState(models.Model):
    """Which version of a definition its stored values follow, and how far a newer one has come.

    Readers see the values of ``version``; 0 is that of a new one, which has none yet. While the
    history of ``upcoming`` is computed beside them, ``done`` of ``total`` steps stand; then the
    two change places.
    """

    definition = models.CharField(_("figure"), max_length=60, unique=True)
    version = models.PositiveSmallIntegerField(_("version"))
    upcoming = models.PositiveSmallIntegerField(null=True)  # null: nothing is recomputed
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    failed_at = models.DateTimeField(null=True)  # null: it could be computed last time

    class Meta:
        verbose_name = _("state of a definition")
        verbose_name_plural = _("states of definitions")

    def __str__(self):
        return f"{self.definition} v{self.version}"

    @property
    def has_values(self):
        """Whether any version of it has ever stood."""
        return self.version > 0

    @property
    def has_failed(self):
        return self.failed_at is not None

    @property
    def percent(self):
        """How much of the newer version's history stands; None when none is computed."""
        if self.upcoming is None:
            return None
        return 100 * self.done // self.total if self.total else 0


class ReconciliationRun(models.Model):
    """One comparison of all stored values with their independent recomputation."""

    started_at = models.DateTimeField(_("began"))
    finished_at = models.DateTimeField(_("ended"))
    compared = models.PositiveBigIntegerField(_("compared"))
    mismatched = models.PositiveIntegerField(_("different"))
    oldest_dirty_at = models.DateTimeField(_("oldest change not yet counted"), null=True)

    class Meta:
        verbose_name = _("reconciliation")
        verbose_name_plural = _("reconciliations")
        get_latest_by = "pk"

    def __str__(self):
        return f"{self.finished_at:%Y-%m-%d %H:%M}: {self.mismatched}"


class FoundMismatch(models.Model):
    """A value that differed from its recomputation; its tile says so until it is measured again."""

    run = models.ForeignKey(ReconciliationRun, models.CASCADE, related_name="mismatches")
    definition = models.CharField(_("figure"), max_length=60)
    scope_kind = models.CharField(_("kind of scope"), max_length=10, choices=ScopeKind)
    scope_id = models.UUIDField(_("scope"))
    grain = models.CharField(_("grain"), max_length=10, choices=Grain)
    period_start = models.DateField(_("from"))
    stored = models.DecimalField(max_digits=18, decimal_places=4, null=True)  # null: missing
    expected = models.DecimalField(max_digits=18, decimal_places=4, null=True)  # null: none

    class Meta:
        verbose_name = _("mismatch")
        verbose_name_plural = _("mismatches")
        indexes = [
            models.Index(fields=["scope_id", "definition"], name="metrics_mismatch_of_scope")
        ]

    def __str__(self):
        return f"{self.definition} {self.period_start:%Y-%m-%d}"
