from functools import partial

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from accounts.enums import Verb
from accounts.permissions import may_anywhere
from core.pages import act_and_return, form_page, posted
from core.vocabulary import term, words
from programmes import actions, permissions, queries
from programmes.enums import GoalKind, PolicyStatus
from programmes.filters import ProgrammeFilter
from programmes.forms import (
    ChoiceOfProgramme,
    FundingForm,
    GoalForm,
    MilestoneForm,
    PartnershipForm,
    PolicyStatusForm,
    ProgrammeForm,
)
from programmes.models import Funding, Goal, Milestone, Partnership
from programmes.tables import ProgrammeTable
from workbench.lists import ListPage


class ProgrammeList(ListPage):
    table_class = ProgrammeTable
    filterset_class = ProgrammeFilter
    title = gettext_lazy("Programmes")
    lead = gettext_lazy("What the union sets out to do, in which approach, and by when.")
    empty = gettext_lazy("The programmes of your units will stand here.")

    def get_queryset(self):
        programmes = queries.programmes_visible_to(self.request.user).select_related("unit")
        return programmes.order_by("sort_key", "pk")

    def get_primary(self):
        may_create = permissions.may_create(self.request.user)
        return (reverse("programmes:create"), _("Add programme")) if may_create else None


def choose(request):
    """Name the programme one works in; this log-in remembers it until the user logs out."""
    if not may_anywhere(request.user, "programmes.programme", Verb.LIST):
        raise Http404
    chosen = request.session.get(queries.CHOSEN)
    return form_page(
        request,
        ChoiceOfProgramme(posted(request), user=request.user, initial={"programme": chosen}),
        act=partial(_remember, request.session),
        then=_overview_of,
        done=_("Your choice is kept until you log out."),
        title=_("Choose programme"),
        lead=_("For who works in one programme most of the time."),
        submit=_("Choose"),
        cancel=reverse("programmes:list"),
    )


def _remember(session, form):
    programme = form.cleaned_data["programme"]
    session[queries.CHOSEN] = str(programme.pk) if programme else ""
    return programme


def _overview_of(programme):
    return reverse("home") + (f"?programme={programme.pk}" if programme else "")


def visible(request, pk):
    programmes = queries.programmes_visible_to(request.user, Verb.READ)
    return get_object_or_404(programmes.select_related("unit"), pk=pk)


def detail(request, pk):
    user, programme = request.user, visible(request, pk)
    today = timezone.localdate()
    goals = queries.goals_visible_to(user).filter(programme=programme)
    milestones = queries.milestones_visible_to(user).filter(programme=programme)
    context = {
        "programme": programme,
        "months": queries.months(programme.starts_on, programme.ends_on, today),
        "approach": term("approach", programme.approach),
        "words": words(programme.approach),
        "groups": queries.goals_by_aim(goals),
        "milestones": milestones,
        "may_create": permissions.may_create(user),
        "may_change": permissions.may_change(user, programme),
        "may_set_goals": permissions.may_set_goals(user, programme),
        "may_remove_goals": permissions.may_remove_goals(user, programme),
        "fundings": queries.fundings_visible_to(user).filter(programme=programme),
        "may_keep_fundings": permissions.may_keep_fundings(user, programme),
        "partnerships": queries.partnerships_visible_to(user).filter(programme=programme),
        "may_keep_partnerships": permissions.may_keep_partnerships(user, programme),
        "may_set_milestones": permissions.may_set_milestones(user, programme),
        "may_read_figures": permissions.may_read_figures(user, programme),
        "may_follow_work": permissions.may_follow_work(user, programme),
    }
    return render(request, "programmes/programme_detail.html", context)


def create(request):
    if not permissions.may_create(request.user):
        raise PermissionDenied
    return form_page(
        request,
        ProgrammeForm(posted(request), user=request.user),
        act=lambda form: actions.create_programme(by=request.user, **form.cleaned_data),
        then=lambda programme: programme,
        done=_("The programme is set up."),
        title=_("Add programme"),
        submit=_("Save"),
        cancel=reverse("programmes:list"),
    )


def change(request, pk):
    programme = visible(request, pk)
    if not permissions.may_change(request.user, programme):
        raise PermissionDenied
    return form_page(
        request,
        ProgrammeForm(posted(request), user=request.user, instance=programme),
        act=lambda form: actions.update_programme(programme, by=request.user, **form.cleaned_data),
        then=programme.get_absolute_url(),
        done=_("The programme is changed."),
        title=_("Change programme"),
        submit=_("Save"),
        cancel=programme.get_absolute_url(),
    )


def add_milestone(request, pk):
    programme = visible(request, pk)
    return _milestone(request, programme, Milestone(programme=programme), _("Add milestone"))


def change_milestone(request, pk):
    milestones = queries.milestones_visible_to(request.user)
    milestone = get_object_or_404(milestones.select_related("programme__unit"), pk=pk)
    return _milestone(request, milestone.programme, milestone, _("Change milestone"))


