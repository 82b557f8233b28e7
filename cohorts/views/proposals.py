"""Courses proposed to groups, what their boards decide, and what is carried out (A14, E6)."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from cohorts import actions, permissions, queries
from cohorts.filters import ProposalFilter
from cohorts.forms import CarriedOutForm, ProposalForm
from cohorts.tables import ProposalTable
from cohorts.views.needs import group_of
from core.pages import act_and_return, came_from, form_page, posted
from workbench.lists import ListPage


class ProposalList(ListPage):
    table_class = ProposalTable
    filterset_class = ProposalFilter
    title = gettext_lazy("Proposed courses")
    lead = gettext_lazy("Who advises proposes, the board decides, the staff carry it out.")
    empty = gettext_lazy("Courses stand here once they are proposed to a group, on its page.")

    def get_queryset(self):
        user = self.request.user
        return queries.listed_proposals(queries.proposals_visible_to(user), user)


@require_POST
def propose(request, pk, course):
    group = group_of(request, pk)
    if not permissions.may_propose(request.user, group):
        raise PermissionDenied
    offered = queries.offered_to(queries.courses_visible_to(request.user), group)
    course = get_object_or_404(offered, pk=course)
    return act_and_return(
        request,
        lambda: actions.propose_course(course, workplace=group, by=request.user),
        then=came_from(request, reverse("cohorts:courses:for-group", args=[group.pk])),
        done=_("The course is proposed. The board of the group decides."),
    )


def _one_of(request, pk, allowed):
    """The proposal, or 404 for who may not see it; refused outside the ``allowed`` ones."""
    proposals = queries.proposals_visible_to(request.user)
    proposal = get_object_or_404(proposals.select_related("course__curriculum", "workplace"), pk=pk)
    if not allowed.filter(pk=pk).exists():
        raise PermissionDenied
    return proposal


def decide(request, pk):
    proposal = _one_of(request, pk, queries.proposals_to_decide(request.user))
    return form_page(
        request,
        ProposalForm(posted(request), proposal=proposal),
        act=lambda form: actions.decide_proposal(proposal, by=request.user, **form.cleaned_data),
        then=proposal.workplace.get_absolute_url(),
        done=_("The decision is noted."),
        title=_("Decision of the board"),
        lead=proposal,
        submit=_("Save"),
        cancel=proposal.workplace.get_absolute_url(),
    )


def carry_out(request, pk):
    proposal = _one_of(request, pk, queries.proposals_to_carry_out(request.user))
    return form_page(
        request,
        CarriedOutForm(posted(request), proposal=proposal),
        act=lambda form: actions.carry_out_proposal(proposal, by=request.user, **form.cleaned_data),
        then=proposal.workplace.get_absolute_url(),
        done=_("It is noted that the course was carried out."),
        title=_("Course carried out"),
        lead=proposal,
        submit=_("Save"),
        cancel=proposal.workplace.get_absolute_url(),
    )
