"""Who follows up which union group, how often, and who stands in (E16, E17)."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.actions import record
from core.constraints import refusals_of
from core.exceptions import ActionRefused
from workplaces.enums import ResponsibilityKind
from workplaces.models import Absence, Cadence, Responsibility, Workplace
from workplaces.queries import (
    absences_visible_to,
    away_between,
    left_alone_without,
    offices_left_alone,
    stood_in_for,
)

_handed_over = []


def when_handed_over(act):
    """A higher app says in ``ready()`` what goes along with a group.

    ``act(workplace, before, by)`` is called when somebody advises it from today or earlier;
    ``before`` holds who did so until then.
    """
    _handed_over.append(act)


@transaction.atomic
def hand_over(*, workplace, person, kind, starts_on, by):
    """``person`` follows up the group from a day on; who did so before ends the day before.

    ``kind`` is adviser or substitute. Refused for who does so already, and when somebody else
    is to do so from a later day.
    """
    # Two at once would both find nobody to end.
    workplace = Workplace.objects.select_for_update(of=["self"]).get(pk=workplace.pk)
    before = _end_the_one_before(workplace, person, kind, starts_on)
    with refusals_of(Responsibility):
        responsibility = Responsibility.objects.create(
            workplace=workplace, person=person, kind=kind, starts_on=starts_on
        )
    record("responsibility.started", responsibility, by=by, workplace=str(workplace.pk), kind=kind)
    if kind == ResponsibilityKind.ADVISER and responsibility.is_current:
        for act in _handed_over:
            act(workplace, before, by)
    return responsibility


def _end_the_one_before(workplace, person, kind, starts_on):
    """One that began that very day is replaced, as after a slip. Returns whose ended."""
    same = workplace.responsibilities.select_for_update(of=["self"]).filter(kind=kind)
    if same.filter(starts_on__gt=starts_on).exists():
        raise ActionRefused(_("Somebody else follows up this workplace from a later day."))
    if same.on(starts_on).filter(person=person).exists():
        raise ActionRefused(_("This person follows up the workplace already."))
    before = list(same.on(starts_on).values_list("person", flat=True))
    same.filter(starts_on=starts_on).delete()
    same.on(starts_on).update(ends_on=starts_on - timedelta(days=1))
    return before


@transaction.atomic
def hand_over_all(*, adviser, person, starts_on, workplaces, by):
    """``person`` takes over all of ``workplaces`` that ``adviser`` follows up that day.

    Returns how many. Refused when there is none, and when one of them cannot be handed over.
    """
    held = Responsibility.objects.on(starts_on).filter(person=adviser, workplace__in=workplaces)
    held = list(held.select_related("workplace").order_by("workplace_id", "pk"))
    if not held:
        raise ActionRefused(_("This person follows up no workplace that you can hand over."))
    for each in held:
        hand_over(
            workplace=each.workplace, person=person, kind=each.kind, starts_on=starts_on, by=by
        )
    return len(held)


@transaction.atomic
def end_responsibility(responsibility, *, ends_on, by):
    """The last day on which somebody follows up a group; nobody does afterwards."""
    rows = Responsibility.objects.select_for_update(of=["self"])
    responsibility = rows.get(pk=responsibility.pk)
    if responsibility.ends_on is not None and responsibility.ends_on < timezone.localdate():
        raise ActionRefused(_("This has ended already."))
    if ends_on < responsibility.starts_on:
        raise ActionRefused(_("The end lies before the beginning."))
    responsibility.ends_on = ends_on
    responsibility.save(update_fields=["ends_on"])
    workplace = str(responsibility.workplace_id)
    record("responsibility.ended", responsibility, by=by, workplace=workplace)
    return responsibility


@transaction.atomic
def note_absence(*, person, starts_on, ends_on, by, substitute=None, absence=None):
    """An adviser is away, or ``absence`` is corrected.

    Refused without a substitute where nobody else of the office is there (E16), when the
    substitute is away as well, and for who stands in for somebody else at that time.
    """
    if absence is not None:
        absence = Absence.objects.select_for_update(of=["self"]).get(pk=absence.pk)
    verb, absence = ("changed", absence) if absence else ("noted", Absence())
    absence.person, absence.substitute = person, substitute
    absence.starts_on, absence.ends_on = starts_on, ends_on
    if refusal := _why_refused(absence, by):
        raise ActionRefused(refusal)
    with refusals_of(Absence):
        absence.save()
    record(f"absence.{verb}", absence, by=by, person=str(person.pk))
    return absence


def _why_refused(absence, by):
    """The sentence that refuses an absence for want of a substitute, or None."""
    span = (absence.starts_on, absence.ends_on)
    others = stood_in_for(absence.person, *span) or left_alone_without(absence.person, *span)
    if others:
        return _("Stands in for %(names)s at that time: name somebody else for them first.") % {
            "names": _names_for(by, others)
        }
    if absence.substitute is not None:
        is_away = away_between(*span).filter(person=absence.substitute).exists()
        return _("The substitute is away at that time, too.") if is_away else None
    alone = offices_left_alone(absence.person, *span)
    if not alone:
        return None
    return _("Nobody else follows up the groups of %(office)s: name who stands in.") % {
        "office": ", ".join(str(unit) for unit in alone)
    }


def _names_for(by, absences):
    """Who is away, by name where ``by`` may see that they are."""
    seen = set(absences_visible_to(by).filter(pk__in=[each.pk for each in absences]))
    names = sorted({str(each.person) for each in absences if each in seen})
    hidden = [] if seen.issuperset(absences) else [_("colleagues of another unit")]
    return ", ".join(names + hidden)


@transaction.atomic
def remove_absence(absence, *, by):
    """It was noted by mistake, or did not happen; the history keeps it."""
    absence = Absence.objects.select_for_update(of=["self"]).filter(pk=absence.pk).first()
    if absence is None:  # the button was pressed twice
        return
    record("absence.removed", absence, by=by, person=str(absence.person_id))
    absence.delete()


@transaction.atomic
def set_cadence(unit, *, days, by):
    """How often the groups of a unit are to be contacted; None: as the unit above says."""
    cadence = Cadence.objects.select_for_update(of=["self"]).filter(unit=unit).first()
    if days is None:
        if cadence is not None:
            record("cadence.removed", cadence, by=by, unit=str(unit.pk))
            cadence.delete()
        return None
    cadence = cadence or Cadence(unit=unit)
    cadence.days = days
    with refusals_of(Cadence):
        cadence.save()
    record("cadence.set", cadence, by=by, unit=str(unit.pk), days=days)
    return cadence
