"""Who works somewhere and who holds a function there, with what a list shows of them."""

from django.db.models import Exists, OuterRef, Q

from people.queries import memberships_visible_to, people_visible_to
from workplaces.enums import FunctionKind
from workplaces.queries.elected import COUNCIL, REPRESENTING
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


# As what a function counts: an activist on the works council is council and representative in one.
COUNTED = {FunctionKind.WORKS_COUNCIL: COUNCIL, FunctionKind.REPRESENTATIVE: REPRESENTING}


def holding(user, kind):
    """A condition on employments: the person holds a function of ``kind`` there today.

    A union representative on the works council is a union activist on it, whether somebody noted
    that as a function of its own or not (requirement C10).
    """
    if kind == FunctionKind.WORKS_COUNCIL_ACTIVIST:
        return _holds(user, COUNCIL) & _holds(user, REPRESENTING)
    return _holds(user, COUNTED.get(kind, [kind]))


def _holds(user, kinds):
    held = functions_visible_to(user).current().filter(kind__in=kinds)
    return Q(Exists(held.filter(workplace=OuterRef("workplace"), person=OuterRef("person"))))
