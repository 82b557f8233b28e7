from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from contacts.enums import ContactKind, ContactTopic, Outcome, QueueState
from core.fields import SealedTextField
from core.history import track
from core.models import Record


@track
class Contact(Record):
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
    kind = models.CharField(_("kind"), max_length=10, choices=ContactKind)
    on = models.DateField(_("day"))
    people_reached = models.PositiveSmallIntegerField(_("people reached"), default=1)
    topics = ArrayField(
        models.CharField(max_length=20, choices=ContactTopic),
        default=list,
        blank=True,
        verbose_name=_("topics"),
    )
    outcome = models.CharField(_("outcome"), max_length=12, choices=Outcome, default=Outcome.OPEN)
    note = SealedTextField(_("note"), max_length=4000, blank=True)

    class Meta:
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")
        indexes = [
            models.Index(fields=["workplace", "-on", "-id"], name="contacts_contact_listed"),
            models.Index(fields=["logged_by", "-on"], name="contacts_contact_author"),
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
        return f"{self.get_kind_display()} {self.on:%Y-%m-%d}"

    def get_absolute_url(self):
        return reverse("contacts:detail", args=[self.pk])

    @property
    def topic_choices(self):
        return [ContactTopic(topic) for topic in self.topics]


@track
class QueuedEntry(Record):
    """A contact as a phone without signal logged it, and what became of it here.

    The key is the phone's; a repeat finds this row and gets the same answer. What could not be
    stored as a contact stays sealed until its author mends or discards it: nothing is dropped
    silently.
    """

    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    state = models.CharField(_("state"), max_length=10, choices=QueueState)
    content = SealedTextField(_("content"), max_length=20_000, blank=True)  # the form as JSON
    contact = models.ForeignKey(
        Contact,
        models.SET_NULL,
        null=True,  # null: not stored, or deleted since
        related_name="+",
    )

    class Meta:
        verbose_name = _("entry of a phone")
        verbose_name_plural = _("entries of a phone")
        indexes = [
            models.Index(
                fields=["author", "-created_at"],
                condition=models.Q(state=QueueState.ATTENTION),
                name="contacts_queuedentry_to_mend",
            )
        ]

    def __str__(self):
        return f"{self.get_state_display()} {self.created_at:%Y-%m-%d}"
