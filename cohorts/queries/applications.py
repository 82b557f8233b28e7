"""Who would like a place in a cohort, and what was decided."""

from dataclasses import dataclass

from accounts import reach
from accounts.enums import Verb
from cohorts.enums import TAKES_A_PLACE, ApplicationState
from cohorts.models import Application, Cohort
from cohorts.queries.scopes import OF_COHORT, people_to_enrol


def applications_visible_to(user, verb=Verb.LIST):
    return Application.objects.filter(
        reach.within(user, "cohorts.application", verb=verb, path=OF_COHORT)
    )


def people_to_apply(user, cohort, workplace):
    """Who can be enrolled and has not applied yet."""
    return people_to_enrol(user, cohort, workplace).exclude(applications__cohort=cohort)


def decisions_of(application):
    """The log, oldest first."""
    return application.decisions.select_related("decided_by")


@dataclass(frozen=True)
class Selection:
    """The applications to a cohort as they stand, and how many of its places are taken."""

    cohort: Cohort
    taken: int
    applications: list[Application]

    @property
    def undecided(self):
        return self._in(ApplicationState.APPLIED)

    @property
    def waiting(self):
        """The next one to get a place first."""
        waiting = self._in(ApplicationState.WAITING)
        return sorted(waiting, key=lambda each: (each.queued_at, each.pk))

    @property
    def selected(self):
        return self._in(ApplicationState.SELECTED)

    @property
    def others(self):
        """Declined and withdrawn."""
        return self._in(ApplicationState.DECLINED) + self._in(ApplicationState.WITHDRAWN)

    def _in(self, state):
        return [each for each in self.applications if each.state == state]


def selection_of(cohort, user):
    """What ``user`` sees of the applications to ``cohort``."""
    seen = applications_visible_to(user).filter(cohort=cohort)
    rows = seen.select_related("person", "workplace").order_by("person__sort_key", "id")
    taken = cohort.enrolments.filter(state__in=TAKES_A_PLACE).count()
    return Selection(cohort, taken, list(rows))
