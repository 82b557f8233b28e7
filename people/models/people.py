from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.fields import SealedTextField
from core.history import track
from core.models import Record
from people.enums import ContactDetailKind


@track
class Person(Record):
    """Somebody the union knows: a member, a colleague, a trainer, a mentor."""

    given_name = models.CharField(_("given name"), max_length=100)
    family_name = models.CharField(_("family name"), max_length=100)
    sort_key = models.CharField(max_length=200, editable=False)
    language = models.CharField(
        _("language"), max_length=5, choices=settings.LANGUAGES, default=settings.LANGUAGE_CODE
    )
    # The unit this person is listed by: the one of the workplace, else of the home office.
    unit = models.ForeignKey(
        "accounts.Unit", models.PROTECT, related_name="+", verbose_name=_("unit")
    )
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,  # null: has no log-in
        blank=True,
        related_name="person",
        verbose_name=_("log-in"),
    )

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        indexes = [
            models.Index(fields=["unit", "sort_key", "id"], name="people_person_listed"),
            GinIndex(fields=["sort_key"], opclasses=["gin_trgm_ops"], name="people_person_search"),
        ]

    def __str__(self):
        return f"{self.given_name} {self.family_name}".strip()

    def get_absolute_url(self):
        return reverse("people:detail", args=[self.pk])


@track
class ContactDetail(Record):
    """A way to reach a person; sealed, found again only by its blind index."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="contact_details")
    kind = models.CharField(_("kind"), max_length=10, choices=ContactDetailKind)
    value = SealedTextField(_("value"), max_length=500)
    blind_index = models.BinaryField(max_length=32, db_index=True)  # of the normalised value

    class Meta:
        verbose_name = _("contact detail")
        verbose_name_plural = _("contact details")
        constraints = [
            models.UniqueConstraint(
                fields=["person", "kind", "blind_index"],
                name="people_contactdetail_once",
                violation_error_message=_("This person already has this contact detail."),
            )
        ]

    def __str__(self):
        return self.get_kind_display()
