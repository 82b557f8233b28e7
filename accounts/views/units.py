"""The tree of the union, and where the reader works in it."""

from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from accounts import actions, queries
from accounts.enums import Verb
from accounts.filters import UnitFilter
from accounts.permissions import may_anywhere
from accounts.tables import UnitTable
from core.lists import ListPage


class UnitList(ListPage):
    table_class = UnitTable
    filterset_class = UnitFilter
    title = _("Units")
    lead = _("The districts and offices you can look into. Your pages begin at the one you choose.")
    empty = _("You hold no role at a unit.")

    def may_open(self):
        return may_anywhere(self.request.user, "accounts.unit", Verb.LIST)

    def get_queryset(self):
        return queries.tree_visible_to(self.request.user)


@require_POST
def choose(request, pk):
    unit = get_object_or_404(queries.units_visible_to(request.user), pk=pk)
    actions.choose_unit(request.user, unit)
    return redirect("home")
