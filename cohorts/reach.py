"""What a trainer reaches by training a cohort, and nothing beyond it."""

from accounts import reach
from accounts.enums import Role
from campaigns.models import Action, MediaItem, Team
from cohorts.models import Application, Cohort, Enrolment, Session, Trainer
from events.models import Participation


def register():
    reach.hold(Role.TRAINER, by=trained)
    for label, pks in REACHED.items():
        reach.register(label, Role.TRAINER, pks=pks)


def trained(user):
    """The cohorts the user trains today."""
    now = Trainer.objects.current().filter(person__user=user)
    return Cohort.objects.filter(pk__in=now.values("cohort"))


def cohorts(user):
    return trained(user).values("pk")


def curricula(user):
    return trained(user).values("version__curriculum")


def programmes(user):
    return trained(user).values("programme")


def applications(user):
    return Application.objects.filter(cohort__in=cohorts(user)).values("pk")


def _enrolments(user):
    return Enrolment.objects.filter(cohort__in=cohorts(user))


def enrolments(user):
    return _enrolments(user).values("pk")


def participants(user):
    return _enrolments(user).values("person")


def home_workplaces(user):
    return _enrolments(user).values("workplace")


def campaigns_led(user):
    return _enrolments(user).exclude(campaign=None).values("campaign")


def teams(user):
    return Team.objects.filter(campaign__in=campaigns_led(user)).values("pk")


def actions(user):
    return Action.objects.filter(campaign__in=campaigns_led(user)).values("pk")


def media_items(user):
    return MediaItem.objects.filter(campaign__in=campaigns_led(user)).values("pk")


def _sessions(user):
    return Session.objects.filter(cohort__in=cohorts(user))


def sessions(user):
    return _sessions(user).values("pk")


def events(user):
    return _sessions(user).values("event")


def participations(user):
    return Participation.objects.filter(event__in=events(user)).values("pk")


REACHED = {
    "cohorts.cohort": cohorts,
    "cohorts.curriculum": curricula,
    "cohorts.application": applications,
    "cohorts.enrolment": enrolments,
    "cohorts.session": sessions,
    "programmes.programme": programmes,
    "people.person": participants,
    "workplaces.workplace": home_workplaces,
    "campaigns.campaign": campaigns_led,
    "campaigns.team": teams,
    "campaigns.action": actions,
    "campaigns.mediaitem": media_items,
    "events.event": events,
    "events.participation": participations,
}
