from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.fields import LtreeField
from core.history import track
from core.models import Record
from workplaces.enums import AreaKind

BOARD = 1000  # a floor map is this many units wide and high, whatever its sketch measures
UNDER_ITSELF = _("An area does not lie under itself or one of its parts.")


@track
class Area(Record):
    """A part of a workplace: a site, a department in it, a shift of that (requirement C1)."""

    workplace = models.ForeignKey("workplaces.Workplace", models.CASCADE, related_name="areas")
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,  # null: stands directly under the workplace
        blank=True,
        related_name="parts",
        verbose_name=_("part of"),
    )
    kind = models.CharField(_("kind"), max_length=12, choices=AreaKind)
    name = models.CharField(_("name"), max_length=120)
    sort_key = models.CharField(max_length=120, editable=False)
    path = LtreeField(editable=False)  # keys without hyphens, from the top; kept by the actions
    # The rectangle on the floor map, in units of BOARD; all null: not drawn yet.
    left = models.PositiveSmallIntegerField(
        _("from the left"), null=True, blank=True, validators=[MaxValueValidator(BOARD)]
    )
    top = models.PositiveSmallIntegerField(
        _("from the top"), null=True, blank=True, validators=[MaxValueValidator(BOARD)]
    )
    width = models.PositiveSmallIntegerField(
        _("width"), null=True, blank=True, validators=[MaxValueValidator(BOARD)]
    )
    height = models.PositiveSmallIntegerField(
        _("height"), null=True, blank=True, validators=[MaxValueValidator(BOARD)]
    )

    class Meta:
        verbose_name = _("area")
        verbose_name_plural = _("areas")
        indexes = [
            models.Index(fields=["workplace", "sort_key", "id"], name="workplaces_area_listed")
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["workplace", "parent", "name"],
                nulls_distinct=False,
                name="workplaces_area_once",
                violation_error_message=_("There is already an area of that name there."),
            ),
            models.CheckConstraint(
                condition=Q(left=None, top=None, width=None, height=None)
                | Q(
                    # A comparison with null is not false, so all four are asked for first.
                    left__isnull=False,
                    top__isnull=False,
                    width__isnull=False,
                    height__isnull=False,
                    left__gte=0,
                    top__gte=0,
                    width__gte=20,
                    height__gte=20,
                    left__lte=BOARD - F("width"),
                    top__lte=BOARD - F("height"),
                ),
                name="workplaces_area_on_the_map",
                violation_error_message=_(
                    "The rectangle needs all four numbers and must lie within the map."
                ),
            ),
        ]

    def __str__(self):
        return self.name

    @property
    def level(self):
        """1 for what stands directly under the workplace, 2 for its parts, and so on."""
        return self.path.count(".") + 1

    def lies_in(self, other):
        """Whether it is ``other`` or one of its parts."""
        return f"{self.path}.".startswith(f"{other.path}.")

    @property
    def is_drawn(self):
        return self.left is not None


class Sketch(Record):
    """The picture under a workplace's floor map, made anew from what was uploaded.

    It stands in the database: web processes on several hosts share no disk (ARCHITECTURE §11).
    """

    workplace = models.OneToOneField("workplaces.Workplace", models.CASCADE, related_name="sketch")
    png = models.BinaryField()
    width = models.PositiveSmallIntegerField()  # pixels
    height = models.PositiveSmallIntegerField()

    class Meta:
        verbose_name = _("sketch")
        verbose_name_plural = _("sketches")

    def __str__(self):
        return str(self.workplace)
