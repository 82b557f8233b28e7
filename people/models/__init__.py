from people.models.memberships import Membership
from people.models.people import ContactDetail, Person
from people.models.tasks import Task

__all__ = ["ContactDetail", "Membership", "Person", "Task"]
