"""Active members, their coaches and their next steps."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from accounts.enums import Verb
from accounts.permissions import may_anywhere
from core.forms import EndForm
from core.pages import act_and_return, came_from, form_page, posted
from mentors import actions, permissions, queries
from mentors.enums import Rung, StepState
from mentors.filters import DevelopmentFilter
from mentors.forms import AssignCoachForm, StepForm
from mentors.models import CoachAssignment, DevelopmentStep
from mentors.permissions.development import STEP
from mentors.queries.coaching import COACHING
from mentors.tables import DevelopmentTable
from people.queries import people_visible_to, person_of
from workbench.lists import ListPage


class DevelopmentList(ListPage):
    table_class = DevelopmentTable
    filterset_class = DevelopmentFilter
    template_name = "mentors/development/list.html"
    title = gettext_lazy("Development")
    lead = gettext_lazy("Active members, who coaches them and which step they take next.")
    empty = gettext_lazy("Who holds a union function or has a coach will stand here.")

    def may_open(self):
        return may_anywhere(self.request.user, STEP, Verb.LIST)

    def get_queryset(self):
        people = queries.active(queries.people_developing(self.request.user))
        people = queries.with_development(people.select_related("unit"))
        people = queries.with_coaching_contacts(people)
        return people.order_by("sort_key", "pk")

    def get_context_data(self, **kwargs):
        may_log = may_anywhere(self.request.user, COACHING, Verb.CREATE)
        return super().get_context_data(**kwargs, may_log=may_log)


def visible(request, pk):
    """The person, or 404 for who may not see their next steps."""
    people = queries.people_developing(request.user, Verb.READ)
    return get_object_or_404(people.select_related("unit", "user"), pk=pk)


def of_coached(request, pk):
    """The person: 404 for who sees nothing of them, 403 for who does not coach them."""
    person = visible(request, pk)
    if not permissions.may_work_on(request.user, person):
        raise PermissionDenied
    return person


def page_of(person):
    return reverse("mentors:development:person", args=[person.pk])


def context_of(person):
    """What the page of a person and one's own page both show."""
    open_steps, closed_steps = queries.steps_of(person)
    reached = max((step.rung for step in closed_steps if step.state == StepState.DONE), default=0)
    return {
        "person": person,
        "open_steps": open_steps,
        "closed_steps": closed_steps,
        "reached": reached,
        "ladder": Rung.choices,
        "number": queries.coaching_contacts_of(person),
        "coaches": person.coached.select_related("coach").order_by("-starts_on"),
        "today": timezone.localdate(),
    }


@require_safe
def person(request, pk):
    person = visible(request, pk)
    led = queries.coachings_visible_to(request.user).filter(attendances__person=person)
    context = context_of(person) | {
        "talks": queries.told(led, request.user),
        "may_work": permissions.may_work_on(request.user, person),
        "may_assign": permissions.may_assign(request.user, person),
    }
    context["may_close"] = context["may_work"]
    if permissions.may_write_profile(request.user, person):
        context["profile_url"] = reverse("mentors:development:profile", args=[pk])
    return render(request, "mentors/development/person.html", context)


@require_safe
def panel(request, pk):
    """A part of the person's page; empty for who sees the person but not their next steps."""
    person = get_object_or_404(people_visible_to(request.user, Verb.READ), pk=pk)
    may_see = permissions.may_see_development(request.user, person)
    context = {"person": person, "may_see": may_see, "today": timezone.localdate()}
    if may_see:
        context["open_steps"] = queries.steps_of(person)[0]
    template = "mentors/development/panel.html"
    return render(request, f"{template}#part" if request.htmx else template, context)


@require_safe
def own(request):
    """What the reader does next themselves, and who coaches them."""
    person = person_of(request.user)
    context = {"person": person, "may_close": True}
    context["profile_url"] = reverse("mentors:development:own-profile")
    if person:
        talks = queries.told(queries.own_coachings(request.user), request.user)
        context |= context_of(person) | {"talks": talks}
    return render(request, "mentors/development/own.html", context)


def add_step(request, pk):
    person = of_coached(request, pk)
    return form_page(
        request,
        StepForm(posted(request), instance=DevelopmentStep(person=person)),
        act=lambda form: actions.plan_step(person=person, by=request.user, **form.cleaned_data),
        then=page_of(person),
        done=_("The next step is noted."),
        title=_("Plan next step"),
        lead=person,
        submit=_("Save"),
        cancel=page_of(person),
    )


def change_step(request, pk):
    steps = queries.steps_visible_to(request.user).select_related("person__unit")
    step = get_object_or_404(steps, pk=pk)
    person = of_coached(request, step.person_id)
    return form_page(
        request,
        StepForm(posted(request), instance=step),
        act=lambda form: actions.change_step(step, by=request.user, **form.cleaned_data),
        then=page_of(person),
        done=_("The next step is changed."),
        title=_("Change next step"),
        lead=person,
        submit=_("Save"),
        cancel=page_of(person),
    )


@require_POST
def close_step(request, pk, state):
    steps = queries.steps_visible_to(request.user) | queries.own_steps(request.user)
    step = get_object_or_404(steps.select_related("person"), pk=pk)
    if not permissions.may_close(request.user, step):
        raise PermissionDenied
    return act_and_return(
        request,
        lambda: actions.close_step(step, state=state, by=request.user),
        then=came_from(request, page_of(step.person)),
        done=_("The step is closed."),
    )


def assign_coach(request, pk):
    person = visible(request, pk)
    if not permissions.may_assign(request.user, person):
        raise PermissionDenied
    instance = CoachAssignment(person=person)
    return form_page(
        request,
        AssignCoachForm(posted(request), instance=instance, user=request.user),
        act=lambda form: actions.assign_coach(person=person, by=request.user, **form.cleaned_data),
        then=page_of(person),
        done=_("The coach is noted."),
        title=_("Assign coach"),
        lead=person,
        submit=_("Save"),
        cancel=page_of(person),
    )


def end_assignment(request, pk):
    assignments = queries.assignments_visible_to(request.user)
    assignment = get_object_or_404(assignments.select_related("person__unit", "coach"), pk=pk)
    if not permissions.may_end_assignment(request.user, assignment):
        raise PermissionDenied
    return form_page(
        request,
        EndForm(posted(request), dated=assignment),
        act=lambda form: actions.end_assignment(assignment, by=request.user, **form.cleaned_data),
        then=page_of(assignment.person),
        done=_("The coach ends then."),
        title=_("End coach"),
        lead=assignment,
        submit=_("End"),
        cancel=page_of(assignment.person),
    )
