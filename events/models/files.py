"""What is kept of an event: presentations, photos, other papers (E8)."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.history import track
from core.models import Record
from events.enums import FileKind, FileVisibility, MediaType
from events.models.agenda import AgendaItem
from events.models.events import Event


@track
class EventFile(Record):
    """What is said of a file of an event; once it is removed, this alone remains of it."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="files")
    agenda_item = models.ForeignKey(
        AgendaItem,
        models.SET_NULL,
        null=True,  # null: belongs to the event as a whole
        blank=True,
        related_name="files",
        verbose_name=_("agenda item"),
    )
    kind = models.CharField(
        _("kind"), max_length=12, choices=FileKind, default=FileKind.PRESENTATION
    )
    title = models.CharField(_("title"), max_length=200)
    visibility = models.CharField(
        _("who sees it"), max_length=8, choices=FileVisibility, default=FileVisibility.PLANNERS
    )
    media_type = models.CharField(_("type of file"), max_length=20, choices=MediaType)
    size = models.PositiveIntegerField(_("size"))  # bytes of what is kept
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("added by")
    )
    removed_at = models.DateTimeField(_("removed at"), null=True, blank=True)  # null: it is kept
    removed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,  # null: it is kept
        blank=True,
        related_name="+",
        verbose_name=_("removed by"),
    )
    removal_reason = models.CharField(_("why it was removed"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("file of an event")
        verbose_name_plural = _("files of events")
        constraints = [
            models.CheckConstraint(
                condition=~Q(kind=FileKind.PHOTO) | Q(media_type=MediaType.JPEG),
                name="events_eventfile_photo_is_a_picture",
                violation_error_message=_("A photo is a PNG or JPEG picture."),
            ),
            models.CheckConstraint(
                condition=Q(removed_at=None, removed_by=None, removal_reason="")
                | Q(removed_at__isnull=False, removed_by__isnull=False) & ~Q(removal_reason=""),
                name="events_eventfile_removed_for_a_reason",
                violation_error_message=_("Say why the file is removed."),
            ),
        ]

    def __str__(self):
        return self.title

    @property
    def is_picture(self):
        return self.media_type == MediaType.JPEG


class FileContent(Record):
    """The bytes of a file, apart from what is said of it, so that no list fetches them.

    They stand in the database: web processes on several hosts share no disk (ARCHITECTURE §11).
    They go at once when the file is removed.
    """

    file = models.OneToOneField(EventFile, models.CASCADE, related_name="stored")
    content = models.BinaryField()
    small = models.BinaryField(null=True)  # a small JPEG; null: not a picture

    class Meta:
        verbose_name = _("content of a file")
        verbose_name_plural = _("contents of files")

    def __str__(self):
        return str(self.file)
