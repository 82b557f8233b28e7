"""Reflections: written, shared and taken back by the participant alone (A4)."""

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.actions import record
from cohorts.models import Reflection, Trainer
from core.exceptions import ActionRefused


@transaction.atomic
def reflect(enrolment, *, dimension, on, text, by):
    """Write something down for oneself."""
    reflection = enrolment.reflections.create(dimension=dimension, on=on, text=text)
    record("reflection.written", reflection, by=by)
    return reflection


@transaction.atomic
def change_reflection(reflection, *, dimension, on, text, by):
    reflection = _locked(reflection)
    reflection.dimension, reflection.on, reflection.text = dimension, on, text
    reflection.save(update_fields=["dimension", "on", "text"])
    record("reflection.changed", reflection, by=by)
    return reflection


@transaction.atomic
def share_reflection(reflection, *, shared_with, by):
    """Let one trainer of the cohort read it; None takes that back."""
    reflection = _locked(reflection)
    trains = Trainer.objects.current().filter(
        cohort=reflection.enrolment.cohort_id, person=shared_with
    )
    if shared_with is not None and not trains.exists():
        raise ActionRefused(_("A reflection is shared with who trains the cohort today."))
    reflection.shared_with = shared_with
    reflection.save(update_fields=["shared_with"])
    reader = str(shared_with.pk) if shared_with else ""
    record("reflection.shared", reflection, by=by, reader=reader)
    return reflection


@transaction.atomic
def remove_reflection(reflection, *, by):
    record("reflection.removed", reflection, by=by)
    reflection.delete()


def _locked(reflection):
    reflections = Reflection.objects.select_for_update(of=["self"]).select_related("enrolment")
    return reflections.get(pk=reflection.pk)
