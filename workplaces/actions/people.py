"""Who works where and who holds which function there."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.actions import record
from core.constraints import refusals_of
from core.exceptions import ActionRefused
from people.actions import list_under
from people.models import Person
from workplaces.enums import Segment
from workplaces.models import Employment, Function


@transaction.atomic
def employ(*, person, workplace, starts_on, by, ends_on=None, segment=Segment.CORE, area=None):
    """A person works at a workplace, and if it is now, is listed by the unit of that workplace."""
    _ensure_part_of(area, workplace.pk)
    with refusals_of(Employment):
        employment = Employment.objects.create(
            person=person,
            workplace=workplace,
            area=area,
            segment=segment,
            starts_on=starts_on,
            ends_on=ends_on,
        )
    if employment.is_current:
        list_under(Person.objects.filter(pk=person.pk), unit=workplace.unit, by=by)
    record("employment.started", employment, by=by, workplace=str(workplace.pk))
    return employment


@transaction.atomic
def transfer(employment, *, area, segment, from_on, by):
    """Somebody works in another area or segment of the same workplace from ``from_on`` on.

    What was before stays as it was; a transfer on the first day corrects it. Refused before that
    day, after the last one, and into an area of another workplace.
    """
    employment = Employment.objects.select_for_update(of=["self"]).get(pk=employment.pk)
    _ensure_part_of(area, employment.workplace_id)
    if from_on < employment.starts_on:
        raise ActionRefused(_("This person did not work there yet on that day."))
    if employment.ends_on is not None and employment.ends_on < from_on:
        raise ActionRefused(_("This has ended already."))
    employment = _from(employment, from_on)
    employment.area, employment.segment = area, segment
    with refusals_of(Employment):
        employment.save()
    record("employment.transferred", employment, by=by, workplace=str(employment.workplace_id))
    return employment


def _from(employment, day):
    """The employment itself when it begins that day, else it is cut there: the second part."""
    if employment.starts_on == day:
        return employment
    rest = Employment(
        person_id=employment.person_id,
        workplace_id=employment.workplace_id,
        starts_on=day,
        ends_on=employment.ends_on,
    )
    employment.ends_on = day - timedelta(days=1)
    employment.save(update_fields=["ends_on"])
    return rest


def _ensure_part_of(area, workplace):
    if area is not None and area.workplace_id != workplace:
        raise ActionRefused(_("This area does not belong to the workplace."))


@transaction.atomic
def end_employment(employment, *, ends_on, by):
    """The last day somebody works there; a function held there is ended apart."""
    employment = open_row(Employment, employment, ends_on)
    employment.ends_on = ends_on
    employment.save(update_fields=["ends_on"])
    record("employment.ended", employment, by=by, workplace=str(employment.workplace_id))
    return employment


@transaction.atomic
def appoint(*, person, workplace, kind, starts_on, by, ends_on=None):
    """A person holds a function at a workplace, by election or by standing."""
    with refusals_of(Function):
        function = Function.objects.create(
            person=person, workplace=workplace, kind=kind, starts_on=starts_on, ends_on=ends_on
        )
    record("function.started", function, by=by, workplace=str(workplace.pk), kind=kind)
    return function


@transaction.atomic
def end_function(function, *, ends_on, by):
    """The last day of a function."""
    function = open_row(Function, function, ends_on)
    function.ends_on = ends_on
    function.save(update_fields=["ends_on"])
    record("function.ended", function, by=by, workplace=str(function.workplace_id))
    return function


def open_row(model, row, ends_on):
    """The row, locked. Refused when it has ended or would end before it began."""
    row = model.objects.select_for_update(of=["self"]).get(pk=row.pk)
    if row.ends_on is not None and row.ends_on < timezone.localdate():
        raise ActionRefused(_("This has ended already."))
    if ends_on < row.starts_on:
        raise ActionRefused(_("The end lies before the beginning."))
    return row
