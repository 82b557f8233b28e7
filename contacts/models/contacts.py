from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from contacts.enums import ContactKind, Outcome
from core.days import short
from core.fields import SealedTextField
from core.history import track
from core.models import Record, Tagged

# How a talk went, step by step: in an organising programme all of them; in an activating one the
# talk is free, and what the member does next is asked in every approach (C15).
STEPS = ("anger", "hope", "plan", "ask", "answer", "own_step")
SEALED = ("note", *STEPS)


@track
class Contact(Record, Tagged):
    """Somebody of the union met people at a workplace, on a day, about something.

    The key may come from the phone that logged it without signal; a repeat is then the same row.
    """

    workplace = models.ForeignKey(
        "workplaces.Workplace",
        models.PROTECT,
        db_index=False,  # the indexes below begin with it; alone it would mislead the planner
        related_name="contacts",
        verbose_name=_("workplace"),
    )
    made_by = models.ForeignKey(
        "people.Person", models.PROTECT, related_name="contacts_made", verbose_name=_("who")
    )
    logged_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    person = models.ForeignKey(
        "people.Person",
        models.PROTECT,
        null=True,  # null: nobody in particular, or not to be named
        blank=True,
        related_name="contacts",
        verbose_name=_("with whom"),
    )
    campaign = models.ForeignKey(
        "campaigns.Campaign",
        models.PROTECT,
        null=True,  # null: outside any campaign
        blank=True,
        related_name="contacts",
        verbose_name=_("campaign"),
    )
    case = models.ForeignKey(
        "contacts.AdviceCase",
        models.PROTECT,
        null=True,  # null: it belongs to no question that somebody advises on
        blank=True,
        db_index=False,  # the index below holds those that name one: few
        related_name="contacts",
        verbose_name=_("advice case"),
    )
    kind = models.CharField(_("kind"), max_length=10, choices=ContactKind)
    on = models.DateField(_("day"))
    people_reached = models.PositiveSmallIntegerField(_("people reached"), default=1)
    outcome = models.CharField(_("outcome"), max_length=12, choices=Outcome, default=Outcome.OPEN)
    note = SealedTextField(_("note"), max_length=4000, blank=True)
    # The steps of a talk, for whoever reads the note.
    anger = SealedTextField(_("anger"), max_length=1000, blank=True)
    hope = SealedTextField(_("hope"), max_length=1000, blank=True)
    plan = SealedTextField(pgettext_lazy("step of a talk", "action"), max_length=1000, blank=True)
    ask = SealedTextField(_("the ask"), max_length=1000, blank=True)
    answer = SealedTextField(_("the answer"), max_length=1000, blank=True)
    own_step = SealedTextField(_("their own next step"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")
        indexes = [
            models.Index(fields=["workplace", "-on", "-id"], name="contacts_contact_listed"),
            models.Index(fields=["logged_by", "-on"], name="contacts_contact_author"),
            models.Index(
                fields=["case", "-on"],
                condition=models.Q(case__isnull=False),
                name="contacts_contact_of_case",
            ),
            # All that a figure counts, so that counting does not read the rows themselves.
            models.Index(
                fields=["workplace", "on"],
                include=["campaign", "people_reached"],
                name="contacts_contact_counted",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(people_reached__gte=1, people_reached__lte=10_000),
                name="contacts_contact_people_plausible",
                violation_error_message=_("A contact reaches 1 to 10,000 people."),
            )
        ]

    def __str__(self):
        return f"{self.get_kind_display()} {short(self.on)}"

    def get_absolute_url(self):
        return reverse("contacts:detail", args=[self.pk])

    @property
    def steps(self):
        """``(label, text)`` of each step of the talk of which something was noted; unseals them."""
        told = [(self._meta.get_field(name).verbose_name, getattr(self, name)) for name in STEPS]
        return [(label, text) for label, text in told if text]
