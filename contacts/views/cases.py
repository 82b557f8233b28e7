"""Advice cases: the list of those one may read, one of them, and what becomes of it (B6, C15)."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from accounts.enums import Verb
from contacts import actions, permissions, queries
from contacts.filters import CaseFilter
from contacts.forms import AdviceCaseForm, CloseCaseForm, HandOverCaseForm, OpenCaseForm
from contacts.models import AdviceCase
from contacts.tables import CaseTable
from core.pages import act_and_return, choosing_page, form_page, posted
from workbench.lists import ListPage
from workplaces.queries import workplaces_visible_to


class CaseList(ListPage):
    table_class = CaseTable
    filterset_class = CaseFilter
    title = gettext_lazy("Advice cases")
    lead = gettext_lazy(
        "Questions that you advise on or handed over, and those you are named to read."
    )
    empty = gettext_lazy("Questions that members bring you will stand here.")

    def may_open(self):
        """Also for who has led some and advises nowhere any more."""
        user = self.request.user
        return permissions.may_advise(user) or queries.cases_visible_to(user).exists()

    def get_queryset(self):
        return queries.listed_cases(self.request.user)

    def get_primary(self):
        may_advise = permissions.may_advise(self.request.user)
        return (
            (reverse("contacts:cases:choose-workplace"), _("Open a case")) if may_advise else None
        )


def choose_workplace(request):
    if not permissions.may_advise(request.user):
        raise PermissionDenied
    workplaces = queries.workplaces_to_advise_at(request.user)
    return choosing_page(
        request,
        workplaces,
        name="workplace",
        label=_("Workplace"),
        then=lambda workplace: reverse("contacts:cases:open", args=[workplace.pk]),
        title=_("Open a case"),
        lead=_("At which workplace?"),
        cancel=reverse("contacts:cases:list"),
    )


def open_case(request, pk):
    workplace = get_object_or_404(queries.workplaces_to_advise_at(request.user), pk=pk)
    form = OpenCaseForm(
        posted(request), user=request.user, instance=AdviceCase(workplace=workplace)
    )
    return form_page(
        request,
        form,
        act=lambda form: actions.open_case(
            workplace=workplace, by=request.user, **form.cleaned_data
        ),
        then=lambda case: case,
        done=_("The case is open."),
        title=_("Open a case"),
        lead=workplace,
        submit=_("Open"),
        cancel=reverse("contacts:cases:list"),
    )


def detail(request, pk):
    case = get_object_or_404(queries.listed_cases(request.user), pk=pk)
    contacts = queries.listed(queries.contacts_visible_to(request.user).filter(case=case))
    leads = permissions.leads(request.user, case)
    context = {"case": case, "contacts": contacts, "leads": leads}
    return render(request, "contacts/cases/detail.html", context)


@require_safe
def content(request, pk):
    """What was said, and the member's own step: a page, and a part of the case's page."""
    case = get_object_or_404(queries.cases_visible_to(request.user, Verb.READ), pk=pk)
    text, own_step = actions.read_case(case, by=request.user)
    context = {"case": case, "text": text, "own_step": own_step}
    template = "contacts/cases/content.html"
    return render(request, f"{template}#part" if request.htmx else template, context)


def _led(request, pk):
    cases = queries.cases_to_change(request.user).select_related("workplace", "led_by")
    return get_object_or_404(cases, pk=pk)


def change(request, pk):
    """The form shows what was said, so that opening it is reading it."""
    case = _led(request, pk)
    actions.read_case(case, by=request.user)
    return form_page(
        request,
        AdviceCaseForm(posted(request), user=request.user, instance=case),
        act=lambda form: actions.change_case(case, by=request.user, **form.cleaned_data),
        then=case.get_absolute_url(),
        done=_("The case is changed."),
        title=_("Change case"),
        lead=case,
        submit=_("Save"),
        cancel=case.get_absolute_url(),
    )


@require_POST
def withdraw_consent(request, pk):
    case = _led(request, pk)
    return act_and_return(
        request,
        lambda: actions.withdraw_consent(case, by=request.user),
        then=case.get_absolute_url(),
        done=_("The name, what was said and the own step are forgotten, here and in the contacts."),
    )


def hand_over(request, pk):
    case = _led(request, pk)
    return form_page(
        request,
        HandOverCaseForm(posted(request), case=case),
        act=lambda form: actions.hand_over_case(case, to=form.cleaned_data["to"], by=request.user),
        then=case.get_absolute_url(),
        done=_("The case is handed over."),
        title=_("Hand over case"),
        lead=case,
        submit=_("Hand over"),
        cancel=case.get_absolute_url(),
    )


def close(request, pk):
    case = _led(request, pk)
    return form_page(
        request,
        CloseCaseForm(posted(request), case=case),
        act=lambda form: actions.close_case(case, by=request.user, **form.cleaned_data),
        then=case.get_absolute_url(),
        done=_("The case is closed."),
        title=_("Close case"),
        lead=case,
        submit=_("Close case"),
        cancel=case.get_absolute_url(),
    )


def panel(request, pk):
    """How many cases a workplace has, for who counts them or reads some: a page and a part."""
    user = request.user
    visible = workplaces_visible_to(user, Verb.READ).select_related("unit")
    workplace = get_object_or_404(visible, pk=pk)
    may_count = permissions.may_count_cases(user, workplace)
    context = {
        "workplace": workplace,
        "counted": queries.count_cases(workplace) if may_count else None,
        "readable": queries.cases_visible_to(user, Verb.READ).filter(workplace=workplace).count(),
        "may_open": queries.workplaces_to_advise_at(user).filter(pk=pk).exists(),
    }
    template = "contacts/cases/panel.html"
    return render(request, f"{template}#part" if request.htmx else template, context)
