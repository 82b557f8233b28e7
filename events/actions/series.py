"""Writing series of events, and what was learned from one."""

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.actions import record
from core.constraints import refusals_of
from core.exceptions import ActionRefused
from core.sorting import sort_key
from events.actions.events import locked
from events.actions.lists import refuse_before_it_began, refuse_cancelled
from events.enums import WAYS, AttendeeKind, NoticeKind, ParticipationState
from events.models import Evaluation, Notice, Participation, Series


@transaction.atomic
def create_series(*, name, unit, by):
    """Begin a series; its editions are events. Refused when the unit has one of this name."""
    with refusals_of(Series):
        series = Series.objects.create(name=name, sort_key=sort_key(name), unit=unit)
    record("series.created", series, by=by)
    return series


@transaction.atomic
def invite(event, *, people, by, attendee_kind=AttendeeKind.UNION):
    """Note everybody of ``people`` (a queryset) as invited who is not on the list; how many.

    Who cancelled is not asked again. An invitation takes no place; who accepts is registered. Who
    logs in is noted for a mail that leads to their answer. Refused when the event is called off
    or over.
    """
    event = locked(event)
    refuse_cancelled(event)
    if event.is_over:
        raise ActionRefused(_("The event is over."))
    known = event.participations.filter(person__isnull=False).values("person")
    new = people.exclude(pk__in=known).order_by("pk").distinct()
    invited = Participation.objects.bulk_create(
        Participation(
            event=event,
            person=person,
            attendee_kind=attendee_kind,
            state=ParticipationState.INVITED,
        )
        for person in new
    )
    ask = [row for row in invited if row.person.user_id]
    Notice.objects.bulk_create(
        Notice(participation=row, kind=NoticeKind.LINK, about_on=event.starts_on) for row in ask
    )
    record("event.invited", event, by=by, count=len(invited))
    return len(invited)


@transaction.atomic
def evaluate(event, *, verdicts, by):
    """Say whether the ways of an event suited it: ``{mode: (verdict, note)}`` (E13).

    A mode that is left out, or has no verdict, has none afterwards. Refused before the event
    began and for a way in which nobody could take part.
    """
    event = locked(event)
    refuse_before_it_began(event)
    if not set(verdicts) <= set(WAYS[event.mode]):
        raise ActionRefused(_("The event was not held in this mode."))
    said = {mode: words for mode, words in verdicts.items() if words[0]}
    event.evaluations.exclude(mode__in=said).delete()
    for mode, (verdict, note) in said.items():
        fields = {"verdict": verdict, "note": note, "said_by": by}
        Evaluation.objects.update_or_create(event=event, mode=mode, defaults=fields)
    record("event.evaluated", event, by=by, modes=sorted(said))
    return event
