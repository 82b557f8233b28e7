"""Reading what is kept of events."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Q

from accounts.enums import Verb
from events.enums import FileKind, FileVisibility
from events.models import EventFile, FileContent, Participation
from events.queries.agenda import agenda_of
from events.queries.events import events_visible_to
from events.queries.own import TAKES_PART


def files_visible_to(user):
    """The files of events that the user plans; of those they only see or take part in, what all
    may see."""
    takes_part = Participation.objects.filter(person__user=user, state__in=TAKES_PART)
    plans = Q(event__in=events_visible_to(user, Verb.UPDATE))
    seen = Q(event__in=events_visible_to(user, Verb.READ)) | Q(event__in=takes_part.values("event"))
    reads = seen & Q(visibility=FileVisibility.READERS)
    return EventFile.objects.filter(plans | reads, removed_at=None)


def removed_files_visible_to(user):
    """What remains of files that are gone, for those who plan the event."""
    plans = events_visible_to(user, Verb.UPDATE)
    return EventFile.objects.filter(event__in=plans, removed_at__isnull=False)


@dataclass(frozen=True)
class Kept:
    """What the user sees of the files of an event: in a list, as pictures, and what is gone."""

    papers: list
    photos: list
    removed: list

    def __bool__(self):
        return bool(self.papers or self.photos or self.removed)


def kept_of(user, event):
    """The files of an event in the order in which they came; two queries."""
    files = files_visible_to(user).filter(event=event)
    files = list(files.select_related("agenda_item", "uploaded_by").order_by("id"))
    photos = [file for file in files if file.kind == FileKind.PHOTO]
    removed = removed_files_visible_to(user).filter(event=event).select_related("removed_by")
    papers = [file for file in files if file.kind != FileKind.PHOTO]
    return Kept(papers, photos, list(removed.order_by("-removed_at", "id")))


def agenda_with(papers, event):
    """The parts of an event in their order, each with those ``papers`` that belong to it."""
    items, by_item = list(agenda_of(event)), defaultdict(list)
    for paper in papers:
        by_item[paper.agenda_item_id].append(paper)
    for item in items:
        item.papers = by_item[item.pk]
    return items


def content_of(file):
    """The bytes of a file; None once it is removed."""
    return _bytes_of(file, "content")


def small_picture_of(file):
    """The bytes of the small JPEG of a picture; None of everything else."""
    return _bytes_of(file, "small")


def _bytes_of(file, name):
    found = FileContent.objects.filter(file=file).values_list(name, flat=True).first()
    return None if found is None else bytes(found)
