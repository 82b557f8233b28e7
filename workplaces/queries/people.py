"""Who works somewhere and who holds a function there, with what a list shows of them."""

from django.db.models import Exists, OuterRef

from people.queries import memberships_visible_to, people_visible_to
from workplaces.queries.scopes import employments_visible_to, functions_visible_to


def employments_shown_to(user):
    """Visible ones with the person, ``is_member`` today, and ``opens``: the person's page does."""
    return _with_person(employments_visible_to(user), user)


def functions_shown_to(user):
    """As ``employments_shown_to``."""
    return _with_person(functions_visible_to(user), user)


def _with_person(rows, user):
    theirs = memberships_visible_to(user).current().filter(person=OuterRef("person"))
    person = people_visible_to(user).filter(pk=OuterRef("person"))
    return rows.select_related("person").annotate(is_member=Exists(theirs), opens=Exists(person))
