"""Reading how far people have to travel to an event (E21)."""

from dataclasses import dataclass

from accounts.enums import UnitKind, Verb
from accounts.models import Unit
from accounts.permissions import may_at_unit
from events.enums import Mode
from events.queries.lists import people_listed_for
from people.models import Person
from people.queries import memberships_visible_to


@dataclass(frozen=True)
class Region:
    """Where an event takes place, who has a short way to it and who has not."""

    unit: Unit
    members: int | None  # None: the reader may not count them
    from_elsewhere: int  # named people on the list who belong to other regions
    suggests_digital: bool


def region_of(user, event, today):
    """The Region of an event, or None for one of the whole union or without a place to go to."""
    unit = event.region or event.unit
    if unit.kind == UnitKind.UNION or event.mode == Mode.DIGITAL:
        return None
    far = people_listed_for(user, event).exclude(person__unit__path__under=unit.path).count()
    return Region(
        unit=unit,
        members=_members(user, unit, today),
        from_elsewhere=far,
        suggests_digital=far > 0 and event.mode == Mode.IN_PERSON and not event.digital_link,
    )


def _members(user, unit, today):
    if not may_at_unit(user, "people.membership", Verb.LIST, unit):
        return None
    members = memberships_visible_to(user).on(today).filter(person__unit__path__under=unit.path)
    return Person.objects.filter(pk__in=members.values("person")).count()
