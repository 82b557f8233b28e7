"""The list kit for the apps above: what ``core.lists`` shows, opened by the policy.

The accounts app lists its users by the same kit but stands below this one.
"""

from accounts.enums import Verb
from accounts.permissions import may_anywhere
from core import lists
from core.lists import NUMBER, HouseTable

__all__ = ["NUMBER", "HouseTable", "ListPage"]


class ListPage(lists.ListPage):
    """A list page that exists only for readers with the list verb on its model somewhere."""

    def may_open(self):
        label = self.get_queryset().model._meta.label_lower
        return may_anywhere(self.request.user, label, Verb.LIST)
