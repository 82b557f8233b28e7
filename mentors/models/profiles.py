"""How active members act, as they and their coaches see it (C7)."""

import json

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.days import short
from core.fields import SealedTextField
from core.history import track
from core.models import Record
from mentors.enums import Degree, Descriptor, ProfileView


@track
class BehaviourProfile(Record):
    """How somebody acted lately, by nine keywords, as they or their coach saw it on a day.

    It is its author's alone until it is shared: then the person reads what the coach saw, and
    whoever coaches the person what they saw themselves.
    """

    person = models.ForeignKey(
        "people.Person", models.PROTECT, related_name="behaviour_profiles", verbose_name=_("person")
    )
    view = models.CharField(_("view"), max_length=6, choices=ProfileView, editable=False)
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False
    )
    on = models.DateField(_("day"))
    is_shared = models.BooleanField(_("shared"), default=False)
    content = SealedTextField(max_length=1000)  # JSON: a degree for each descriptor

    class Meta:
        verbose_name = _("behaviour profile")
        verbose_name_plural = _("behaviour profiles")
        constraints = [
            models.UniqueConstraint(
                fields=["person", "written_by", "on"],
                name="mentors_behaviourprofile_once_a_day",
                violation_error_message=_("A profile of this day is noted already."),
            )
        ]

    def __str__(self):
        return f"{self.get_view_display()} {short(self.on)}"

    @property
    def degrees(self):
        """A Degree for each Descriptor; reading it opens the seal."""
        said = json.loads(self.content)
        return {each: Degree(said[each.value]) for each in Descriptor}
