"""What somebody applies for themselves: the series that take applications, and the own ones."""

from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from cohorts import actions, queries
from cohorts.enums import DECISIONS, ApplicationState
from cohorts.forms import ApplyForm
from core.pages import act_and_return, form_page, posted
from people.queries import person_of

OWN = "cohorts:training"


@require_safe
def training(request):
    person = person_of(request.user)
    applications = list(queries.own_applications(request.user))
    context = {
        "person": person,
        "works_somewhere": person is not None and queries.workplaces_of(person).exists(),
        "openings": queries.openings_for(person),
        "applications": applications,
        "may_withdraw": {each.pk for each in applications if _may_withdraw(each)},
        "takes_part": queries.own_enrolments(request.user).exists(),
    }
    return render(request, "cohorts/training.html", context)


def apply(request, pk):
    person = person_of(request.user)
    cohort = get_object_or_404(queries.openings_for(person), pk=pk)
    return form_page(
        request,
        ApplyForm(posted(request), person=person, cohort=cohort),
        act=lambda form: actions.apply_oneself(
            cohort, person=person, by=request.user, **form.cleaned_data
        ),
        then=OWN,
        done=_("Your application is in. Those who train the series decide about it."),
        title=_("Apply"),
        lead=cohort,
        submit=_("Apply"),
        cancel=reverse(OWN),
    )


@require_POST
def withdraw(request, pk):
    application = get_object_or_404(queries.own_applications(request.user), pk=pk)
    if not _may_withdraw(application):
        raise Http404
    return act_and_return(
        request,
        lambda: actions.decide(application, verdict=ApplicationState.WITHDRAWN, by=request.user),
        then=OWN,
        done=_("Your application is taken back."),
    )


def _may_withdraw(application):
    return ApplicationState.WITHDRAWN in DECISIONS[application.state]
