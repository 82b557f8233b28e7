"""Writing what is kept of an event: its files (E8)."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.actions import record
from core.constraints import refusals_of
from core.exceptions import ActionRefused
from events.actions.events import locked
from events.models import EventFile, FileContent

MOST_FILES = 200  # of one event; a documentation, not an album


@transaction.atomic
def add_files(event, *, uploads, title, by, **fields):
    """Keep files of an event; ``uploads`` are what ``workbench.uploads`` made of them.

    Several are told apart by a number after their title. Refused beyond MOST_FILES, for a photo
    that is no picture, and for an agenda item of another event.
    """
    event = locked(event)
    if event.files.filter(removed_at=None).count() + len(uploads) > MOST_FILES:
        raise ActionRefused(_("An event keeps at most %(most)s files.") % {"most": MOST_FILES})
    _refuse_item_of_another(event.pk, fields)
    fields |= {"event": event, "uploaded_by": by}
    files = [
        EventFile(media_type=upload.media_type, size=len(upload.content), title=called, **fields)
        for upload, called in zip(uploads, _titles(title, len(uploads)), strict=True)
    ]
    with refusals_of(EventFile):
        EventFile.objects.bulk_create(files)
    FileContent.objects.bulk_create(
        FileContent(file=file, content=upload.content, small=upload.small)
        for file, upload in zip(files, uploads, strict=True)
    )
    record("event.files_added", event, by=by, files=[str(file.pk) for file in files])
    return files


@transaction.atomic
def update_file(file, *, by, **fields):
    """Change what is said of a file or who sees it. Refused as adding is, and once it is gone."""
    file = _locked_and_kept(file)
    _refuse_item_of_another(file.event_id, fields)
    for name, value in fields.items():
        setattr(file, name, value)
    with refusals_of(EventFile):
        file.save(update_fields=list(fields))
    record("eventfile.updated", file, by=by, event=str(file.event_id), visibility=file.visibility)
    return file


@transaction.atomic
def remove_file(file, *, reason, by):
    """Destroy the bytes of a file; what it was and why it is gone stays readable."""
    file = _locked_and_kept(file)
    file.removed_at, file.removed_by, file.removal_reason = timezone.now(), by, reason.strip()
    with refusals_of(EventFile):
        file.save(update_fields=["removed_at", "removed_by", "removal_reason"])
    FileContent.objects.filter(file=file).delete()
    record("eventfile.removed", file, by=by, event=str(file.event_id))
    return file


def _locked_and_kept(file):
    file = EventFile.objects.select_for_update(of=["self"]).get(pk=file.pk)
    if file.removed_at is not None:
        raise ActionRefused(_("This file is removed already."))
    return file


def _refuse_item_of_another(event_id, fields):
    item = fields.get("agenda_item")
    if item is not None and item.event_id != event_id:
        raise ActionRefused(_("This is on the agenda of another event."))


def _titles(title, count):
    if count == 1:
        return [title]
    room = EventFile._meta.get_field("title").max_length - len(f" ({count})")
    return [f"{title[:room]} ({number})" for number in range(1, count + 1)]
