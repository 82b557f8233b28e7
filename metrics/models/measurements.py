from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from metrics.enums import Grain, Qualifier, ScopeKind


class Measurement(models.Model):
    """What a definition gave for one scope and period, computed from rows.

    Only values that are not zero are stored; a figure without a measurement is 0. Of a median
    every value is, 0 days too, and without a measurement it is unknown.
    """

    id = models.BigAutoField(primary_key=True)
    definition = models.CharField(_("figure"), max_length=60)
    version = models.PositiveSmallIntegerField(_("version"))
    scope_kind = models.CharField(_("kind of scope"), max_length=10, choices=ScopeKind)
    scope_id = models.UUIDField(_("scope"))
    grain = models.CharField(_("grain"), max_length=10, choices=Grain)
    period_start = models.DateField(_("from"))
    value = models.DecimalField(_("value"), max_digits=18, decimal_places=4)
    qualifier = models.CharField(
        _("qualifier"), max_length=10, choices=Qualifier, default=Qualifier.EXACT
    )
    numerator = models.DecimalField(max_digits=18, decimal_places=4, null=True)  # null: no ratio
    denominator = models.DecimalField(max_digits=18, decimal_places=4, null=True)  # null: no ratio
    sample_size = models.PositiveBigIntegerField(_("rows"))
    computed_at = models.DateTimeField(_("computed at"))  # the database's clock

    class Meta:
        verbose_name = _("measurement")
        verbose_name_plural = _("measurements")
        # Every page asks for the newest one.
        indexes = [models.Index(fields=["computed_at"], name="metrics_measurement_newest")]
        constraints = [
            models.UniqueConstraint(
                fields=["scope_kind", "scope_id", "definition", "grain", "period_start", "version"],
                name="metrics_measurement_once",
            )
        ]

    def __str__(self):
        return f"{self.definition} {self.period_start:%Y-%m-%d}: {self.value}"


class DirtyScope(models.Model):
    """A family's facts changed here and then; written by triggers, eaten by the drainer.

    Append-only for its writers and without a unique key: nothing waits for anything.
    """

    id = models.BigAutoField(primary_key=True)
    family = models.CharField(max_length=30)
    scope_kind = models.CharField(max_length=10, choices=ScopeKind, blank=True)  # empty: all
    scope_id = models.UUIDField(null=True)  # null: all
    starts_on = models.DateField(null=True)  # null: from the beginning
    ends_on = models.DateField(null=True)  # null: without end
    # What the engine itself leaves for its second turn: the different people of large scopes.
    is_wide = models.BooleanField(db_default=False)
    marked_at = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name = _("dirty scope")
        verbose_name_plural = _("dirty scopes")
        constraints = [
            models.CheckConstraint(
                condition=Q(scope_kind="", scope_id=None)
                | ~Q(scope_kind="") & Q(scope_id__isnull=False),
                name="metrics_dirtyscope_whole_or_one",
            )
        ]

    def __str__(self):
        return f"{self.family} {self.scope_kind} {self.scope_id}"
