"""Opening, changing, handing over, closing advice cases, and reading them, which leaves a trace."""

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.actions import record
from contacts.actions.forgetting import forget_said
from contacts.models import STEP_IS_MISSING, AdviceCase
from core.constraints import refusals_of
from core.exceptions import ActionRefused
from people.queries import person_of


@transaction.atomic
def open_case(
    *, workplace, topic, opened_on, confidentiality, by, consent_on=None, person=None, content=""
):
    """Note a question that ``by`` advises on. Refused with a name or a content, but no consent."""
    lead = person_of(by)
    if lead is None:
        raise ActionRefused(_("Your log-in is not linked to a person yet. Ask your office."))
    with refusals_of(AdviceCase):
        case = AdviceCase.objects.create(
            workplace=workplace,
            led_by=lead,
            topic=topic,
            opened_on=opened_on,
            confidentiality=confidentiality,
            consent_on=consent_on,
            person=person,
            content=content,
        )
    record("advice_case.opened", case, by=by, workplace=str(workplace.pk))
    return case


@transaction.atomic
def change_case(case, *, by, **said):
    """Put a case differently, also a closed one: a consent may be withdrawn at any time.

    ``said``: ``topic``, ``confidentiality``, ``consent_on``, ``person``, ``content``. Taking the
    day of the consent away withdraws it, and forgets as much as ``withdraw_consent``.
    """
    case = AdviceCase.objects.select_for_update(of=["self"]).get(pk=case.pk)
    had_consent = case.consent_on is not None
    for name, value in said.items():
        setattr(case, name, value)
    with refusals_of(AdviceCase):
        case.save(update_fields=list(said))
    record("advice_case.changed", case, by=by, fields=sorted(said))
    if had_consent and case.consent_on is None:
        _forget(case, by)
    return case


@transaction.atomic
def withdraw_consent(case, *, by):
    """The member wants nothing kept any more: the name and what was said are forgotten.

    Also their own step, and what the contacts of the case say of them.
    """
    case = AdviceCase.objects.select_for_update(of=["self"]).get(pk=case.pk)
    if case.consent_on is None:
        raise ActionRefused(_("There is no consent to withdraw: nothing was kept."))
    _forget(case, by)
    return case


def _forget(case, by):
    forget_said(case)
    record("advice_case.consent_withdrawn", case, by=by)


@transaction.atomic
def close_case(case, *, own_step, closed_on, by):
    """The question is answered, and the member does the next step. Refused without one (C15)."""
    case = AdviceCase.objects.select_for_update(of=["self"]).get(pk=case.pk)
    if not case.is_open:
        raise ActionRefused(_("This case is closed already."))
    if not own_step:
        raise ActionRefused(STEP_IS_MISSING)
    case.own_step, case.closed_on = own_step, closed_on
    with refusals_of(AdviceCase):
        case.save(update_fields=["own_step", "closed_on"])
    record("advice_case.closed", case, by=by)
    return case


def read_case(case, *, by):
    """``(content, own step)`` of a case; that somebody read it goes into the audit trail."""
    record("advice_case.read", case, by=by)
    return case.content, case.own_step
