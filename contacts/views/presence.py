"""Presence at workplaces, and the joins that followed it (E14)."""

from django.conf import settings
from django.utils.translation import gettext_lazy

from accounts.enums import Verb
from accounts.permissions import may_anywhere
from contacts import queries
from contacts.filters import PresenceFilter
from contacts.tables import PresenceTable
from workbench.lists import ListPage


class PresenceList(ListPage):
    template_name = "contacts/presence_list.html"
    table_class = PresenceTable
    filterset_class = PresenceFilter
    title = gettext_lazy("Presence")
    lead = gettext_lazy("Where the union was, and who joined afterwards.")
    empty = gettext_lazy("The workplaces of your units will stand here.")

    def may_open(self):
        return may_anywhere(self.request.user, "people.membership", Verb.LIST)

    def get_queryset(self):
        workplaces = queries.workplaces_of_presence(self.request.user)
        return workplaces.select_related("unit").order_by("sort_key", "pk")

    def get_context_data(self, **kwargs):
        first, last = self.filterset.span
        return super().get_context_data(
            **kwargs,
            first=first,
            last=last,
            days=settings.JOIN_FOLLOWS_VISIT_DAYS,
            presence=queries.presence_at(self.filterset.qs, first, last),
        )
