"""What the GO! cohorts learnt: who applied, what was signed off, what participants wrote down."""

from datetime import date, datetime, time, timedelta

from django.utils import timezone

from campaigns.models import Action
from cohorts.enums import TAKES_A_PLACE, ApplicationState, Dimension
from cohorts.models import (
    Application,
    Decision,
    Enrolment,
    Module,
    Reflection,
    Session,
    SignOff,
    Trainer,
)
from organizing.demo.certified import draft_certificates, draft_coaches
from workplaces.models import Employment

APPLIED, DECIDED = timedelta(days=50), timedelta(days=24)  # before the cohort began
SIGNED = timedelta(days=7)  # after the session of a module
WITHOUT = (  # applicants of the finished cohort who did not get a place (A2)
    (ApplicationState.DECLINED, "Acht Plätze; im nächsten Jahrgang wieder gefragt."),
    (ApplicationState.DECLINED, "Der Betrieb stellt noch niemanden frei."),
    (ApplicationState.DECLINED, "Erst das Grundlagenseminar."),
    (ApplicationState.WITHDRAWN, "Wechselt den Betrieb."),
)
THOUGHTS = {
    "de": {
        Dimension.PERSONAL: "Ich halte inzwischen aus, dass nach meiner Frage erst Stille ist.",
        Dimension.PROFESSIONAL: "Die Betriebslandkarte zeigt mir, wo noch jemand fehlt.",
        Dimension.CAREER: "Ich kann mir vorstellen, danach für den Betriebsrat zu kandidieren.",
    },
    "nl": {
        Dimension.PERSONAL: "Ik laat nu stiltes vallen na een vraag, en dan komt er wat.",
        Dimension.PROFESSIONAL: "Op de bedrijfsfoto zie ik welke afdeling we nog missen.",
        Dimension.CAREER: "Ik denk erover me kandidaat te stellen voor de ondernemingsraad.",
    },
}


def draft_learning(draft, staff, *, by):
    """For every cohort of the demo; the finished one also has those who did not get in.

    Of the ``staff``, the user ``by`` has recorded who is qualified as coach.
    """
    draft_coaches(draft, coaches=[staff.trainer, staff.admin], lapsed=staff.official, by=by)
    for trainer in draft.rows[Trainer]:
        draft_learnt(draft, trainer)
    draft_certificates(draft, draft.rows[Enrolment])


def draft_learnt(draft, trainer):
    """How the participants of a trainer's cohort were chosen, and what they learnt there."""
    enrolments = [e for e in draft.rows[Enrolment] if e.cohort is trainer.cohort]
    _draft_selection(draft, trainer, enrolments)
    for enrolment in enrolments:
        if enrolment.state in TAKES_A_PLACE:
            _sign_off(draft, enrolment, trainer)
            _reflect(draft, enrolment, trainer)


def _draft_selection(draft, trainer, enrolments):
    for enrolment in enrolments:
        said = enrolment.person, enrolment.workplace
        _decide(draft, trainer, *said, ApplicationState.SELECTED, "")
    if trainer.cohort.ends_on < draft.today:
        inside = {enrolment.person_id for enrolment in enrolments}
        homes = {enrolment.workplace_id for enrolment in enrolments}
        others = (
            row
            for row in draft.rows[Employment]
            if row.workplace_id in homes
            and row.person_id not in inside
            and row.starts_on <= trainer.cohort.starts_on
        )
        for (verdict, why), row in zip(WITHOUT, others, strict=False):
            _decide(draft, trainer, row.person, row.workplace, verdict, why)


def _decide(draft, trainer, person, workplace, verdict, why):
    begins = trainer.cohort.starts_on
    application = draft.add(
        Application,
        cohort=trainer.cohort,
        person=person,
        workplace=workplace,
        applied_on=begins - APPLIED,
        state=verdict,
    )
    at = timezone.make_aware(datetime.combine(begins - DECIDED, time(10)))
    draft.add(
        Decision,
        application=application,
        verdict=verdict,
        decided_by=trainer.person.user,
        decided_at=at,
        why=why,
    )


def _sign_off(draft, enrolment, trainer):
    """Each module a week after its session; the last one is still to come."""
    held = {s.module_id: s.event for s in draft.rows[Session] if s.cohort is enrolment.cohort}
    modules = [m for m in draft.rows[Module] if m.version is enrolment.cohort.version]
    for module in modules:
        on = _signed_on(held.get(module.pk), draft.today)
        action = _first_action(draft, enrolment, on) if on and module.needs_action else None
        if on and (action or not module.needs_action):
            draft.add(
                SignOff,
                enrolment=enrolment,
                module=module,
                signed_on=min(on, enrolment.completed_on or enrolment.cohort.ends_on),
                signed_by=trainer.person.user,
                action=action,
            )


def _signed_on(event, today):
    on = event.starts_on + SIGNED if event else date.max
    return on if on < today else None


def _first_action(draft, enrolment, on):
    """The first of the participant's campaign that had taken place by then, if any."""
    own = [a for a in draft.rows[Action] if a.campaign_id == enrolment.campaign_id]
    before = [action for action in own if action.event.starts_on <= on]
    return min(before, key=lambda action: action.event.starts_on, default=None)


def _reflect(draft, enrolment, trainer):
    """One entry in each dimension; who logs in has shared one with the trainer."""
    first = enrolment.cohort.starts_on + timedelta(days=40)
    thoughts = THOUGHTS.get(enrolment.person.language, THOUGHTS["de"])
    for number, (dimension, text) in enumerate(thoughts.items()):
        on = first + timedelta(days=30 * number)
        is_shared = enrolment.person.user_id and dimension == Dimension.PROFESSIONAL
        if on < draft.today:
            draft.add(
                Reflection,
                enrolment=enrolment,
                dimension=dimension,
                on=on,
                text=text,
                shared_with=trainer.person if is_shared else None,
            )
