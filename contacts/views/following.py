"""Which union groups are due for a contact: all, one's own, one of them, and for a successor."""

from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext_lazy

from accounts.enums import Role, Verb
from accounts.permissions import may_anywhere
from accounts.queries import roles_of
from contacts import queries
from contacts.filters import GroupFilter
from contacts.tables import GroupTable
from people.queries import person_of
from workbench.lists import ListPage
from workplaces.permissions import may_hand_over, may_list_followers
from workplaces.queries import (
    NOTED_FOR_DAYS,
    advisers_noted_at,
    groups_followed_by,
    groups_visible_to,
    responsibilities_listed,
    with_followers,
    with_own,
    workplaces_visible_to,
)

MOST_AT_HOME = 100  # groups on the home; the list shows all of them


class GroupList(ListPage):
    template_name = "contacts/group_list.html"
    table_class = GroupTable
    filterset_class = GroupFilter
    title = gettext_lazy("Following up")
    lead = gettext_lazy("Who follows up which union group, and which is due for a contact.")
    empty = gettext_lazy("The union groups of your units will stand here.")

    def may_open(self):
        return may_anywhere(self.request.user, "workplaces.responsibility", Verb.LIST)

    def get_queryset(self):
        return pressing(groups_visible_to(self.request.user))

    def get_context_data(self, **kwargs):
        user = self.request.user
        return super().get_context_data(
            **kwargs,
            today=timezone.localdate(),
            noted=self._noted(),
            may_see_presence=may_anywhere(user, "people.membership", Verb.LIST),
            may_list_absences=may_anywhere(user, "workplaces.absence", Verb.LIST),
            may_list_cadences=may_anywhere(user, "workplaces.cadence", Verb.LIST),
        )

    def _noted(self):
        """The advisers that the list is narrowed to: each has a note for who takes over."""
        form = self.filterset.form
        return form.cleaned_data.get("adviser", ()) if form.is_bound and form.is_valid() else ()


def pressing(workplaces):
    """Groups as a list shows them, what presses first."""
    groups = queries.most_pressing_first(queries.with_follow_up(workplaces))
    return with_followers(groups.select_related("unit", "employer"))


def home(request):
    """Where an adviser begins: the own groups, those of absent colleagues, what was agreed."""
    user = request.user
    if Role.ADVISER not in roles_of(user):
        raise Http404
    groups = groups_followed_by(user)
    context = {
        "groups": pressing(with_own(groups, user))[:MOST_AT_HOME],
        "count": groups.count(),
        "follow_ups": queries.follow_ups_of(person_of(user)),
        "today": timezone.localdate(),
    }
    return render(request, "contacts/home.html", context)


def panel(request, pk):
    """Who follows up a group and when it is due: a page, and a part of the workplace's page."""
    user = request.user
    workplaces = workplaces_visible_to(user, Verb.READ)
    group = get_object_or_404(pressing(workplaces), pk=pk)
    if not may_list_followers(user, group):
        raise Http404
    context = {
        "group": group,
        "responsibilities": responsibilities_listed(user, group),
        "may_hand_over": may_hand_over(user, group),
        "today": timezone.localdate(),
    }
    template = "contacts/follow_up_panel.html"
    return render(request, f"{template}#part" if request.htmx else template, context)


def hand_over_note(request, pk):
    """What is open with an adviser, for who takes over or stands in: to read and to print (E17).

    Whoever follows up a group reads of it alone; after a hand-over, for ``NOTED_FOR_DAYS``.
    """
    user = request.user
    visible = groups_visible_to(user)
    person = get_object_or_404(advisers_noted_at(visible).select_related("unit"), pk=pk)
    groups = visible.filter(queries.noted_of(person))
    to_hand_over = groups_visible_to(user, Verb.CREATE).filter(queries.advised_by(person))
    context = {
        "person": person,
        "groups": pressing(groups),
        "tasks": queries.open_in_note(user, person, groups),
        "days": NOTED_FOR_DAYS,
        "today": timezone.localdate(),
        "may_hand_over_all": to_hand_over.exists(),
    }
    return render(request, "contacts/hand_over_note.html", context)
