"""The frozen pictures of workplaces: taking one, reading one, two of them side by side (C2)."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from accounts.enums import Verb
from core.pages import form_page, posted
from workbench.lists import ListPage
from workplaces import actions, permissions, queries
from workplaces.filters import SnapshotFilter
from workplaces.forms import CompareForm, SnapshotForm
from workplaces.models import Snapshot
from workplaces.tables import SnapshotTable
from workplaces.views.pictures import compared, sections_of
from workplaces.views.workplaces import visible


class SnapshotList(ListPage):
    """Where there is a snapshot, and how old the newest is."""

    table_class = SnapshotTable
    filterset_class = SnapshotFilter
    title = gettext_lazy("Company snapshots")
    lead = gettext_lazy("The newest frozen picture of each workplace.")
    empty = gettext_lazy("The snapshots of your workplaces will stand here.")

    def may_open(self):
        return permissions.may_list_any_snapshots(self.request.user)

    def get_queryset(self):
        snapshots = queries.newest_snapshots(queries.snapshots_visible_to(self.request.user))
        return snapshots.select_related("workplace").defer("picture").order_by("-on", "-pk")


def of_workplace(request, pk):
    """The workplace, when the user may list its snapshots."""
    workplace = visible(request, pk)
    if not permissions.may_list_snapshots(request.user, workplace):
        raise PermissionDenied
    return workplace


@require_GET
def show_all(request, pk):
    """The versions of one workplace, and the choice of two to compare."""
    workplace = of_workplace(request, pk)
    snapshots = queries.snapshots_of(workplace, request.user)
    newest = _newest_two(snapshots)
    context = {
        "workplace": workplace,
        "snapshots": snapshots,
        "choice": CompareForm(snapshots=snapshots, initial=newest) if newest else None,
        "may_take": permissions.may_take_snapshot(request.user, workplace),
    }
    return render(request, "workplaces/snapshots/list.html", context)


def _newest_two(snapshots):
    """The choice of the newest two; none where there are not two."""
    numbers = [snapshot.number for snapshot in snapshots[:2]]
    return {"later": numbers[0], "earlier": numbers[1]} if len(numbers) > 1 else {}


def take(request, pk):
    workplace = visible(request, pk)
    if not permissions.may_take_snapshot(request.user, workplace):
        raise PermissionDenied
    snapshots = reverse("workplaces:snapshots", args=[pk])
    return form_page(
        request,
        SnapshotForm(posted(request), instance=Snapshot(workplace=workplace)),
        act=lambda form: actions.take_snapshot(
            workplace=workplace, by=request.user, **form.cleaned_data
        ),
        then=lambda snapshot: snapshot.get_absolute_url(),
        done=_("The picture of today is kept."),
        title=_("Take snapshot"),
        lead=workplace,
        submit=_("Take snapshot"),
        cancel=snapshots,
    )


@require_GET
def show(request, pk):
    """One version, as far as the reader may read what it was made of."""
    snapshots = queries.snapshots_visible_to(request.user, Verb.READ)
    snapshots = snapshots.select_related("workplace__unit", "taken_by")
    snapshot = get_object_or_404(snapshots, pk=pk)
    parts = _parts_for(request.user, snapshot.workplace)
    context = {
        "snapshot": snapshot,
        "workplace": snapshot.workplace,
        "sections": sections_of(snapshot, parts),
        "counts_members": "members" in parts,
    }
    return render(request, "workplaces/snapshots/one.html", context)


def _parts_for(user, workplace):
    """What the user may read of a picture; to be shown counts of ratings leaves a trace."""
    parts = permissions.parts_of_picture(user, workplace)
    if "ratings" in parts:
        actions.note_reading(workplace, by=user)
    return parts


@require_GET
def compare(request, pk):
    """Two versions side by side with what differs; without a choice the newest two."""
    workplace = of_workplace(request, pk)
    snapshots = queries.snapshots_of(workplace, request.user)
    newest = _newest_two(snapshots)
    choice = CompareForm(request.GET or newest, snapshots=snapshots)
    context = {"workplace": workplace, "choice": choice, "has_two": bool(newest)}
    if newest and choice.is_valid():
        context |= _side_by_side(request.user, workplace, **choice.cleaned_data)
    return render(request, "workplaces/snapshots/compare.html", context)


def _side_by_side(user, workplace, *, earlier, later, only):
    """``only`` leaves out what is the same in both."""
    earlier, later = sorted((earlier, later), key=lambda snapshot: snapshot.number)
    parts = _parts_for(user, workplace)
    sections = compared(sections_of(earlier, parts), sections_of(later, parts))
    count = sum(section.count for section in sections)
    if only:
        sections = [section.narrowed() for section in sections if section.count]
    return {"earlier": earlier, "later": later, "sections": sections, "count": count}
