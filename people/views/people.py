"""The list of people and a person's page."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.enums import Verb
from accounts.permissions import may_anywhere
from core.pages import form_page, posted
from people import actions, permissions, queries
from people.filters import PersonFilter
from people.forms import NewPersonForm, PersonForm
from people.tables import PersonTable
from workbench.lists import ListPage


class PersonList(ListPage):
    template_name = "people/person_list.html"
    table_class = PersonTable
    filterset_class = PersonFilter
    title = gettext_lazy("People")
    lead = gettext_lazy("Members, colleagues, trainers and mentors of your units.")
    empty = gettext_lazy("The people of your workplaces will stand here.")

    def get_queryset(self):
        user = self.request.user
        people = queries.people_visible_to(user).select_related("unit")
        people = queries.with_membership(people, user, timezone.localdate())
        return people.order_by("sort_key", "pk")

    def get_primary(self):
        may_create = may_anywhere(self.request.user, "people.person", Verb.CREATE)
        return (reverse("people:create"), _("Add person")) if may_create else None

    def get_context_data(self, **kwargs):
        may_link = permissions.may_link_somebody(self.request.user)
        may_call = may_anywhere(self.request.user, "people.membership", Verb.LIST)
        return super().get_context_data(**kwargs, may_link=may_link, may_call=may_call)


def visible(request, pk):
    """The person, or 404 for who may not see them."""
    people = queries.people_visible_to(request.user, Verb.READ)
    return get_object_or_404(people.select_related("unit", "user"), pk=pk)


def detail(request, pk):
    """A person's page; that of somebody who was merged leads to who they are now."""
    try:
        person = visible(request, pk)
    except Http404:
        kept = queries.kept_in_place_of(request.user, pk)
        if kept is None:
            raise
        return redirect(kept)
    return render(request, "people/person_detail.html", _context_of(request.user, person))


def _context_of(user, person):
    memberships = queries.memberships_visible_to(user).filter(person=person)
    merges = queries.merges_visible_to(user).filter(kept=person, undone_at=None)
    return {
        "person": person,
        "memberships": memberships.order_by("-starts_on"),
        "may_read_memberships": permissions.may_read_memberships(user, person),
        "may_keep_memberships": permissions.may_keep_memberships(user, person),
        "may_read_contact_details": permissions.may_read_contact_details(user, person),
        "may_update": permissions.may_update(user, person),
        "may_merge": permissions.may_merge_with_others(user, person),
        "merges": merges.select_related("merged_by").order_by("-created_at"),
        "may_link": permissions.may_link(user, person),
    }


def create(request):
    if not may_anywhere(request.user, "people.person", Verb.CREATE):
        raise PermissionDenied
    form = NewPersonForm(posted(request), user=request.user, verb=Verb.CREATE)
    return form_page(
        request,
        form,
        act=lambda form: actions.create_person(
            by=request.user, ways_to_reach=form.ways_to_reach(), **form.person_data
        ),
        then=lambda person: person,
        done=_("The person is noted."),
        title=_("Add person"),
        submit=_("Add person"),
        cancel=reverse("people:list"),
        template="people/form_with_similar.html",
    )


def change(request, pk):
    person = visible(request, pk)
    if not permissions.may_update(request.user, person):
        raise PermissionDenied
    form = PersonForm(posted(request), instance=person, user=request.user, verb=Verb.UPDATE)
    return form_page(
        request,
        form,
        act=lambda form: actions.update_person(person, by=request.user, **form.cleaned_data),
        then=reverse("people:detail", args=[pk]),
        done=_("The person is changed."),
        title=_("Change person"),
        submit=_("Save"),
        cancel=reverse("people:detail", args=[pk]),
        template="people/form_with_similar.html",
    )
