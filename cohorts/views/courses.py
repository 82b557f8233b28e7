"""The catalogue of courses, one of them, and offering a curriculum as one (A14)."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from accounts.enums import Verb
from cohorts import actions, permissions, queries
from cohorts.filters import CourseFilter
from cohorts.forms import CourseForm
from cohorts.models import Course
from cohorts.tables import CourseTable
from core.pages import form_page, posted
from workbench.lists import ListPage


class CourseList(ListPage):
    template_name = "cohorts/courses/list.html"
    table_class = CourseTable
    filterset_class = CourseFilter
    title = pgettext_lazy("what is taught", "Courses")
    lead = gettext_lazy("What a group can be offered, by need, region and mode.")
    empty = gettext_lazy("Courses stand here once a curriculum is offered as one, on its page.")

    def get_queryset(self):
        return queries.in_catalogue(queries.courses_visible_to(self.request.user))

    def get_context_data(self, **kwargs):
        may_list = permissions.may_list_proposals(self.request.user)
        return super().get_context_data(**kwargs, may_list_proposals=may_list)


def visible(request, pk):
    """The course, or 404 for who sees none."""
    courses = queries.courses_visible_to(request.user).select_related("curriculum", "unit")
    return get_object_or_404(courses, pk=pk)


def detail(request, pk):
    course = visible(request, pk)
    context = {
        "course": course,
        "modules": queries.modules_of_course(course),
        "coming": queries.cohorts_to_come(course),
        "may_change": permissions.may_change_course(request.user, course),
    }
    return render(request, "cohorts/courses/detail.html", context)


def offer(request, pk):
    curricula = queries.curricula_visible_to(request.user, Verb.READ).select_related("unit")
    curriculum = get_object_or_404(curricula, pk=pk)
    if not permissions.may_offer(request.user, curriculum):
        raise PermissionDenied
    return form_page(
        request,
        CourseForm(posted(request), instance=Course(curriculum=curriculum), user=request.user),
        act=lambda form: actions.offer_course(curriculum, by=request.user, **form.cleaned_data),
        then=lambda course: course,
        done=_("The course stands in the catalogue."),
        title=_("Offer as a course"),
        lead=curriculum,
        submit=_("Offer"),
        cancel=curriculum.get_absolute_url(),
    )


def change(request, pk):
    course = visible(request, pk)
    if not permissions.may_change_course(request.user, course):
        raise PermissionDenied
    return form_page(
        request,
        CourseForm(posted(request), instance=course, user=request.user),
        act=lambda form: actions.change_course(course, by=request.user, **form.cleaned_data),
        then=course.get_absolute_url(),
        done=_("The course is changed."),
        title=_("Change course"),
        lead=course,
        submit=_("Save"),
        cancel=course.get_absolute_url(),
    )
