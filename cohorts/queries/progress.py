"""How far a participant has come: the matrix of fields and forms, and the path of modules (A5)."""

from dataclasses import dataclass

from django.utils import timezone

from accounts.enums import Verb
from campaigns.models import Action
from cohorts.enums import TAKES_A_PLACE, Form, Progress
from cohorts.models import Enrolment, Module, SignOff
from cohorts.queries.certificates import with_certificate
from cohorts.queries.scopes import enrolments_visible_to
from events.enums import EventState


@dataclass(frozen=True)
class Step:
    """A module on the way of a participant; ``sign_off`` is None while nobody vouched."""

    module: Module
    sign_off: SignOff | None
    session: object
    progress: Progress


@dataclass(frozen=True)
class Cell:
    """The modules of one field in one form of learning."""

    steps: list[Step]

    @property
    def is_done(self):
        return bool(self.steps) and all(step.sign_off for step in self.steps)


@dataclass(frozen=True)
class Path:
    """Everything a participant goes through, in the order of the curriculum."""

    enrolment: Enrolment
    steps: list[Step]

    @property
    def forms(self):
        return list(Form)

    @property
    def lines(self):
        """``(field, a Cell for each form of learning)`` in the order of the curriculum."""
        fields = dict.fromkeys(step.module.field_label for step in self.steps)
        return [(field, [self._cell(field, form) for form in Form]) for field in fields]

    def _cell(self, field, form):
        return Cell(
            [s for s in self.steps if s.module.field_label == field and s.module.form == form]
        )

    @property
    def done(self):
        return sum(step.progress == Progress.DONE for step in self.steps)


def path_of(enrolment):
    """Signed off is done, the first that is not is where the participant stands, once the cohort
    has begun."""
    signed = {each.module_id: each for each in _sign_offs(enrolment)}
    held = {session.module_id: session for session in _sessions(enrolment)}
    modules = list(Module.objects.filter(version=enrolment.cohort.version_id))
    has_begun = enrolment.cohort.has_begun
    here = next((m for m in modules if has_begun and m.pk not in signed), None)
    steps = [
        Step(m, signed.get(m.pk), held.get(m.pk), _progress(m.pk in signed, m == here))
        for m in modules
    ]
    return Path(enrolment, steps)


def _progress(is_signed, is_here):
    if is_signed:
        return Progress.DONE
    return Progress.NOW if is_here else Progress.COMING


def _sign_offs(enrolment):
    return enrolment.sign_offs.select_related("signed_by", "action__event")


def _sessions(enrolment):
    """The last planned of each module wins."""
    sessions = enrolment.cohort.sessions.exclude(module=None)
    called_off = EventState.CANCELLED
    return (
        sessions.exclude(event__state=called_off)
        .select_related("event")
        .order_by("event__starts_on")
    )


def own_enrolments(user):
    """Where the user takes part or has completed, the newest cohort first."""
    own = Enrolment.objects.filter(person__user=user, state__in=TAKES_A_PLACE)
    related = "cohort__programme", "cohort__unit", "workplace", "campaign", "person"
    newest_first = own.select_related(*related).order_by("-cohort__starts_on", "-id")
    return with_certificate(newest_first)


def is_participant(user):
    """Whether the path of a cohort is the user's own way in: who works at a unit begins there, and
    is not asked about once more on each page."""
    return not user.standing and own_enrolments(user).exists()


def sign_offs_visible_to(user, verb=Verb.LIST):
    """Who sees a participant sees what is signed off."""
    return SignOff.objects.filter(enrolment__in=enrolments_visible_to(user, verb))


def modules_signed_off(enrolment):
    """In the order of the curriculum."""
    signed = enrolment.sign_offs.order_by().values("module")
    return modules_to_sign_off(enrolment).filter(pk__in=signed)


def modules_to_sign_off(enrolment):
    return Module.objects.filter(version=enrolment.cohort.version_id)


def actions_to_name(enrolment):
    """Those of the participant's campaign that have taken place, the newest first."""
    begun = Action.objects.filter(
        campaign=enrolment.campaign_id, event__starts_on__lte=timezone.localdate()
    )
    held = begun.exclude(event__state=EventState.CANCELLED)
    return held.select_related("event").order_by("-event__starts_on", "id")
