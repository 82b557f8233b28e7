"""Students whose graduation has passed and who were not asked yet how they go on (E15)."""

from django.utils import timezone
from django.utils.translation import gettext_lazy

from accounts.enums import Verb
from accounts.queries import units_where
from people import queries
from people.filters import CallListFilter
from people.tables import CallTable
from workbench.lists import ListPage


class CallList(ListPage):
    template_name = "people/call_list.html"
    table_class = CallTable
    filterset_class = CallListFilter
    title = gettext_lazy("Students to call")
    lead = gettext_lazy("Their graduation has passed, and no other kind of membership follows yet.")
    empty = gettext_lazy("Every student whose graduation has passed has moved on.")

    def get_queryset(self):
        graduates = queries.graduated(self.request.user, timezone.localdate())
        students = queries.to_call(graduates).select_related("person__unit")
        return students.order_by("expected_graduation_on", "pk")

    def get_context_data(self, **kwargs):
        """With the numbers that the figures of today read for the units chosen."""
        context = super().get_context_data(**kwargs)
        said = getattr(context["filter"].form, "cleaned_data", {})  # none: nothing was asked
        graduates = queries.graduated(self.request.user, timezone.localdate())
        units = list(said.get("unit") or [])
        if units:
            graduates = graduates.filter(
                person__unit__path__under_any=[unit.path for unit in units]
            )
        counted = queries.transition(queries.within_a_year(graduates, timezone.localdate()))
        return context | counted | {"figure_unit": self.unit_of_all(units)}

    def unit_of_all(self, chosen):
        """The one unit that everybody counted belongs to, or None where there are several."""
        if chosen:
            return chosen[0] if len(chosen) == 1 else None
        units = units_where(self.request.user, "people.membership", Verb.LIST)
        top = units.order_by("path__level", "path").first()
        return None if top is None or units.exclude(path__under=top.path).exists() else top
