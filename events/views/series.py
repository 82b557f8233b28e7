"""Series of events with their editions, and what was learned from an event."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_filters import FilterSet

from accounts.enums import Verb
from accounts.permissions import may_anywhere
from core.pages import form_page, posted
from events import actions, permissions, queries
from events.forms import EvaluationForm, SeriesForm
from events.tables import SeriesTable
from events.views.events import changeable
from workbench.lists import ListPage


class SeriesList(ListPage):
    table_class = SeriesTable
    filterset_class = FilterSet  # nothing to narrow
    title = gettext_lazy("Series of events")
    lead = gettext_lazy("Conferences and courses that come again, with their editions.")
    empty = gettext_lazy("Series with their editions will stand here.")

    def may_open(self):
        """Series are read by who reads events."""
        return may_anywhere(self.request.user, "events.event", Verb.LIST)

    def get_queryset(self):
        user = self.request.user
        series = queries.series_visible_to(user).select_related("unit")
        return queries.with_editions(series, user).order_by("sort_key", "pk")

    def get_primary(self):
        may_host = permissions.may_host(self.request.user)
        return (reverse("events:create-series"), _("Add series")) if may_host else None


def create(request):
    if not permissions.may_host(request.user):
        raise PermissionDenied
    return form_page(
        request,
        SeriesForm(posted(request), user=request.user),
        act=lambda form: actions.create_series(by=request.user, **form.cleaned_data),
        then=lambda series: series,
        done=_("The series has begun."),
        title=_("Add series"),
        lead=_("Its editions are events; each names its series."),
        submit=_("Save"),
        cancel=reverse("events:series-list"),
    )


def detail(request, pk):
    visible = queries.series_visible_to(request.user).select_related("unit")
    series = get_object_or_404(visible, pk=pk)
    editions = queries.editions_of(request.user, series)
    return render(request, "events/series_detail.html", {"series": series, "editions": editions})


def evaluate(request, pk):
    event = changeable(request, pk)
    return form_page(
        request,
        EvaluationForm(posted(request), event=event),
        act=lambda form: actions.evaluate(event, verdicts=form.verdicts, by=request.user),
        then=event.get_absolute_url(),
        done=_("The evaluation is saved."),
        title=_("Did the mode suit?"),
        lead=event,
        submit=_("Save"),
        cancel=event.get_absolute_url(),
    )
