"""Venues: all of them, one with what takes place there, and writing them (A9)."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.pages import form_page, posted
from events import actions, permissions, queries
from events.filters import VenueFilter
from events.forms import VenueForm
from events.tables import VenueTable
from workbench.lists import ListPage

MOST = 50  # events on the page of a venue


class VenueList(ListPage):
    table_class = VenueTable
    filterset_class = VenueFilter
    title = gettext_lazy("Venues")
    lead = gettext_lazy("Houses and online rooms where events take place again and again.")
    empty = gettext_lazy("Venues that events can choose will stand here.")

    def get_queryset(self):
        user = self.request.user
        venues = queries.venues_visible_to(user).select_related("unit")
        return queries.with_coming(venues, user).order_by("sort_key", "town", "pk")

    def get_primary(self):
        may_add = permissions.may_add_venues(self.request.user)
        return (reverse("events:add-venue"), _("Add venue")) if may_add else None


def visible(request, pk):
    return get_object_or_404(queries.venues_visible_to(request.user).select_related("unit"), pk=pk)


def detail(request, pk):
    user, venue = request.user, visible(request, pk)
    events = queries.events_visible_to(user).filter(venue=venue).select_related("unit")
    context = {
        "venue": venue,
        "events": queries.nearest_first(events, timezone.localdate())[:MOST],
        "may_change": permissions.may_change_venue(user, venue),
    }
    return render(request, "events/venue_detail.html", context)


def add(request):
    if not permissions.may_add_venues(request.user):
        raise PermissionDenied
    return form_page(
        request,
        VenueForm(posted(request), user=request.user),
        act=lambda form: actions.add_venue(by=request.user, **form.cleaned_data),
        then=lambda venue: venue,
        done=_("Events can choose the venue now."),
        title=_("Add venue"),
        submit=_("Save"),
        cancel=reverse("events:venues"),
    )


def change(request, pk):
    venue = visible(request, pk)
    if not permissions.may_change_venue(request.user, venue):
        raise PermissionDenied
    return form_page(
        request,
        VenueForm(posted(request), user=request.user, instance=venue),
        act=lambda form: actions.update_venue(venue, by=request.user, **form.cleaned_data),
        then=venue.get_absolute_url(),
        done=_("The venue is changed."),
        title=_("Change venue"),
        submit=_("Save"),
        cancel=venue.get_absolute_url(),
    )
