"""Companies, their groups and their workplaces."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.enums import Verb
from accounts.permissions import may_anywhere
from core.pages import form_page, posted
from workbench.lists import ListPage
from workplaces import actions, permissions, queries
from workplaces.filters import EmployerFilter
from workplaces.forms import EmployerForm
from workplaces.tables import EmployerTable, WorkplaceTable

SUGGESTED = 10


class EmployerList(ListPage):
    table_class = EmployerTable
    filterset_class = EmployerFilter
    title = gettext_lazy("Employers")
    lead = gettext_lazy("Companies and the groups they are part of.")
    empty = gettext_lazy("The companies of your workplaces will stand here.")

    def get_queryset(self):
        employers = queries.employers_visible_to(self.request.user).select_related("parent")
        employers = queries.with_workplaces_seen(employers, self.request.user)
        return employers.order_by("sort_key", "pk")

    def get_primary(self):
        may_create = may_anywhere(self.request.user, "workplaces.employer", Verb.CREATE)
        return (reverse("workplaces:create-employer"), _("Add employer")) if may_create else None


def visible(request, pk):
    employers = queries.employers_visible_to(request.user).select_related("parent")
    return get_object_or_404(employers, pk=pk)


def detail(request, pk):
    user, employer = request.user, visible(request, pk)
    workplaces = queries.workplaces_visible_to(user).select_related("employer", "unit")
    workplaces = queries.with_figures(workplaces, user, timezone.localdate())
    workplaces = workplaces.filter(employer=employer).order_by("sort_key", "pk")
    context = {
        "employer": employer,
        "companies": queries.companies_of(employer).order_by("sort_key", "pk"),
        "table": WorkplaceTable(workplaces, orderable=False, exclude=["employer"]),
        "may_update": permissions.may_update_employer(user, employer),
    }
    return render(request, "workplaces/employer_detail.html", context)


def create(request):
    if not may_anywhere(request.user, "workplaces.employer", Verb.CREATE):
        raise PermissionDenied
    return form_page(
        request,
        EmployerForm(posted(request)),
        act=lambda form: actions.create_employer(by=request.user, **form.cleaned_data),
        then=lambda employer: employer,
        done=_("The employer is noted."),
        title=_("Add employer"),
        submit=_("Add employer"),
        cancel=reverse("workplaces:employers"),
        template="workplaces/employer_form.html",
    )


def change(request, pk):
    employer = visible(request, pk)
    if not permissions.may_update_employer(request.user, employer):
        raise PermissionDenied
    return form_page(
        request,
        EmployerForm(posted(request), instance=employer),
        act=lambda form: actions.update_employer(employer, by=request.user, **form.cleaned_data),
        then=reverse("workplaces:employer", args=[pk]),
        done=_("The employer is changed."),
        title=_("Change employer"),
        submit=_("Save"),
        cancel=reverse("workplaces:employer", args=[pk]),
        template="workplaces/employer_form.html",
    )


def suggest(request):
    """Options for a field where one types a company's name (``employer`` or ``parent``)."""
    if not permissions.may_list_employers(request.user):
        raise Http404
    words = request.GET.get("employer") or request.GET.get("parent") or ""
    found = queries.employers_matching(queries.employers_visible_to(request.user), words)
    names = found.order_by("sort_key", "pk").values_list("name", flat=True)[:SUGGESTED]
    return render(request, "workplaces/suggestions.html", {"names": names})
