import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.days import short
from core.history import track
from core.models import Dated, Record
from core.ranges import never_twice_at_once
from workplaces.enums import Basis

LEVELS = 5


@track
class Scale(Record):
    """What the levels 1 to 5 of a rating mean, in one wording.

    A new wording is a new row with the next number; ratings keep the one they were given in.
    """

    name = models.CharField(_("name"), max_length=120)
    number = models.PositiveSmallIntegerField(_("version"), default=1)
    unit = models.ForeignKey(
        "accounts.Unit", models.PROTECT, related_name="+", verbose_name=_("unit")
    )
    wording = ArrayField(models.CharField(max_length=120), size=LEVELS, verbose_name=_("wording"))
    published_on = models.DateField(_("published on"))

    class Meta:
        verbose_name = _("scale")
        verbose_name_plural = _("scales")
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "name", "number"],
                name="workplaces_scale_once",
                violation_error_message=_("This version of the scale exists already."),
            ),
            models.CheckConstraint(
                condition=Q(wording__len=LEVELS),
                name="workplaces_scale_five_levels",
                violation_error_message=_("A scale has five levels."),
            ),
        ]

    def __str__(self):
        return f"{self.name} {self.number}"


class Assessment(Record):
    """How somebody saw a colleague's stand towards the union on a day, from 1 to 5.

    Append-only: a wrong one is corrected by a new row that names it. Nobody who was not
    assessed has a row; there is no 0 (REQUIREMENTS §4.1). The database refuses changes, except
    of ``person`` while two persons are merged.
    """

    workplace = models.ForeignKey(
        "workplaces.Workplace", models.PROTECT, related_name="assessments"
    )
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="assessments")
    scale = models.ForeignKey(Scale, models.PROTECT, related_name="assessments")
    level = models.PositiveSmallIntegerField(_("level"))
    on = models.DateField(_("day"))
    basis = models.CharField(_("basis"), max_length=10, choices=Basis)
    rated_by = models.ForeignKey(
        "people.Person", models.PROTECT, related_name="assessments_given", verbose_name=_("who")
    )
    logged_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    corrects = models.OneToOneField(
        "self",
        models.PROTECT,
        null=True,  # null: corrects nothing
        blank=True,
        related_name="corrected_by",
    )

    class Meta:
        verbose_name = _("rating")
        verbose_name_plural = _("ratings")
        indexes = [
            models.Index(
                fields=["workplace", "person", "-on", "-id"], name="workplaces_assessment_newest"
            ),
            models.Index(
                fields=["workplace", "on"],
                include=["person", "level"],
                name="workplaces_assessment_counted",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(level__gte=1, level__lte=LEVELS),
                name="workplaces_assessment_level",
                violation_error_message=_("A rating is a level from 1 to 5."),
            )
        ]
        triggers = [
            pgtrigger.Trigger(
                name="append_only",
                when=pgtrigger.Before,
                operation=pgtrigger.Update | pgtrigger.Delete,
                func=(
                    "IF TG_OP = 'UPDATE' AND current_setting('people.merging', true) = 'on' "
                    "AND to_jsonb(NEW) - 'person_id' - 'rated_by_id' "
                    "= to_jsonb(OLD) - 'person_id' - 'rated_by_id' THEN RETURN NEW; END IF; "
                    "RAISE EXCEPTION 'ratings are append-only';"
                ),
            ),
        ]

    def __str__(self):
        return f"{self.get_basis_display()} {short(self.on)}"

    @property
    def meaning(self):
        return self.scale.wording[self.level - 1]

    @property
    def days_old(self):
        return (timezone.localdate() - self.on).days


@track
class Tie(Record, Dated):
    """One colleague leads another at a workplace: who asks, and who follows (requirement C3)."""

    workplace = models.ForeignKey("workplaces.Workplace", models.PROTECT, related_name="ties")
    leader = models.ForeignKey("people.Person", models.PROTECT, related_name="ties_as_leader")
    follower = models.ForeignKey("people.Person", models.PROTECT, related_name="ties_as_follower")

    class Meta(Dated.Meta):
        verbose_name = _("tie")
        verbose_name_plural = _("ties")
        indexes = [models.Index(fields=["workplace", "leader"], name="workplaces_tie_leader")]
        constraints = [
            *Dated.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(leader=F("follower")),
                name="workplaces_tie_not_to_oneself",
                violation_error_message=_("Nobody is tied to themselves."),
            ),
            never_twice_at_once(
                "workplace",
                "leader",
                "follower",
                name="workplaces_tie_once_at_a_time",
                message=_("These two are tied already at that time."),
            ),
        ]

    def __str__(self):
        return f"{self.leader} → {self.follower}"
