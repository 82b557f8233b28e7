"""Two persons who are one: finding the other, choosing what stays, and taking it back."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from core.pages import act_and_return, form_page, posted
from core.searching import OFFERED, words_of
from people import actions, permissions, queries
from people.forms import MergeForm
from people.views.people import visible


def mergeable(request, pk):
    """The person: 404 for who may not see them, 403 for who may not merge them."""
    person = visible(request, pk)
    if not permissions.may_merge_with_others(request.user, person):
        raise PermissionDenied
    return person


@require_safe
def choose(request, pk):
    """Who else the person is: those with a similar name, or the ones searched for."""
    person, words = mergeable(request, pk), words_of(request)
    people = queries.people_to_merge(request.user).exclude(pk=pk).select_related("unit")
    if words.strip():
        found = list(queries.matching(people, words).order_by("sort_key", "pk")[: OFFERED + 1])
    else:
        found = list(queries.with_similar_name(people, person.sort_key))
    context = {"person": person, "words": words, "people": found[:OFFERED]}
    context["has_more"] = len(found) > OFFERED
    return render(request, "people/merge_choose.html", context)


def merge(request, pk, other):
    kept, gone = mergeable(request, pk), mergeable(request, other)
    return form_page(
        request,
        MergeForm(posted(request), kept=kept, gone=gone, user=request.user),
        act=lambda form: actions.merge_people(kept, gone, take=form.taken, by=request.user),
        then=kept.get_absolute_url(),
        done=_("The two are one person now. This can be undone for 30 days."),
        title=_("Merge persons"),
        submit=_("Merge"),
        cancel=reverse("people:merge-with", args=[pk]),
        template="people/merge.html",
        kept=kept,
        gone=gone,
    )


@require_POST
def undo(request, pk):
    merges = queries.merges_visible_to(request.user).select_related("kept__unit")
    merge = get_object_or_404(merges, pk=pk)
    if not permissions.may_undo(request.user, merge):
        raise PermissionDenied
    return act_and_return(
        request,
        lambda: actions.undo_merge(merge, by=request.user),
        then=merge.kept.get_absolute_url(),
        done=_("The merge is undone: they are two persons again."),
    )
