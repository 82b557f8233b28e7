from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from campaigns.enums import Ask
from core.history import track
from core.models import Record


@track
class StructureTest(Record):
    """A campaign asks everybody at a workplace for one thing, to see how far it would carry.

    The tests of a campaign at a workplace are a series, and each asks more than the one before;
    that one comes before another in time is kept by the action.
    """

    campaign = models.ForeignKey("campaigns.Campaign", models.CASCADE, related_name="tests")
    workplace = models.ForeignKey(
        "workplaces.Workplace",
        models.PROTECT,
        related_name="structure_tests",
        verbose_name=_("workplace"),
    )
    ask = models.PositiveSmallIntegerField(_("what is asked"), choices=Ask)
    title = models.CharField(_("in a few words"), max_length=120)
    on = models.DateField(_("day"))
    eligible = models.PositiveIntegerField(
        _("people who could say yes"),
        null=True,
        blank=True,  # null: not known, so that there is no rate
    )
    # Who said yes without a name here and without an area.
    yes_unnamed = models.PositiveIntegerField(_("said yes, not named"), default=0)

    class Meta:
        verbose_name = _("structure test")
        verbose_name_plural = _("structure tests")
        indexes = [
            models.Index(fields=["workplace", "on"], name="campaigns_structuretest_series"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["campaign", "workplace", "ask"],
                name="campaigns_structuretest_once",
                violation_error_message=_("This was asked there already; a new test asks more."),
            ),
            models.CheckConstraint(
                condition=Q(eligible=None) | Q(eligible__gte=1, eligible__lte=1_000_000),
                name="campaigns_structuretest_plausible",
                violation_error_message=_("Enter a number from 1 to 1,000,000."),
            ),
            models.CheckConstraint(
                condition=Q(eligible=None) | Q(yes_unnamed__lte=F("eligible")),
                name="campaigns_structuretest_no_more_than_all",
                violation_error_message=_("More said yes than could have."),
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("campaigns:structure-test", args=[self.pk])

    @property
    def is_to_come(self):
        return self.on > timezone.localdate()


@track
class TestedArea(Record):
    """How many people of an area could say yes to a structure test, and who did unnamed."""

    test = models.ForeignKey(StructureTest, models.CASCADE, related_name="areas")
    area = models.ForeignKey("workplaces.Area", models.CASCADE, related_name="structure_tests")
    eligible = models.PositiveIntegerField(
        _("people who could say yes"),
        null=True,
        blank=True,  # null: not known
    )
    yes_unnamed = models.PositiveIntegerField(_("said yes, not named"), default=0)

    class Meta:
        verbose_name = _("area of a structure test")
        verbose_name_plural = _("areas of structure tests")
        constraints = [
            models.UniqueConstraint(fields=["test", "area"], name="campaigns_testedarea_once"),
            models.CheckConstraint(
                condition=Q(eligible=None) | Q(yes_unnamed__lte=F("eligible")),
                name="campaigns_testedarea_no_more_than_all",
                violation_error_message=_("More said yes than could have."),
            ),
        ]

    def __str__(self):
        return f"{self.area} · {self.test}"


@track
class Asking(Record):
    """One person of a structure test: who asks, what is expected, and what was answered."""

    test = models.ForeignKey(StructureTest, models.CASCADE, related_name="askings")
    person = models.ForeignKey(
        "people.Person", models.PROTECT, related_name="asked_in_tests", verbose_name=_("who")
    )
    area = models.ForeignKey(
        "workplaces.Area",
        models.SET_NULL,
        null=True,  # null: it is not known in which area the person worked
        blank=True,
        related_name="+",
    )
    asker = models.ForeignKey(
        "people.Person", models.PROTECT, related_name="asks_in_tests", verbose_name=_("asked by")
    )
    predicted = models.BooleanField(_("expected to say yes"), null=True)  # null: nobody guessed
    answer = models.BooleanField(_("said yes"), null=True)  # null: not answered yet

    class Meta:
        verbose_name = _("person of a structure test")
        verbose_name_plural = _("people of structure tests")
        indexes = [models.Index(fields=["asker"], name="campaigns_asking_asker")]
        constraints = [
            models.UniqueConstraint(
                fields=["test", "person"],
                name="campaigns_asking_once",
                violation_error_message=_("This person is asked by somebody already."),
            )
        ]

    def __str__(self):
        return f"{self.person} · {self.test}"

    @property
    def weight(self):
        """Of two rows of one person, the one with an answer stands when persons are merged."""
        return 0 if self.answer is None else 1
