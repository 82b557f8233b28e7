"""Who works where and who holds which function there."""

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
def employ(*, person, workplace, starts_on, by, ends_on=None, segment=Segment.CORE):
    """A person works at a workplace, and if it is now, is listed by the unit of that workplace."""
    with refusals_of(Employment):
        employment = Employment.objects.create(
            person=person,
            workplace=workplace,
            segment=segment,
            starts_on=starts_on,
            ends_on=ends_on,
        )
    if employment.is_current:
        list_under(Person.objects.filter(pk=person.pk), unit=workplace.unit, by=by)
    record("employment.started", employment, by=by, workplace=str(workplace.pk))
    return employment


@transaction.atomic
def end_employment(employment, *, ends_on, by):
    """The last day somebody works there; a function held there is ended apart."""
    employment = _open(Employment, employment, ends_on)
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
    function = _open(Function, function, ends_on)
    function.ends_on = ends_on
    function.save(update_fields=["ends_on"])
    record("function.ended", function, by=by, workplace=str(function.workplace_id))
    return function


def _open(model, row, ends_on):
    """The row, locked. Refused when it has ended or would end before it began."""
    row = model.objects.select_for_update(of=["self"]).get(pk=row.pk)
    if row.ends_on is not None and row.ends_on < timezone.localdate():
        raise ActionRefused(_("This has ended already."))
    if ends_on < row.starts_on:
        raise ActionRefused(_("The end lies before the beginning."))
    return row
