"""Writing workplaces, the unit they belong to, and headcounts."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.actions import record
from core.constraints import refusals_of
from core.exceptions import ActionRefused
from core.sorting import sort_key
from people.actions import list_under
from people.models import Person
from workplaces.actions.employers import employer_named
from workplaces.enums import Segment
from workplaces.models import Employment, Headcount, UnitAssignment, Workplace


@transaction.atomic
def create_workplace(*, employer, name, unit, by, from_on=None, **fields):
    """Note a workplace and the unit it belongs to; ``fields``: sector, place, group_founded_on.

    ``employer`` is an Employer or the name of one, known or new.
    """
    employer = _employer(employer, by)
    with refusals_of(Workplace):
        workplace = Workplace.objects.create(
            employer=employer, name=name, sort_key=sort_key(name), unit=unit, **fields
        )
    UnitAssignment.objects.create(
        workplace=workplace, unit=unit, starts_on=from_on or timezone.localdate()
    )
    record("workplace.created", workplace, by=by, unit=str(unit.pk))
    return workplace


@transaction.atomic
def update_workplace(workplace, *, employer, name, sector, place, group_founded_on, by):
    """Correct what is known about a workplace; its unit is changed by ``assign_unit``."""
    workplace = Workplace.objects.select_for_update(of=["self"]).get(pk=workplace.pk)
    workplace.employer = _employer(employer, by)
    workplace.name, workplace.sort_key = name, sort_key(name)
    workplace.sector, workplace.place = sector, place
    workplace.group_founded_on = group_founded_on
    with refusals_of(Workplace):
        workplace.save()
    record("workplace.updated", workplace, by=by)
    return workplace


def _employer(employer, by):
    return employer_named(employer, by=by) if isinstance(employer, str) else employer


@transaction.atomic
def assign_unit(workplace, *, unit, from_on, by):
    """The workplace belongs to ``unit`` from ``from_on`` (not in the future) until further notice.

    Keeps the dated assignments and the cached ``workplace.unit`` together, and lists the people
    who work there under the new unit. Refused when it would rewrite an earlier assignment.
    """
    workplace = Workplace.objects.select_for_update(of=["self"]).get(pk=workplace.pk)
    if from_on > timezone.localdate():
        raise ActionRefused(_("A workplace changes its unit today or on an earlier day."))
    if workplace.unit_id == unit.pk:
        raise ActionRefused(_("The workplace belongs to this unit already."))
    _end_assignment(workplace, from_on)
    UnitAssignment.objects.create(workplace=workplace, unit=unit, starts_on=from_on)
    workplace.unit = unit
    workplace.save(update_fields=["unit"])
    list_under(_working_at(workplace), unit=unit, by=by)
    record("workplace.assigned", workplace, by=by, unit=str(unit.pk))
    return workplace


def _end_assignment(workplace, from_on):
    """Let the open assignment end the day before; one that began that very day is replaced."""
    assignments = workplace.unit_assignments.select_for_update(of=["self"])
    if assignments.filter(starts_on__gt=from_on).exists():
        raise ActionRefused(_("The workplace changed its unit after that day."))
    assignments.filter(starts_on=from_on).delete()
    assignments.on(from_on).update(ends_on=from_on - timedelta(days=1))


def _working_at(workplace):
    employed = Employment.objects.current().filter(workplace=workplace)
    return Person.objects.filter(pk__in=employed.values("person"))


@transaction.atomic
def add_headcount(*, workplace, count, on, by, area=None, segment=Segment.ALL, source=""):
    """How many worked there, or in one area, on a day. Refused when that is known already."""
    if area is not None and area.workplace_id != workplace.pk:
        raise ActionRefused(_("This area does not belong to the workplace."))
    with refusals_of(Headcount):
        headcount = Headcount.objects.create(
            workplace=workplace, area=area, count=count, on=on, segment=segment, source=source
        )
    record("headcount.added", headcount, by=by, workplace=str(workplace.pk))
    return headcount
