"""Questions of members, and what came of advising them (B6, C15)."""

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Length
from django.db.models.lookups import Exact, GreaterThan
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from contacts.enums import Confidentiality
from core.constraints import StoredCheck
from core.days import short
from core.fields import SealedTextField
from core.history import track
from core.models import Record
from core.tags import TopicTag

STEP_IS_MISSING = _("Say what the member does next; before that, the question stays open.")


@track(without=["person"])  # so that a consent can be withdrawn: nothing of the name stays
class AdviceCase(Record):
    """Somebody brought a question and is advised on it, until they say what they do next.

    Whose question it was and what was said are kept only with their consent, which has a date.
    Who leads it reads it, and whom its confidentiality names; officials see how many there are.
    Who handed it over to a colleague still sees that it is there and what became of it.
    """

    workplace = models.ForeignKey(
        "workplaces.Workplace",
        models.PROTECT,
        db_index=False,  # the index below begins with it
        related_name="advice_cases",
        verbose_name=_("workplace"),
    )
    led_by = models.ForeignKey(
        "people.Person",
        models.PROTECT,
        related_name="advice_cases_led",
        verbose_name=_("led by"),
    )
    handed_over_by = models.ForeignKey(
        "people.Person",
        models.PROTECT,
        null=True,  # null: led by the same person from the beginning
        blank=True,
        related_name="advice_cases_handed_over",
        verbose_name=_("handed over by"),
    )
    # Whoever got the case from a colleague is still to be told so by mail.
    is_news = models.BooleanField(default=False, editable=False)
    person = models.ForeignKey(
        "people.Person",
        models.PROTECT,
        null=True,  # null: not to be named
        blank=True,
        related_name="advice_cases",
        verbose_name=_("whose question"),
    )
    topic = models.CharField(_("topic"), max_length=20, choices=TopicTag)
    confidentiality = models.CharField(
        _("confidentiality"),
        max_length=10,
        choices=Confidentiality,
        default=Confidentiality.LEAD,
    )
    consent_on = models.DateField(_("consent given on"), null=True, blank=True)  # null: none
    # null: never withdrawn, so that what a closed case says of the member is still there
    withdrawn_on = models.DateField(_("consent withdrawn on"), null=True, editable=False)
    opened_on = models.DateField(_("opened"))
    closed_on = models.DateField(_("closed"), null=True, blank=True)  # null: open
    content = SealedTextField(_("question and advice"), max_length=4000, blank=True)
    own_step = SealedTextField(_("their own next step"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("advice case")
        verbose_name_plural = _("advice cases")
        indexes = [
            models.Index(fields=["workplace", "-opened_on"], name="contacts_advicecase_listed"),
            models.Index(fields=["id"], condition=Q(is_news=True), name="contacts_advicecase_news"),
        ]
        constraints = [
            StoredCheck(
                condition=Q(consent_on__isnull=False)
                | (Q(person=None) & Q(Exact(Length("content"), 0))),
                name="contacts_advicecase_with_consent",
                violation_error_message=_(
                    "Without consent neither a name nor what was said is kept."
                ),
            ),
            StoredCheck(
                condition=Q(closed_on=None)
                | Q(withdrawn_on__isnull=False)
                | Q(GreaterThan(Length("own_step"), 0)),
                name="contacts_advicecase_own_step",
                violation_error_message=STEP_IS_MISSING,
            ),
            models.CheckConstraint(
                condition=Q(closed_on=None) | Q(closed_on__gte=F("opened_on")),
                name="contacts_advicecase_closed_after_opened",
                violation_error_message=_("It was closed before it was opened."),
            ),
        ]

    def __str__(self):
        return f"{self.get_topic_display()} {short(self.opened_on)}"

    def get_absolute_url(self):
        return reverse("contacts:cases:detail", args=[self.pk])

    @property
    def is_open(self):
        return self.closed_on is None
