from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cohorts.enums import Field, Form
from core.history import track
from core.models import Record


@track
class Curriculum(Record):
    """A training series as it is taught again and again."""

    name = models.CharField(_("name"), max_length=200, unique=True)
    sort_key = models.CharField(max_length=200, editable=False)
    unit = models.ForeignKey(
        "accounts.Unit", models.PROTECT, related_name="+", verbose_name=_("unit")
    )

    class Meta:
        verbose_name = _("curriculum")
        verbose_name_plural = _("curricula")

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("cohorts:curriculum", args=[self.pk])


@track
class CurriculumVersion(Record):
    """One state of a curriculum; a cohort stays on the one it began with (A12)."""

    curriculum = models.ForeignKey(Curriculum, models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField(_("version"))
    published_on = models.DateField(_("published"), null=True, blank=True)  # null: a draft

    class Meta:
        verbose_name = _("version of a curriculum")
        verbose_name_plural = _("versions of curricula")
        ordering = ["curriculum", "number"]
        constraints = [
            models.UniqueConstraint(
                fields=["curriculum", "number"],
                name="cohorts_curriculumversion_once",
                violation_error_message=_("This version already exists."),
            )
        ]

    def __str__(self):
        return f"{self.curriculum} · {self.number}"


@track
class Module(Record):
    """A part of a curriculum: one field of work in one form of learning."""

    version = models.ForeignKey(CurriculumVersion, models.CASCADE, related_name="modules")
    position = models.PositiveSmallIntegerField(_("position"))
    title = models.CharField(_("title"), max_length=200)
    field = models.CharField(_("field"), max_length=20, choices=Field)
    field_name = models.CharField(_("name of another field"), max_length=80, blank=True)
    form = models.CharField(_("form"), max_length=10, choices=Form)

    class Meta:
        verbose_name = _("module")
        verbose_name_plural = _("modules")
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["version", "position"],
                name="cohorts_module_position_once",
                violation_error_message=_("There is already a module at this position."),
            ),
            models.CheckConstraint(
                condition=Q(field=Field.OTHER) & ~Q(field_name="")
                | ~Q(field=Field.OTHER) & Q(field_name=""),
                name="cohorts_module_other_field_has_a_name",
                violation_error_message=_("Another field needs a name, and only another one."),
            ),
        ]

    def __str__(self):
        return self.title

    @property
    def field_label(self):
        return self.field_name or self.get_field_display()

    @property
    def needs_action(self):
        """Practice in planning actions is shown by an action (A5)."""
        return self.field == Field.ACTION_PLANNING and self.form == Form.PRACTICE
