"""Which log-in is whose."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from core.pages import act_and_return, form_page, posted
from people import actions, permissions, queries
from people.filters import NameFilter
from people.forms import LinkForm
from people.tables import LogInTable
from workbench.lists import ListPage


class LogInList(ListPage):
    table_class = LogInTable
    filterset_class = NameFilter
    title = gettext_lazy("People and log-ins")
    lead = gettext_lazy("Whoever logs in reaches what the person's roles reach.")
    empty = gettext_lazy("You link no log-ins: that is for user and programme administrators.")

    def may_open(self):
        return permissions.may_link_somebody(self.request.user)

    def get_queryset(self):
        people = queries.people_by_log_in(self.request.user).select_related("unit", "user")
        return people.order_by("sort_key", "pk")


def linkable(request, pk):
    """The person: 404 for who sees neither the person nor the log-in, 403 for who may not link."""
    seen = queries.people_to_link(request.user) | queries.people_visible_to(request.user)
    person = get_object_or_404(seen.select_related("unit", "user"), pk=pk)
    if not permissions.may_link(request.user, person):
        raise PermissionDenied
    return person


def link(request, pk):
    person = linkable(request, pk)
    return form_page(
        request,
        LinkForm(posted(request), user=request.user),
        act=lambda form: actions.link_user(person, by=request.user, **form.cleaned_data),
        then="people:log-ins",
        done=_("The log-in is linked."),
        title=_("Link log-in"),
        submit=_("Link log-in"),
        cancel=reverse("people:log-ins"),
        template="people/link.html",
        person=person,
    )


@require_POST
def unlink(request, pk):
    person = linkable(request, pk)
    return act_and_return(
        request,
        lambda: actions.unlink_user(person, by=request.user),
        then="people:log-ins",
        done=_("The log-in is no longer linked."),
    )
