"""The list of events, and one with its numbers and the people on its list."""

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from accounts.enums import Verb
from accounts.permissions import may_anywhere
from core.pages import act_and_return, form_page, posted, topics_page
from events import actions, permissions, queries
from events.enums import NEXT_STATES, PLANNED_ELSEWHERE, EventState
from events.filters import EventFilter, EventTogetherFilter
from events.forms import EventForm
from events.tables import EventTable
from events.views.rows import rows_of
from workbench.lists import ListPage

PEOPLE_A_PAGE = 50
# What the page of an event names.
NAMED = ("unit", "region", "programme", "workplace", "series", "venue")
BUTTONS = {
    EventState.HELD: gettext_lazy("Mark as held"),
    EventState.CANCELLED: gettext_lazy("Call off"),
    EventState.PLANNED: gettext_lazy("Back to planned"),
}


class EventList(ListPage):
    table_class = EventTable
    filterset_class = EventFilter
    template_name = "events/event_list.html"
    title = gettext_lazy("Events")
    lead = gettext_lazy("Trainings, actions, conferences and meetings, and who came.")
    empty = gettext_lazy("The events of your units will stand here.")

    def get_queryset(self):
        events = queries.events_visible_to(self.request.user).select_related("unit")
        events = queries.with_turnout(queries.with_attendance(events))
        return queries.nearest_first(events, timezone.localdate())

    def get_primary(self):
        may_host = permissions.may_host(self.request.user)
        return (reverse("events:create"), _("Add event")) if may_host else None


@require_safe
def together(request):
    """Which topics events carry together (B13)."""
    if not may_anywhere(request.user, "events.event", Verb.LIST):
        raise Http404
    events = queries.events_visible_to(request.user)
    asked = EventTogetherFilter(request.GET, queryset=events, request=request)
    return topics_page(request, asked, template="events/topics.html", rows_url="events:list")


def visible(request, pk):
    events = queries.events_visible_to(request.user, Verb.READ)
    return get_object_or_404(events.select_related(*NAMED), pk=pk)


def changeable(request, pk):
    event = visible(request, pk)
    if not permissions.may_change(request.user, event):
        raise PermissionDenied
    return event


def detail(request, pk):
    user, event = request.user, visible(request, pk)
    page = Paginator(queries.people_listed_for(user, event), PEOPLE_A_PAGE)
    page = page.get_page(request.GET.get("page"))
    may_keep, free_places = permissions.may_keep_list(user, event), queries.free_places(event)
    kept = queries.kept_of(user, event)
    context = {
        "event": event,
        "opens": queries.what_opens(user, event),
        "former": queries.former_edition(user, event),
        "region": queries.region_of(user, event, timezone.localdate()),
        "evaluations": event.evaluations.order_by("-mode"),
        "kept": kept,
        "agenda": queries.agenda_with(kept.papers, event),
        "days": queries.days_of(event),
        "tables": queries.tables_with_results(event),
        "attendance": queries.attendance(event),
        "kinds": queries.attendance_by_kind(event),
        "free_places": free_places,
        "page": page,
        "rows": rows_of(page, event, may_keep=may_keep, free_places=free_places),
        "may_read_names": permissions.may_read_names(user, event),
        "may_change": permissions.may_change(user, event),
        "may_keep_list": may_keep,
        "may_invite": may_keep and not event.is_over and event.kind not in PLANNED_ELSEWHERE,
        "buttons": _buttons(event),
    }
    return render(request, "events/event_detail.html", context)


def _buttons(event):
    """What can be said of the event now: ``[(state, label), …]``."""
    following = [state for state in EventState if state in NEXT_STATES[event.state]]
    return [
        (state, BUTTONS[state])
        for state in following
        if state != EventState.HELD or event.has_begun
    ]


def create(request):
    if not permissions.may_host(request.user):
        raise PermissionDenied
    return form_page(
        request,
        EventForm(posted(request), user=request.user),
        act=lambda form: actions.create_event(by=request.user, **form.cleaned_data),
        then=lambda event: event,
        done=_("The event is planned."),
        title=_("Add event"),
        submit=_("Save"),
        cancel=reverse("events:list"),
    )


def change(request, pk):
    event = changeable(request, pk)
    return form_page(
        request,
        EventForm(posted(request), user=request.user, instance=event),
        act=lambda form: actions.update_event(event, by=request.user, **form.cleaned_data),
        then=event.get_absolute_url(),
        done=_("The event is changed."),
        title=_("Change event"),
        submit=_("Save"),
        cancel=event.get_absolute_url(),
    )


@require_POST
def set_state(request, pk):
    event = changeable(request, pk)
    return act_and_return(
        request,
        lambda: actions.set_state(event, to=request.POST.get("to", ""), by=request.user),
        then=event,
        done=_("The event is changed."),
    )
