from django.contrib.postgres.indexes import GistIndex
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.enums import UnitKind
from core.fields import LtreeField
from core.history import track
from core.models import Record
from core.vocabulary import Approach


@track
class Unit(Record):
    """A level of the union: the union itself, a district, a local office or a board."""

    name = models.CharField(_("name"), max_length=200)
    kind = models.CharField(_("kind"), max_length=10, choices=UnitKind)
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="children",  # null: the union
    )
    path = LtreeField(_("path"), unique=True)
    sort_key = models.CharField(max_length=200, editable=False)
    approach = models.CharField(
        _("default approach"), max_length=10, choices=Approach, default=Approach.ORGANISING
    )

    class Meta:
        verbose_name = _("unit")
        verbose_name_plural = _("units")
        ordering = ["path"]
        indexes = [GistIndex(fields=["path"], name="accounts_unit_path")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(parent=None, path__level=1)
                | models.Q(parent__isnull=False, path__level__gt=1),
                name="accounts_unit_path_fits_parent",
            ),
        ]

    def __str__(self):
        return self.name
