from people.models.memberships import Membership
from people.models.merges import Merge, MergedRow
from people.models.people import ContactDetail, Person
from people.models.tasks import Task

__all__ = ["ContactDetail", "Membership", "Merge", "MergedRow", "Person", "Task"]