def _milestone(request, programme, milestone, title):
    if not permissions.may_set_milestones(request.user, programme):
        raise PermissionDenied
    known = None if milestone._state.adding else milestone
    return form_page(
        request,
        MilestoneForm(posted(request), instance=milestone),
        act=lambda form: actions.save_milestone(
            programme, milestone=known, by=request.user, **form.cleaned_data
        ),
        then=programme.get_absolute_url(),
        done=_("The milestone is saved."),
        title=title,
        lead=programme,
        submit=_("Save"),
        cancel=programme.get_absolute_url(),
    )


def add_funding(request, pk):
    programme = visible(request, pk)
    return _funding(request, programme, Funding(programme=programme), _("Add funding"))


def change_funding(request, pk):
    fundings = queries.fundings_visible_to(request.user)
    funding = get_object_or_404(fundings.select_related("programme__unit"), pk=pk)
    return _funding(request, funding.programme, funding, _("Change funding"))


def _funding(request, programme, funding, title):
    if not permissions.may_keep_fundings(request.user, programme):
        raise PermissionDenied
    known = None if funding._state.adding else funding
    return form_page(
        request,
        FundingForm(posted(request), instance=funding),
        act=lambda form: actions.save_funding(
            programme, funding=known, by=request.user, **form.cleaned_data
        ),
        then=programme.get_absolute_url(),
        done=_("The funding is saved."),
        title=title,
        lead=programme,
        submit=_("Save"),
        cancel=programme.get_absolute_url(),
    )


def add_partnership(request, pk):
    programme = visible(request, pk)
    row = Partnership(programme=programme, starts_on=programme.starts_on)
    return _partnership(request, programme, row, _("Add partner"))


def change_partnership(request, pk):
    rows = queries.partnerships_visible_to(request.user).select_related(
        "partner", "programme__unit"
    )
    row = get_object_or_404(rows, pk=pk)
    return _partnership(request, row.programme, row, _("Change partner"))


def _partnership(request, programme, row, title):
    if not permissions.may_keep_partnerships(request.user, programme):
        raise PermissionDenied
    known = None if row._state.adding else row
    return form_page(
        request,
        PartnershipForm(posted(request), instance=row),
        act=lambda form: actions.save_partnership(
            programme, partnership=known, by=request.user, **form.cleaned_data
        ),
        then=programme.get_absolute_url(),
        done=_("The partner is saved."),
        title=title,
        lead=programme,
        submit=_("Save"),
        cancel=programme.get_absolute_url(),
    )


def add_aim(request, pk):
    goal = Goal(programme=visible(request, pk), kind=GoalKind.AIM)
    return _new_goal(request, goal, _("Add aim"))


def add_policy_goal(request, pk):
    goal = Goal(programme=visible(request, pk), kind=GoalKind.POLICY, status=PolicyStatus.OPEN)
    return _new_goal(request, goal, _("Add policy goal"))


def _new_goal(request, goal, title):
    goal.position = queries.next_position(goal.programme)
    made = {"kind": goal.kind, "status": goal.status}
    return _goal(request, goal, title, act=partial(actions.save_goal, goal.programme, **made))


def change_goal(request, pk):
    """An aim or a policy goal, whose status has a page of its own; figures are set in metrics."""
    goal = _goal_or_404(request, pk, GoalKind.AIM, GoalKind.POLICY)
    title = _("Change aim") if goal.kind == GoalKind.AIM else _("Change policy goal")
    return _goal(request, goal, title, act=partial(actions.save_goal, goal.programme, goal=goal))


def _goal(request, goal, title, *, act):
    if not permissions.may_set_goals(request.user, goal.programme):
        raise PermissionDenied
    return form_page(
        request,
        GoalForm(posted(request), instance=goal),
        act=lambda form: act(by=request.user, **form.cleaned_data),
        then=goal.programme.get_absolute_url(),
        done=_("The goal is saved."),
        title=title,
        lead=goal.programme,
        submit=_("Save"),
        cancel=goal.programme.get_absolute_url(),
    )


@require_POST
def remove_goal(request, pk):
    goal = _goal_or_404(request, pk, *GoalKind)
    if not permissions.may_remove_goals(request.user, goal.programme):
        raise PermissionDenied
    return act_and_return(
        request,
        lambda: actions.remove_goal(goal, by=request.user),
        then=goal.programme.get_absolute_url(),
        done=_("The goal is removed."),
    )


def _goal_or_404(request, pk, *kinds):
    goals = queries.goals_visible_to(request.user).filter(kind__in=kinds)
    return get_object_or_404(goals.select_related("programme__unit"), pk=pk)


def set_status(request, pk):
    goal = _goal_or_404(request, pk, GoalKind.POLICY)
    if not permissions.may_set_goals(request.user, goal.programme):
        raise PermissionDenied
    return form_page(
        request,
        PolicyStatusForm(posted(request), initial={"status": goal.status}),
        act=lambda form: actions.set_policy_status(goal, by=request.user, **form.cleaned_data),
        then=goal.programme.get_absolute_url(),
        done=_("The status is saved."),
        title=_("Set status"),
        lead=goal,
        submit=_("Save"),
        cancel=goal.programme.get_absolute_url(),
    )
