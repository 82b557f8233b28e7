"""The list of cohorts and the page of one: its grid."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.enums import Verb
from accounts.permissions import may_read_figures
from cohorts import actions, permissions, queries
from cohorts.filters import CohortFilter
from cohorts.forms import ChangeCohortForm, CloneForm, CohortForm
from cohorts.tables import CohortTable
from core.pages import form_page, posted
from workbench.lists import ListPage


class CohortList(ListPage):
    table_class = CohortTable
    filterset_class = CohortFilter
    template_name = "cohorts/cohort_list.html"
    title = gettext_lazy("Cohorts")
    lead = gettext_lazy("Groups of people who go through a training series together.")
    empty = gettext_lazy("The cohorts of your programmes will stand here.")

    def may_see_coaches(self):
        return permissions.may_see_qualifications(self.request.user)

    def get_queryset(self):
        return queries.listed(queries.cohorts_visible_to(self.request.user))

    def get_primary(self):
        may_create = permissions.may_create(self.request.user)
        return (reverse("cohorts:create"), _("New cohort")) if may_create else None


def visible(request, pk):
    """The cohort, or 404 for who may not see it."""
    cohorts = queries.cohorts_visible_to(request.user, Verb.READ)
    return get_object_or_404(
        cohorts.select_related("programme", "unit", "group", "version__curriculum"), pk=pk
    )


def detail(request, pk):
    user, cohort = request.user, visible(request, pk)
    context = {
        "cohort": cohort,
        "grid": queries.grid_of(cohort),
        "may_mark": permissions.may_mark(user, cohort),
    }
    if request.htmx.target == "grid":
        return render(request, "cohorts/cohort_detail.html#grid", context)
    context |= {
        "trainers": queries.trainers_of(cohort),
        "withdrawn": queries.withdrawn_from(cohort),
        "unplanned": queries.modules_without_session(cohort),
        "may_read_figures": may_read_figures(user, cohort.unit),
        "may_change": permissions.may_change(user, cohort),
        "may_clone": permissions.may_create(user),
        "may_place": permissions.may_place(user, cohort),
        "may_enrol": permissions.may_enrol(user, cohort),
        "may_note": permissions.may_note(user, cohort),
        "is_followed": queries.cohorts_followed_by(user).filter(pk=cohort.pk).exists(),
        "may_plan": permissions.may_plan_sessions(user, cohort),
    }
    return render(request, "cohorts/cohort_detail.html", context)


def create(request):
    if not permissions.may_create(request.user):
        raise PermissionDenied
    return form_page(
        request,
        CohortForm(posted(request), user=request.user),
        act=lambda form: actions.create_cohort(by=request.user, **form.cleaned_data),
        then=lambda cohort: cohort,
        done=_("The cohort is set up."),
        title=_("New cohort"),
        submit=_("Set up"),
        cancel=reverse("cohorts:list"),
    )


def change(request, pk):
    cohort = visible(request, pk)
    if not permissions.may_change(request.user, cohort):
        raise PermissionDenied
    may_place = permissions.may_place(request.user, cohort)
    form = ChangeCohortForm(
        posted(request), instance=cohort, user=request.user, may_place=may_place
    )
    return form_page(
        request,
        form,
        act=lambda form: actions.update_cohort(cohort, by=request.user, **form.cleaned_data),
        then=cohort.get_absolute_url(),
        done=_("The cohort is changed."),
        title=_("Change cohort"),
        lead=_("It stays on its curriculum: %(version)s.") % {"version": cohort.version},
        submit=_("Save"),
        cancel=cohort.get_absolute_url(),
    )


def clone(request, pk):
    cohort = visible(request, pk)
    if not permissions.may_create(request.user):
        raise PermissionDenied
    return form_page(
        request,
        CloneForm(posted(request), user=request.user),
        act=lambda form: actions.clone_cohort(cohort, by=request.user, **form.cleaned_data),
        then=lambda cloned: cloned,
        done=_("The cohort is set up."),
        title=_("Cohort like this one"),
        lead=_("The same modules, places and sessions as %(cohort)s; nobody comes along.")
        % {"cohort": cohort},
        submit=_("Set up"),
        cancel=cohort.get_absolute_url(),
    )


def attendance(request):
    """In percent, of every cohort that the reader sees."""
    if not permissions.may_list(request.user):
        raise PermissionDenied
    shares = queries.attendance(queries.cohorts_visible_to(request.user, Verb.READ))
    tables = [
        (_("Cohort"), shares["cohort"]),
        (_("Unit"), shares["unit"]),
        (_("Module"), shares["module"]),
    ]
    return render(request, "cohorts/attendance.html", {"tables": tables})
