"""The participant's own page, and their reflections."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.actions import record
from accounts.enums import Verb
from campaigns.queries import campaigns_visible_to
from cohorts import actions, permissions, queries
from cohorts.forms import ReflectionForm, ShareForm
from core.pages import act_and_return, form_page, posted


def mine(request):
    """The whole way of the reader through each of their cohorts: done, here, coming."""
    own = list(queries.own_enrolments(request.user))
    if not own:
        raise Http404
    ways = [
        (
            queries.path_of(enrolment),
            queries.row_of(enrolment),
            queries.own_reflections(request.user).filter(enrolment=enrolment),
        )
        for enrolment in own
    ]
    led = campaigns_visible_to(request.user, Verb.READ).filter(enrolments__in=own)
    context = {"ways": ways, "opens": set(led.values_list("pk", flat=True))}
    return render(request, "cohorts/mine.html", context)


@require_POST
def give_back(request, pk):
    enrolment = get_object_or_404(queries.own_enrolments(request.user), pk=pk)
    return act_and_return(
        request,
        lambda: actions.give_back(enrolment, by=request.user),
        then="home",
        done=_("The place is given back. Thank you for saying so."),
    )


def reflect(request, pk):
    enrolment = get_object_or_404(queries.own_enrolments(request.user), pk=pk)
    return form_page(
        request,
        ReflectionForm(posted(request)),
        act=lambda form: actions.reflect(enrolment, by=request.user, **form.cleaned_data),
        then="cohorts:mine",
        done=_("It is written down. Nobody else reads it unless you share it."),
        title=_("New reflection"),
        lead=_("Only you read this, until you share it by name."),
        submit=_("Save"),
        cancel=reverse("cohorts:mine"),
    )


def detail(request, pk):
    related = "enrolment__person", "enrolment__cohort", "shared_with"
    reflections = queries.reflections_visible_to(request.user).select_related(*related)
    reflection = get_object_or_404(reflections, pk=pk)
    may_write = permissions.may_write_reflection(request.user, reflection)
    if not may_write:
        record("reflection.read", reflection, by=request.user)
    context = {"reflection": reflection, "may_write": may_write}
    return render(request, "cohorts/reflection_detail.html", context)


def _own(request, pk):
    """The reflection of its author; a reader it is shared with may not write it."""
    related = "enrolment__person", "enrolment__cohort"
    reflections = queries.reflections_visible_to(request.user).select_related(*related)
    reflection = get_object_or_404(reflections, pk=pk)
    if not permissions.may_write_reflection(request.user, reflection):
        raise PermissionDenied
    return reflection


def change(request, pk):
    reflection = _own(request, pk)
    return form_page(
        request,
        ReflectionForm(posted(request), instance=reflection),
        act=lambda form: actions.change_reflection(
            reflection, by=request.user, **form.cleaned_data
        ),
        then=reflection.get_absolute_url(),
        done=_("The reflection is changed."),
        title=_("Change reflection"),
        submit=_("Save"),
        cancel=reflection.get_absolute_url(),
    )


def share(request, pk):
    reflection = _own(request, pk)
    return form_page(
        request,
        ShareForm(posted(request), enrolment=reflection.enrolment),
        act=lambda form: actions.share_reflection(reflection, by=request.user, **form.cleaned_data),
        then=reflection.get_absolute_url(),
        done=_("It is shared. You can take that back at any time."),
        title=_("Share reflection"),
        lead=_("One person reads it, nobody else."),
        submit=_("Share"),
        cancel=reflection.get_absolute_url(),
    )


@require_POST
def unshare(request, pk):
    reflection = _own(request, pk)
    return act_and_return(
        request,
        lambda: actions.share_reflection(reflection, shared_with=None, by=request.user),
        then=reflection.get_absolute_url(),
        done=_("It is private again."),
    )


@require_POST
def remove(request, pk):
    reflection = _own(request, pk)
    return act_and_return(
        request,
        lambda: actions.remove_reflection(reflection, by=request.user),
        then="cohorts:mine",
        done=_("The reflection is removed."),
    )
