"""Projects at workplaces that mentors carry (B14)."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.history import track
from core.models import Dated, Record, Tagged


@track
class WorkplaceProject(Record, Dated, Tagged):
    """Something that a workplace undertakes for a time, carried by mentors there.

    What they did for it stays theirs: a project that ends takes nothing with it.
    """

    workplace = models.ForeignKey(
        "workplaces.Workplace",
        models.PROTECT,
        related_name="projects",
        verbose_name=_("workplace"),
    )
    programme = models.ForeignKey(
        "programmes.Programme",
        models.PROTECT,
        null=True,  # null: the workplace's own
        blank=True,
        related_name="workplace_projects",
        verbose_name=_("programme"),
    )
    name = models.CharField(_("name"), max_length=150)
    sort_key = models.CharField(max_length=200, editable=False)
    about = models.TextField(_("what it is about"), max_length=2000, blank=True)

    class Meta(Dated.Meta):
        verbose_name = _("workplace project")
        verbose_name_plural = _("workplace projects")
        indexes = [models.Index(fields=["sort_key", "id"], name="mentors_project_listed")]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("mentors:projects:detail", args=[self.pk])


@track
class ProjectMentor(Record):
    """A mentor carries a project."""

    project = models.ForeignKey(
        WorkplaceProject, models.CASCADE, db_index=False, related_name="carried_by"
    )
    mentor = models.ForeignKey(
        "mentors.Mentor", models.PROTECT, related_name="projects", verbose_name=_("mentor")
    )

    class Meta:
        verbose_name = _("mentor of a project")
        verbose_name_plural = _("mentors of projects")
        constraints = [
            models.UniqueConstraint(
                fields=["project", "mentor"],
                name="mentors_projectmentor_once",
                violation_error_message=_("This mentor carries the project already."),
            )
        ]

    def __str__(self):
        return f"{self.mentor.person} · {self.project}"
