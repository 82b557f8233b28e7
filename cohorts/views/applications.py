"""Applications to a cohort: making them, deciding, and the waiting list."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.enums import Verb
from cohorts import actions, permissions, queries
from cohorts.forms import ApplicationForm, DecisionForm
from cohorts.models import Application
from cohorts.views.cohorts import visible as visible_cohort
from core.pages import act_and_return, choosing_page, form_page, posted


def selection(request, pk):
    cohort = visible_cohort(request, pk)
    context = {
        "cohort": cohort,
        "selection": queries.selection_of(cohort, request.user),
        "may_apply": permissions.may_apply(request.user, cohort),
    }
    return render(request, "cohorts/selection.html", context)


def _to_apply_to(request, pk):
    cohort = visible_cohort(request, pk)
    if not permissions.may_apply(request.user, cohort):
        raise PermissionDenied
    return cohort


def choose_workplace(request, pk):
    cohort = _to_apply_to(request, pk)
    workplaces = queries.workplaces_to_enrol_from(request.user, cohort)
    return choosing_page(
        request,
        workplaces,
        name="workplace",
        label=_("Home workplace"),
        then=lambda workplace: reverse("cohorts:apply", args=[pk, workplace.pk]),
        title=_("New application"),
        lead=cohort,
        cancel=reverse("cohorts:applications", args=[pk]),
    )


def apply(request, pk, workplace):
    cohort = _to_apply_to(request, pk)
    home = get_object_or_404(queries.workplaces_to_enrol_from(request.user, cohort), pk=workplace)
    application = Application(cohort=cohort, workplace=home)
    return form_page(
        request,
        ApplicationForm(posted(request), instance=application, user=request.user),
        act=lambda form: actions.apply(
            cohort, workplace=home, by=request.user, **form.cleaned_data
        ),
        then=lambda application: application,
        done=_("The application is noted."),
        title=_("New application"),
        lead=f"{cohort} · {home}",
        submit=_("Save"),
        cancel=reverse("cohorts:applications", args=[cohort.pk]),
    )


def visible(request, pk):
    """The application, or 404 for who may not see it."""
    applications = queries.applications_visible_to(request.user, Verb.READ)
    return get_object_or_404(
        applications.select_related("person", "workplace", "cohort__unit"), pk=pk
    )


def detail(request, pk):
    application = visible(request, pk)
    context = {
        "application": application,
        "decisions": queries.decisions_of(application),
        "may_decide": permissions.may_decide(request.user, application),
        "may_read_reasons": permissions.may_read_reasons(request.user, application.cohort),
    }
    return render(request, "cohorts/application_detail.html", context)


def _to_decide(request, pk):
    application = visible(request, pk)
    if not permissions.may_decide(request.user, application):
        raise PermissionDenied
    return application


def decide(request, pk):
    application = _to_decide(request, pk)
    return form_page(
        request,
        DecisionForm(posted(request), application=application),
        act=lambda form: actions.decide(application, by=request.user, **form.cleaned_data),
        then=application.get_absolute_url(),
        done=_("The decision is in the log."),
        title=_("Decide"),
        lead=application,
        submit=_("Decide"),
        cancel=application.get_absolute_url(),
    )


@require_POST
def put_first(request, pk):
    application = _to_decide(request, pk)
    return act_and_return(
        request,
        lambda: actions.put_first(application, by=request.user),
        then=reverse("cohorts:applications", args=[application.cohort_id]),
        done=_("This person gets the next place."),
    )
