"""Structure tests: how far a campaign would carry at a workplace, and who asks whom for it."""

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from campaigns import actions, permissions, queries
from campaigns.forms import AnswersForm, AssignForm, ChangeTestForm, NumbersForm, TestForm
from campaigns.models import StructureTest
from campaigns.views.campaigns import allowed
from core.pages import form_page, posted
from core.searching import words_of


def visible(request, pk):
    tests = queries.structure_tests_shown_to(request.user)
    return get_object_or_404(tests.select_related("campaign__unit"), pk=pk)


def kept(request, pk):
    """The test: 404 for who may not see it, 403 for who may not keep it."""
    test = visible(request, pk)
    if not permissions.may_keep_tests(request.user, test.campaign):
        raise PermissionDenied
    return test


def detail(request, pk):
    test = visible(request, pk)
    series = queries.structure_tests_shown_to(request.user).filter(campaign=test.campaign_id)
    context = {
        "test": test,
        "campaign": test.campaign,
        "series": series.filter(workplace=test.workplace_id),
        "areas": queries.by_area(test),
        "askers": queries.by_asker(test),
        "goes_public": queries.goes_public(test),
        "threshold": settings.GO_PUBLIC_PERCENT,
        "may_keep": permissions.may_keep_tests(request.user, test.campaign),
    }
    return render(request, "campaigns/structure_test.html", context)


def plan(request, pk):
    campaign = allowed(request, pk, permissions.may_keep_tests)
    return form_page(
        request,
        TestForm(posted(request), instance=StructureTest(campaign=campaign)),
        act=lambda form: actions.plan_test(campaign, by=request.user, **form.cleaned_data),
        then=lambda test: test,
        done=_("The structure test is planned."),
        title=_("Plan structure test"),
        lead=_("Each test of a workplace asks more than the one before."),
        submit=_("Save"),
        cancel=campaign.get_absolute_url(),
    )


def change(request, pk):
    test = kept(request, pk)
    return _page(
        request,
        test,
        ChangeTestForm(posted(request), instance=test),
        act=lambda form: actions.change_test(test, by=request.user, **form.cleaned_data),
        done=_("The structure test is changed."),
        title=_("Change structure test"),
    )


def numbers(request, pk):
    test = kept(request, pk)
    return _page(
        request,
        test,
        NumbersForm(posted(request), test=test),
        act=lambda form: actions.set_numbers(
            test,
            eligible=form.cleaned_data["eligible"],
            yes_unnamed=form.cleaned_data["yes_unnamed"],
            areas=form.areas,
            by=request.user,
        ),
        done=_("The numbers are saved."),
        title=_("How many could say yes?"),
    )


def assign(request, pk):
    test, words = kept(request, pk), words_of(request)
    return _page(
        request,
        test,
        AssignForm(posted(request), test=test, user=request.user, words=words),
        act=lambda form: actions.assign(test, by=request.user, **form.cleaned_data),
        done=_("It is noted who asks whom."),
        title=_("Who asks whom?"),
        template="campaigns/assign_form.html",
        words=words,
    )


def answers(request, pk, asker_pk):
    test = kept(request, pk)
    asker = get_object_or_404(queries.by_asker(test), pk=asker_pk)
    actions.note_reading(test, by=request.user)
    return _page(
        request,
        test,
        AnswersForm(posted(request), askings=queries.askings_of(test, asker)),
        act=lambda form: actions.record_answers(test, answers=form.answers, by=request.user),
        done=_("The answers are saved."),
        title=_("What did they say to %(asker)s?") % {"asker": asker},
        template="campaigns/answers_form.html",
    )


def _page(request, test, form, **page):
    back = test.get_absolute_url()
    page = {"lead": test, "submit": _("Save")} | page
    return form_page(request, form, then=back, cancel=back, **page)
