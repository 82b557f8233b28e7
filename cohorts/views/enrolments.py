"""Participants: enrolling them, their campaign, leaving and completing."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.enums import Verb
from cohorts import actions, permissions, queries
from cohorts.enums import EnrolmentState
from cohorts.forms import CampaignForm, CompletionForm, EnrolForm
from cohorts.models import Enrolment
from cohorts.views.cohorts import visible as visible_cohort
from core.pages import act_and_return, choosing_page, form_page, posted


def visible(request, pk):
    """The enrolment, or 404 for who may not see it."""
    enrolments = queries.enrolments_visible_to(request.user, Verb.READ)
    related = "person", "workplace", "campaign", "confirmed_by", "cohort__unit", "cohort__programme"
    return get_object_or_404(enrolments.select_related(*related), pk=pk)


def detail(request, pk):
    enrolment = visible(request, pk)
    context = {
        "enrolment": enrolment,
        "row": queries.row_of(enrolment),
        "path": queries.path_of(enrolment),
        "may_sign_off": permissions.may_sign_off(request.user, enrolment),
        "reflection_count": enrolment.reflections.count(),
        "shared": queries.shared_with(request.user).filter(enrolment=enrolment),
        "may_change": permissions.may_change_enrolments(request.user, enrolment.cohort),
        "certificate": queries.certificate_of(enrolment),
        "may_confirm": permissions.may_confirm(request.user, enrolment),
    }
    return render(request, "cohorts/enrolment_detail.html", context)


def _to_enrol_in(request, pk):
    cohort = visible_cohort(request, pk)
    if not permissions.may_enrol(request.user, cohort):
        raise PermissionDenied
    return cohort


def choose_workplace(request, pk):
    cohort = _to_enrol_in(request, pk)
    workplaces = queries.workplaces_to_enrol_from(request.user, cohort)
    return choosing_page(
        request,
        workplaces,
        name="workplace",
        label=_("Home workplace"),
        then=lambda workplace: reverse("cohorts:enrol", args=[pk, workplace.pk]),
        title=_("Enrol participant"),
        lead=cohort,
        cancel=cohort.get_absolute_url(),
    )


def enrol(request, pk, workplace):
    cohort = _to_enrol_in(request, pk)
    home = get_object_or_404(queries.workplaces_to_enrol_from(request.user, cohort), pk=workplace)
    enrolment = Enrolment(cohort=cohort, workplace=home)
    return form_page(
        request,
        EnrolForm(posted(request), instance=enrolment, user=request.user),
        act=lambda form: actions.enrol(
            cohort, workplace=home, by=request.user, **form.cleaned_data
        ),
        then=cohort.get_absolute_url(),
        done=_("The participant is enrolled."),
        title=_("Enrol participant"),
        lead=f"{cohort} · {home}",
        submit=_("Enrol"),
        cancel=cohort.get_absolute_url(),
    )


def _to_change(request, pk):
    enrolment = visible(request, pk)
    if not permissions.may_change_enrolments(request.user, enrolment.cohort):
        raise PermissionDenied
    return enrolment


def campaign(request, pk):
    enrolment = _to_change(request, pk)
    return form_page(
        request,
        CampaignForm(posted(request), instance=enrolment, user=request.user),
        act=lambda form: actions.set_campaign(enrolment, by=request.user, **form.cleaned_data),
        then=enrolment.get_absolute_url(),
        done=_("The campaign is noted."),
        title=_("Campaign led"),
        lead=enrolment,
        submit=_("Save"),
        cancel=enrolment.get_absolute_url(),
    )


@require_POST
def withdraw(request, pk):
    enrolment = _to_change(request, pk)
    return act_and_return(
        request,
        lambda: actions.withdraw(enrolment, by=request.user),
        then=enrolment.get_absolute_url(),
        done=_("The participant has left the cohort."),
    )


@require_POST
def take_back(request, pk):
    enrolment = _to_change(request, pk)
    return act_and_return(
        request,
        lambda: actions.take_back(enrolment, by=request.user),
        then=enrolment.get_absolute_url(),
        done=_said_of_return,
    )


def _said_of_return(enrolment):
    if enrolment.state == EnrolmentState.ENROLLED:
        return _("The participant takes part again.")
    return _("All places are taken. The participant is on the waiting list.")


def confirm(request, pk):
    enrolment = visible(request, pk)
    if not permissions.may_confirm(request.user, enrolment):
        raise PermissionDenied
    return form_page(
        request,
        CompletionForm(posted(request), cohort=enrolment.cohort),
        act=lambda form: actions.confirm_completion(
            enrolment, by=request.user, **form.cleaned_data
        ),
        then=enrolment.get_absolute_url(),
        done=_("The completion is confirmed."),
        title=_("Confirm completion"),
        lead=enrolment,
        submit=_("Confirm"),
        cancel=enrolment.get_absolute_url(),
    )


@require_POST
def revoke(request, pk):
    enrolment = _to_change(request, pk)
    return act_and_return(
        request,
        lambda: actions.revoke_completion(enrolment, by=request.user),
        then=enrolment.get_absolute_url(),
        done=_("The completion is revoked."),
    )
