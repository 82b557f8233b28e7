"""Writing what surrounds an action: its materials and roles, who brought whom, its debrief."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.actions import record
from campaigns.models import Action, ActionRole, Brought
from core.constraints import refusals_of
from core.exceptions import ActionRefused
from events.enums import EventState, ParticipationState


@transaction.atomic
def set_materials(action, *, materials, by):
    action = _locked(action)
    action.materials = materials
    action.save(update_fields=["materials"])
    record("action.materials_set", action, by=by)
    return action


@transaction.atomic
def give_role(action, *, person, role, by):
    """Somebody does something at an action. Refused when they do that already."""
    with refusals_of(ActionRole):
        row = ActionRole.objects.create(action=action, person=person, role=role)
    record("action.role_given", action, by=by, person=str(person.pk))
    return row


@transaction.atomic
def take_role(role, *, by):
    """Somebody does not do it after all."""
    record("action.role_taken", role.action, by=by, person=str(role.person_id))
    role.delete()


@transaction.atomic
def note_brought(action, *, people, brought_by, by):
    """Say who came because ``brought_by`` brought them; whoever was noted with another changes.

    Refused for people who were not there, and for somebody who came with themselves.
    """
    action = _locked(action)
    there = _present(action)
    if any(person.pk not in there for person in people):
        raise ActionRefused(_("Only who was there was brought along."))
    if brought_by in people:
        raise ActionRefused(_("Nobody brings themselves along."))
    for person in people:
        Brought.objects.update_or_create(
            action=action, person=person, defaults={"brought_by": brought_by}
        )
    record("action.brought_noted", action, by=by, people=len(people))
    return action


def _present(action):
    marked = action.event.participations.filter(state=ParticipationState.ATTENDED)
    return set(marked.values_list("person", flat=True))


@transaction.atomic
def debrief(action, *, text, by):
    """Say what is learned from an action. Refused before it was held."""
    action = _locked(action)
    is_to_come = action.event.starts_on > timezone.localdate()
    if is_to_come or action.event.state == EventState.CANCELLED:
        raise ActionRefused(_("Only what has taken place is debriefed."))
    action.debrief, action.debriefed_on = text, timezone.localdate()
    action.save(update_fields=["debrief", "debriefed_on"])
    record("action.debriefed", action, by=by)
    return action


def _locked(action):
    rows = Action.objects.select_for_update(of=["self"]).select_related("event")
    return rows.get(pk=action.pk)
