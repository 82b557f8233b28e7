"""Freezing the picture of a workplace."""

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from accounts.actions import record
from core.constraints import refusals_of
from workplaces.models import Snapshot, Workplace
from workplaces.queries import picture_on


@transaction.atomic
def take_snapshot(*, workplace, themes, by):
    """Freeze the whole picture of a workplace as it stands today: its next version (C2).

    Nothing changes it any more, the database neither; what was wrong is put right where it stands
    and shows in the version after it.
    """
    Workplace.objects.select_for_update(of=["self"]).get(pk=workplace.pk)  # numbers differ
    last = Snapshot.objects.filter(workplace=workplace).aggregate(Max("number"))["number__max"]
    today = timezone.localdate()
    with refusals_of(Snapshot):
        snapshot = Snapshot.objects.create(
            workplace=workplace,
            number=(last or 0) + 1,
            on=today,
            themes=themes,
            picture=picture_on(workplace, today),
            taken_by=by,
        )
    record("snapshot.taken", snapshot, by=by, workplace=str(workplace.pk), number=snapshot.number)
    return snapshot
