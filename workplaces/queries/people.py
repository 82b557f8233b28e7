"""Who works somewhere and who holds a function there, with what a list shows of them."""

from django.db.models import Exists, OuterRef, Q

from people.queries import memberships_visible_to, people_visible_to
from workplaces.enums import FunctionKind
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


def holding(user, kind):
    """A condition on employments: the person holds a function of ``kind`` there today.

    A union representative on the works council is a union activist on it, whether somebody noted
    that as a function of its own or not (requirement C10).
    """
    holds = Exists(_held_there(user, kind))
    if kind != FunctionKind.WORKS_COUNCIL_ACTIVIST:
        return Q(holds)
    council = Exists(_held_there(user, FunctionKind.WORKS_COUNCIL))
    representative = Exists(_held_there(user, FunctionKind.REPRESENTATIVE))
    return Q(holds) | (Q(council) & Q(representative))


def _held_there(user, kind):
    held = functions_visible_to(user).current().filter(kind=kind)
    return held.filter(workplace=OuterRef("workplace"), person=OuterRef("person"))
