"""Which of the two elected functions there are at a workplace: works council, union
representatives, or both (B15).

A union activist on the works council is both in one person (C10).
"""

from django.db.models import Case, CharField, Exists, OuterRef, Q, Value, When

from workplaces.enums import Elected, FunctionKind
from workplaces.queries.scopes import functions_visible_to

COUNCIL = (FunctionKind.WORKS_COUNCIL, FunctionKind.WORKS_COUNCIL_ACTIVIST)
REPRESENTING = (FunctionKind.REPRESENTATIVE, FunctionKind.WORKS_COUNCIL_ACTIVIST)


def with_elected(workplaces, user):
    """Each with ``elected`` today, as far as the user may list functions; "" for neither."""
    held = functions_visible_to(user).current().filter(workplace=OuterRef("pk")).order_by()
    council = Exists(held.filter(kind__in=COUNCIL))
    representative = Exists(held.filter(kind__in=REPRESENTING))
    return workplaces.annotate(has_council=council, has_representative=representative).annotate(
        elected=Case(
            When(Q(has_council=True, has_representative=True), then=Value(Elected.BOTH)),
            When(has_council=True, then=Value(Elected.COUNCIL)),
            When(has_representative=True, then=Value(Elected.REPRESENTATIVE)),
            default=Value(""),
            output_field=CharField(),
        )
    )
