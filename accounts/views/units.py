"""The tree of the union, and where the reader works in it."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from accounts import actions, permissions, queries
from accounts.enums import Verb
from accounts.filters import UnitFilter
from accounts.forms import UnitForm
from accounts.permissions import may_anywhere
from accounts.tables import UnitTable
from core.lists import ListPage
from core.pages import form_page, posted


class UnitList(ListPage):
    table_class = UnitTable
    filterset_class = UnitFilter
    title = gettext_lazy("Units")
    lead = gettext_lazy(
        "The districts and offices you can look into. Your pages begin at the one you choose."
    )
    empty = gettext_lazy("You hold no role at a unit.")

    def may_open(self):
        return may_anywhere(self.request.user, "accounts.unit", Verb.LIST)

    def get_queryset(self):
        return queries.with_may_change(
            queries.tree_visible_to(self.request.user), self.request.user
        )

    def get_table_kwargs(self):
        return {"exclude": [] if permissions.may_add_unit(self.request.user) else ["change"]}

    def get_primary(self):
        may_add = permissions.may_add_unit(self.request.user)
        return (reverse("accounts:add-unit"), _("Add unit")) if may_add else None


def add(request):
    if not permissions.may_add_unit(request.user):
        raise PermissionDenied
    return form_page(
        request,
        UnitForm(
            posted(request),
            parents=queries.units_to_add_under(request.user),
            initial={"parent": request.GET.get("parent")},
        ),
        act=lambda form: actions.create_unit(by=request.user, **form.cleaned_data),
        then="accounts:units",
        done=_("The unit is added."),
        title=_("Add unit"),
        lead=_("A district, an office or a board."),
        submit=_("Add unit"),
        cancel=reverse("accounts:units"),
    )


def change(request, pk):
    unit = get_object_or_404(queries.units_visible_to(request.user), pk=pk)
    if not permissions.may_change_unit(request.user, unit):
        raise PermissionDenied
    parents = queries.units_to_move_under(request.user, unit)
    return form_page(
        request,
        UnitForm(posted(request), parents=parents, unit=unit),
        act=lambda form: actions.update_unit(unit, by=request.user, **form.cleaned_data),
        then="accounts:units",
        done=_("The unit is changed."),
        title=_("Change unit"),
        lead=_("Moved under another unit, it takes along all that lies below it, and its figures."),
        submit=_("Save"),
        cancel=reverse("accounts:units"),
    )


@require_POST
def choose(request, pk):
    unit = get_object_or_404(queries.units_visible_to(request.user), pk=pk)
    actions.choose_unit(request.user, unit)
    return redirect("home")
