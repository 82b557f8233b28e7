"""What a group needs, and the courses that meet it (A14, A15)."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from accounts.enums import Verb
from cohorts import actions, permissions, queries
from cohorts.filters import GroupCourseFilter
from cohorts.forms import NeedsForm
from cohorts.tables import GroupCourseTable
from core.forms import EndForm
from core.pages import form_page, posted
from workbench.lists import ListPage
from workplaces.queries import workplaces_visible_to


def group_of(request, pk):
    """The workplace whose union group it is, or 404 for who may not see it."""
    workplaces = workplaces_visible_to(request.user, Verb.READ).select_related("unit")
    return get_object_or_404(workplaces, pk=pk)


@require_safe
def panel(request, pk):
    """What a group needs and was proposed: a page, and a part of the workplace's page."""
    user, group = request.user, group_of(request, pk)
    context = {
        "group": group,
        "needs": queries.needs_of(group, user),
        "proposals": queries.proposals_to(group, user),
        "to_end": set(_needs_to_end(user).filter(workplace=group).values_list("pk", flat=True)),
        "may_list": permissions.may_list_needs(user, group),
        "may_note": permissions.may_note_needs(user, group),
    }
    template = "cohorts/courses/panel.html"
    return render(request, f"{template}#part" if request.htmx else template, context)


def _needs_to_end(user):
    return queries.needs_visible_to(user, Verb.UPDATE)


class GroupCourses(ListPage):
    """The catalogue for one group, with a button to propose."""

    template_name = "cohorts/courses/for_group.html"
    table_class = GroupCourseTable
    filterset_class = GroupCourseFilter
    title = gettext_lazy("Courses for this group")
    empty = gettext_lazy("Nothing is offered in its region today.")

    def may_open(self):
        return permissions.may_list_needs(self.request.user, self.group)

    @cached_property
    def group(self):
        return group_of(self.request, self.kwargs["pk"])

    @cached_property
    def needs(self):
        return list(queries.needs_of(self.group, self.request.user))

    @cached_property
    def may_propose(self):
        return permissions.may_propose(self.request.user, self.group)

    def get_queryset(self):
        courses = queries.courses_visible_to(self.request.user)
        return queries.for_group(courses, self.group, [need.topic for need in self.needs])

    def get_table_kwargs(self):
        return {"exclude": () if self.may_propose else ("propose",)}

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            **kwargs,
            group=self.group,
            needs=self.needs,
            needed={need.topic for need in self.needs},
        )


def note(request, pk):
    group = group_of(request, pk)
    if not permissions.may_note_needs(request.user, group):
        raise PermissionDenied
    return form_page(
        request,
        NeedsForm(posted(request), workplace=group),
        act=lambda form: actions.note_needs(group, by=request.user, **form.cleaned_data),
        then=reverse("cohorts:courses:for-group", args=[group.pk]),
        done=_("It is noted. Courses that meet it stand first."),
        title=_("Note needs"),
        lead=group,
        submit=_("Save"),
        cancel=group.get_absolute_url(),
    )


def end(request, pk):
    needs = queries.needs_visible_to(request.user).select_related("workplace")
    need = get_object_or_404(needs, pk=pk)
    if not _needs_to_end(request.user).filter(pk=pk).exists():
        raise PermissionDenied
    return form_page(
        request,
        EndForm(posted(request), dated=need),
        act=lambda form: actions.end_need(need, by=request.user, **form.cleaned_data),
        then=need.workplace.get_absolute_url(),
        done=_("The last day is noted."),
        title=_("End need"),
        lead=need,
        submit=_("End"),
        cancel=need.workplace.get_absolute_url(),
    )
