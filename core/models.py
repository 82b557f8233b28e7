"""Abstract bases of every domain table."""

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.keys import new_key
from core.tags import TopicTag


class Record(models.Model):
    """A row of the domain, with a key that tells nothing and can be made offline."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)

    class Meta:
        abstract = True


class DatedQuerySet(models.QuerySet):
    """Relations that begin and end; they are ended, not deleted."""

    def on(self, day):
        """The rows true on ``day`` (a date or an expression for one); both ends are included."""
        return self.filter(Q(ends_on=None) | Q(ends_on__gte=day), starts_on__lte=day)

    def current(self):
        return self.on(timezone.localdate())


class Dated(models.Model):
    """Something true from one day to another, both included."""

    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("until"), null=True, blank=True)  # null: still true

    objects = DatedQuerySet.as_manager()

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
                name="%(app_label)s_%(class)s_ends_after_start",
                violation_error_message=_("The end lies before the beginning."),
            )
        ]

    def validate_constraints(self, exclude=None):
        """The end first: PostgreSQL cannot even compare a span that ends before it begins."""
        if None not in (self.starts_on, self.ends_on) and self.ends_on < self.starts_on:
            raise ValidationError(_("The end lies before the beginning."))
        super().validate_constraints(exclude)

    @property
    def is_current(self):
        today = timezone.localdate()
        return self.starts_on <= today and (self.ends_on is None or self.ends_on >= today)

    @property
    def is_open(self):
        """Whether it can still be ended: it has no end, or one that has not come."""
        return self.ends_on is None or self.ends_on >= timezone.localdate()


class Tagged(models.Model):
    """Something that is about topics of the common vocabulary (B13)."""

    topics = ArrayField(
        models.CharField(max_length=20, choices=TopicTag),
        default=list,
        blank=True,
        verbose_name=_("topics"),
    )

    class Meta:
        abstract = True

    @property
    def topic_choices(self):
        return [TopicTag(topic) for topic in self.topics]
