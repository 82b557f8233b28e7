"""The list of an event on paper, and back in (E8)."""

from django.conf import settings
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from core.pages import form_page, posted
from events import actions, prints, queries
from events.forms import PaperForm
from events.views.lists import kept

A_SHEET = 200  # names that one page of marks holds


@require_GET
def sheet(request, pk):
    """The list as PDF, to be signed in the room; a line in the trail each."""
    event = kept(request, pk)
    rows = queries.people_in_order(request.user, event)[: prints.MOST_NAMES]
    back = settings.PUBLIC_URL + reverse("events:enter-list", args=[event.pk])
    content = prints.attendance_list(event, rows, enter_at=back)
    actions.note_print(event, by=request.user)
    headers = {
        "Content-Disposition": content_disposition_header(False, f"{slugify(_('Attendance'))}.pdf")
    }
    return HttpResponse(content, content_type="application/pdf", headers=headers)


def enter(request, pk):
    """All marks of a list in one form, as somebody ticked them on paper."""
    event = kept(request, pk)
    sheets = Paginator(queries.people_in_order(request.user, event), A_SHEET)
    page = sheets.get_page(request.GET.get("page"))
    form = PaperForm(
        posted(request), event=event, rows=list(page), unnamed=queries.unnamed_by_kind(event)
    )
    return form_page(
        request,
        form,
        act=lambda form: actions.enter_list(event, by=request.user, **form.said),
        then=event.get_absolute_url(),
        done=_("The list is saved."),
        title=_("Enter the list"),
        lead=event,
        submit=_("Save"),
        cancel=event.get_absolute_url(),
        template="events/enter_list.html",
        page=page,
    )
