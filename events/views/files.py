"""What is kept of an event: added, shown to who may see it, changed, removed."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.http import content_disposition_header
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from core.pages import form_page, posted
from events import actions, permissions, queries
from events.enums import MediaType
from events.forms import FileForm, RemoveFileForm, UploadForm
from events.models import EventFile
from events.views.events import changeable

ENDINGS = {MediaType.PDF: "pdf", MediaType.JPEG: "jpg"}
# Whatever hides in a file: the browser neither guesses what it is nor runs anything of it.
GUARDED = {
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, no-store",
}


def visible_file(request, pk):
    files = queries.files_visible_to(request.user).select_related("event")
    return get_object_or_404(files, pk=pk)


def changeable_file(request, pk):
    """404 for who may not see the file, 403 for who may not change its event."""
    file = visible_file(request, pk)
    if not permissions.may_change(request.user, file.event):
        raise PermissionDenied
    return file


def add(request, pk):
    event = changeable(request, pk)
    return form_page(
        request,
        UploadForm(posted(request), request.FILES or None, instance=EventFile(event=event)),
        act=lambda form: actions.add_files(event, by=request.user, **form.said),
        then=event.get_absolute_url(),
        done=_("The files are kept."),
        title=_("Add files"),
        lead=event,
        submit=_("Save"),
        cancel=event.get_absolute_url(),
    )


def change(request, pk):
    file = changeable_file(request, pk)
    event = file.event
    return form_page(
        request,
        FileForm(posted(request), instance=file),
        act=lambda form: actions.update_file(file, by=request.user, **form.cleaned_data),
        then=event.get_absolute_url(),
        done=_("The file is changed."),
        title=_("Change file"),
        lead=event,
        submit=_("Save"),
        cancel=event.get_absolute_url(),
    )


def remove(request, pk):
    file = changeable_file(request, pk)
    event = file.event
    return form_page(
        request,
        RemoveFileForm(posted(request)),
        act=lambda form: actions.remove_file(file, by=request.user, **form.cleaned_data),
        then=event.get_absolute_url(),
        done=_("The file is removed."),
        title=_("Remove file"),
        lead=file,
        submit=_("Remove"),
        cancel=event.get_absolute_url(),
    )


@require_GET
def download(request, pk):
    """The file itself: a picture is shown, everything else saved."""
    file = visible_file(request, pk)
    return _served(queries.content_of(file), file, as_attachment=not file.is_picture)


@require_GET
def small(request, pk):
    """The small version of a picture, for the page of the event."""
    file = visible_file(request, pk)
    return _served(queries.small_picture_of(file), file)


def _served(content, file, *, as_attachment=False):
    if content is None:
        raise Http404
    name = f"{slugify(file.title) or 'file'}.{ENDINGS[file.media_type]}"
    headers = GUARDED | {"Content-Disposition": content_disposition_header(as_attachment, name)}
    return HttpResponse(content, content_type=file.media_type, headers=headers)
