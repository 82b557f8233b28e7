"""Who works at a workplace and who holds a function there."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.forms import EndForm
from core.pages import form_page, posted
from people.queries import people_visible_to
from workbench.lists import ListPage
from workplaces import actions, permissions, queries
from workplaces.filters import EmploymentFilter
from workplaces.forms import EmploymentForm, FunctionForm, TransferForm
from workplaces.models import Employment, Function
from workplaces.tables import EmploymentTable
from workplaces.views.workplaces import visible


class EmploymentList(ListPage):
    table_class = EmploymentTable
    filterset_class = EmploymentFilter
    empty = gettext_lazy("Nobody is noted as working here.")

    def may_open(self):
        return self.workplace is not None  # the workplace decides, 404 or 403

    @cached_property
    def workplace(self):
        workplace = visible(self.request, self.kwargs["pk"])
        if not permissions.may_list_employees(self.request.user, workplace):
            raise PermissionDenied
        return workplace

    @property
    def title(self):
        return _("People at %(workplace)s") % {"workplace": self.workplace}

    def get_queryset(self):
        employments = queries.employments_shown_to(self.request.user)
        employments = employments.filter(workplace=self.workplace).select_related("area")
        return employments.order_by("person__sort_key", "pk")

    def get_table_kwargs(self):
        may_end = permissions.may_employ(self.request.user, self.workplace)
        return {"exclude": [] if may_end else ["end"]}

    def get_primary(self):
        if not permissions.may_employ(self.request.user, self.workplace):
            return None
        return reverse("workplaces:employ", args=[self.workplace.pk]), _("Add person")


def employ(request, pk):
    workplace = visible(request, pk)
    if not permissions.may_employ(request.user, workplace):
        raise PermissionDenied
    return _choose_person(
        request,
        EmploymentForm,
        Employment(workplace=workplace),
        act=lambda form: actions.employ(workplace=workplace, by=request.user, **form.cleaned_data),
        done=_("The employment is noted."),
        title=_("Add person"),
        submit=_("Add person"),
    )


def appoint(request, pk):
    workplace = visible(request, pk)
    if not permissions.may_appoint(request.user, workplace):
        raise PermissionDenied
    return _choose_person(
        request,
        FunctionForm,
        Function(workplace=workplace),
        act=lambda form: actions.appoint(workplace=workplace, by=request.user, **form.cleaned_data),
        done=_("The function is noted."),
        title=_("Add function"),
        submit=_("Add function"),
    )


def _choose_person(request, form_class, row, **page):
    """A form about a person at ``row.workplace``; ``?q=`` searches whom to offer."""
    words = request.GET.get("q", "")
    form = form_class(
        posted(request),
        instance=row,
        user=request.user,
        words=words,
        initial={"starts_on": timezone.localdate(), "person": request.GET.get("person")},
    )
    return form_page(
        request,
        form,
        then=row.workplace.get_absolute_url(),
        lead=row.workplace,
        cancel=row.workplace.get_absolute_url(),
        template="workplaces/who_form.html",
        words=words,
        **page,
    )


def transfer(request, pk):
    employments = queries.employments_visible_to(request.user)
    employments = employments.select_related("person", "workplace__unit")
    employment = get_object_or_404(employments, pk=pk)
    if not permissions.may_employ(request.user, employment.workplace):
        raise PermissionDenied
    back = reverse("workplaces:people", args=[employment.workplace_id])
    return form_page(
        request,
        TransferForm(posted(request), user=request.user, employment=employment),
        act=lambda form: actions.transfer(employment, by=request.user, **form.cleaned_data),
        then=back,
        done=_("The change is noted."),
        title=_("Change area or segment"),
        lead=employment,
        submit=_("Save"),
        cancel=back,
    )


def end_employment(request, pk):
    employments = queries.employments_visible_to(request.user)
    employment = get_object_or_404(employments.select_related("person", "workplace__unit"), pk=pk)
    if not permissions.may_employ(request.user, employment.workplace):
        raise PermissionDenied
    return _end(
        request,
        employment,
        act=lambda form: actions.end_employment(employment, by=request.user, **form.cleaned_data),
        done=_("The employment has an end."),
        title=_("End employment"),
        submit=_("End employment"),
    )


def end_function(request, pk):
    functions = queries.functions_visible_to(request.user)
    function = get_object_or_404(functions.select_related("person", "workplace__unit"), pk=pk)
    if not permissions.may_appoint(request.user, function.workplace):
        raise PermissionDenied
    return _end(
        request,
        function,
        act=lambda form: actions.end_function(function, by=request.user, **form.cleaned_data),
        done=_("The function has an end."),
        title=_("End function"),
        submit=_("End function"),
    )


def _end(request, row, **page):
    back = row.workplace.get_absolute_url()
    form = EndForm(posted(request), dated=row)
    return form_page(request, form, then=back, cancel=back, lead=row, **page)


def person_panel(request, pk):
    """A person's work and functions: a page, and a part of the person's page."""
    user, person = request.user, get_object_or_404(people_visible_to(request.user), pk=pk)
    employments = queries.employments_visible_to(user).filter(person=person)
    functions = queries.functions_visible_to(user).filter(person=person)
    context = {
        "person": person,
        "employments": employments.select_related("workplace__employer").order_by("-starts_on"),
        "functions": functions.select_related("workplace").order_by("-starts_on"),
    }
    template = "workplaces/person_panel.html"
    return render(request, f"{template}#part" if request.htmx else template, context)
