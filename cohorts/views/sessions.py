"""Sessions: planning them, and attendance in one tap."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from cohorts import actions, permissions, queries
from cohorts.forms import NoteForm, SessionForm
from cohorts.views.cohorts import visible
from core.exceptions import ActionRefused
from core.pages import came_from, form_page, posted
from events.actions import mark as mark_attendance
from events.queries import mark_said


def plan(request, pk):
    cohort = visible(request, pk)
    if not permissions.may_plan_sessions(request.user, cohort):
        raise PermissionDenied
    return form_page(
        request,
        SessionForm(posted(request), cohort=cohort),
        act=lambda form: actions.plan_sessions(cohort, by=request.user, **form.asked),
        then=cohort.get_absolute_url(),
        done=_said,
        title=_("Plan session"),
        lead=cohort,
        submit=_("Plan"),
        cancel=cohort.get_absolute_url(),
    )


def _said(sessions):
    count = len(sessions)
    said = ngettext("The session is planned.", "%(count)s sessions are planned.", count)
    return said % {"count": count}


@require_POST
def mark(request, pk, enrolment):
    """Say nothing when it worked: the grid shows it."""
    sessions = queries.sessions_visible_to(request.user).select_related("event", "cohort")
    session = get_object_or_404(sessions, pk=pk)
    taking_part = session.cohort.enrolments.select_related("person")
    person = get_object_or_404(taking_part, pk=enrolment).person
    if not permissions.may_mark(request.user, session.cohort):
        raise PermissionDenied
    state, mode = mark_said(session.event, request.POST.get("state", ""))
    said = {"state": state, "mode_attended": mode}
    try:
        mark_attendance(session.event, person, by=request.user, **said)
    except ActionRefused as refusal:
        messages.error(request, str(refusal))
    return redirect(came_from(request, session.cohort))


def note(request, pk):
    """The reader's own notes of a session."""
    sessions = queries.sessions_visible_to(request.user).select_related("event", "cohort")
    session = get_object_or_404(sessions, pk=pk)
    if not permissions.may_note(request.user, session.cohort):
        raise PermissionDenied
    return form_page(
        request,
        NoteForm(posted(request), instance=queries.own_note(request.user, session)),
        act=lambda form: actions.keep_note(session, by=request.user, **form.cleaned_data),
        then=session.cohort.get_absolute_url(),
        done=_("The notes are kept. Nobody else reads them."),
        title=_("My notes"),
        lead=_("%(session)s · Nobody else reads this.") % {"session": session},
        submit=_("Save"),
        cancel=session.cohort.get_absolute_url(),
    )
