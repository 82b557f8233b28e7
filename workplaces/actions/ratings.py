"""Scales, and how people at a workplace stand to the union."""

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.actions import record
from accounts.models import Unit
from core.constraints import refusals_of
from core.exceptions import ActionRefused
from people.queries import person_of
from workplaces.models import Assessment, Scale
from workplaces.queries import is_employed_at


@transaction.atomic
def publish_scale(*, name, unit, wording, by):
    """What the five levels mean at a unit and below from today on: a new scale, or a new version
    of the one of that name there. Ratings given before keep their wording."""
    Unit.objects.select_for_update(of=["self"]).get(pk=unit.pk)  # two get different numbers
    last = Scale.objects.filter(unit=unit, name=name).aggregate(Max("number"))["number__max"]
    with refusals_of(Scale):
        scale = Scale.objects.create(
            name=name,
            unit=unit,
            wording=wording,
            number=(last or 0) + 1,
            published_on=timezone.localdate(),
        )
    record("scale.published", scale, by=by, unit=str(unit.pk), number=scale.number)
    return scale


@transaction.atomic
def rate(*, workplace, person, scale, level, on, basis, by, rated_by=None, corrects=None):
    """Somebody saw how a colleague stands to the union on a day.

    ``rated_by`` (a Person) is the user where nobody else is named. ``corrects`` is a rating this
    one replaces: nobody changes one that was given. Refused for a person who did not work there
    on that day, for a day that has not come, and for a rating that was corrected already.
    """
    if on > timezone.localdate():
        raise ActionRefused(_("This day lies in the future."))
    if not is_employed_at(person, workplace, on):
        raise ActionRefused(_("This person did not work at this workplace on that day."))
    if corrects is not None:
        _refuse_if_corrected(corrects)
    assessment = Assessment.objects.create(
        workplace=workplace,
        person=person,
        scale=scale,
        level=level,
        on=on,
        basis=basis,
        rated_by=rated_by or _own_person(by),
        logged_by=by,
        corrects=corrects,
    )
    verb = "rating.given" if corrects is None else "rating.corrected"
    record(verb, assessment, by=by, workplace=str(workplace.pk))
    return assessment


def _refuse_if_corrected(assessment):
    """Locks the row, so that of two corrections at once the second is refused."""
    Assessment.objects.select_for_update(of=["self"]).get(pk=assessment.pk)
    if Assessment.objects.filter(corrects=assessment).exists():
        raise ActionRefused(_("This rating has been corrected already."))


def _own_person(user):
    person = person_of(user)
    if person is None:
        raise ActionRefused(_("Your log-in is not linked to a person yet. Ask your office."))
    return person


def note_reading(subject, *, by, **detail):
    """Ratings at a workplace, or of a person, were shown to the user."""
    record("rating.read", subject, by=by, **detail)
