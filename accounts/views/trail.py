"""The audit trail, for the data protection officer."""

from django.utils.translation import gettext_lazy as _

from accounts import queries
from accounts.filters import TrailFilter
from accounts.permissions import may_read_trail
from accounts.tables import TrailTable
from core.lists import ListPage


class Trail(ListPage):
    table_class = TrailTable
    filterset_class = TrailFilter
    paginate_by = 50
    title = _("Audit trail")
    lead = _("Log-ins, roles given and taken, notes read, exports and named actions.")
    empty = _("Nothing has been recorded yet.")

    def may_open(self):
        return may_read_trail(self.request.user)

    def get_queryset(self):
        return queries.with_actor(queries.trail_visible_to(self.request.user))
