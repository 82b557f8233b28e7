"""Whose cohorts, enrolments and curricula a user sees, and what forms offer."""

from django.db.models import Count, F, OuterRef, Q, Subquery
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts import policy, reach
from accounts.enums import Role, Verb
from accounts.queries import roles_of, units_where
from campaigns.models import Campaign, Lead
from campaigns.queries import campaigns_visible_to
from cohorts.enums import TAKES_A_PLACE, EnrolmentState
from cohorts.models import (
    Cohort,
    Curriculum,
    CurriculumVersion,
    Enrolment,
    Module,
    Session,
    Trainer,
)
from cohorts.queries.qualifications import with_qualification
from cohorts.reach import trained
from core.sorting import sort_key
from events.queries import Period, places_elsewhere, register_period
from people.models import Person
from programmes.queries import programmes_open_to
from workplaces.models import Employment
from workplaces.queries import employers_visible_to, within_group, workplaces_for

OF_COHORT = "cohort__unit__path"


def cohorts_visible_to(user, verb=Verb.LIST):
    return Cohort.objects.filter(reach.within(user, "cohorts.cohort", verb=verb))


def enrolments_visible_to(user, verb=Verb.LIST):
    return Enrolment.objects.filter(
        reach.within(user, "cohorts.enrolment", verb=verb, path=OF_COHORT)
    )


def sessions_visible_to(user, verb=Verb.LIST):
    return Session.objects.filter(reach.within(user, "cohorts.session", verb=verb, path=OF_COHORT))


def keep_sessions_within():
    """A session lies inside the period of its cohort, wherever its event is changed."""
    register_period(_period_of_cohort)


def _period_of_cohort(event):
    days = Cohort.objects.filter(sessions__event=event).values_list("starts_on", "ends_on").first()
    sentence = _("This session's cohort runs from %(first)s to %(last)s.")
    return Period(*days, sentence) if days else None


def trainers_visible_to(user):
    """Who trains a cohort is seen with the cohort."""
    return Trainer.objects.filter(cohort__in=cohorts_visible_to(user))


def curricula_visible_to(user, verb=Verb.LIST):
    return Curriculum.objects.filter(reach.within(user, "cohorts.curriculum", verb=verb))


def curricula_open_to(user):
    """What the user may read and teach: the curricula they see, those of units above their own,
    and those that a cohort they read goes by, wherever it came from (A8).

    A curriculum of the union is taught in its districts; it names nobody.
    """
    roles = policy.roles_with("cohorts.curriculum", Verb.READ)
    offered = reach.within(user, "cohorts.curriculum", verb=Verb.READ)
    for role, path in user.standing:
        if role in roles:
            offered |= Q(unit__path__above=path)
    taught = cohorts_visible_to(user, Verb.READ).values("version__curriculum")
    return Curriculum.objects.filter(offered | Q(pk__in=taught))


def versions_visible_to(user):
    return CurriculumVersion.objects.filter(curriculum__in=curricula_visible_to(user))


def modules_visible_to(user):
    return Module.objects.filter(version__curriculum__in=curricula_visible_to(user))


def is_trainer(user):
    return Role.TRAINER in roles_of(user)


def matching(rows, words):
    """Those of ``rows`` (cohorts or curricula) whose name holds every one of ``words``."""
    for word in sort_key(words).split():
        rows = rows.filter(sort_key__contains=word)
    return rows


def listed(cohorts):
    """By name, each with ``participant_count`` (who left does not count) and ``gap_count``."""
    taking_part = Q(enrolments__state__in=TAKES_A_PLACE)
    leading_none = Q(enrolments__state=EnrolmentState.ENROLLED, enrolments__campaign=None)
    counted = cohorts.annotate(
        participant_count=Count("enrolments", filter=taking_part),
        gap_count=Count("enrolments", filter=leading_none),
    )
    return counted.select_related("programme", "unit").order_by("sort_key", "id")


def trainers_of(cohort):
    """Those of today first, then who trained it before; each with ``is_qualified`` (A11)."""
    trainers = with_qualification(cohort.trainers.select_related("person"), person="person")
    return trainers.order_by(F("ends_on").desc(nulls_first=True), "person__sort_key", "id")


def withdrawn_from(cohort):
    left = cohort.enrolments.filter(state=EnrolmentState.WITHDRAWN)
    return left.select_related("person", "workplace").order_by("person__sort_key", "id")


def versions_of(curriculum, *, with_draft):
    """The newest first, each with its modules; a draft is for those who write it."""
    versions = curriculum.versions.prefetch_related("modules").order_by("-number")
    return versions if with_draft else versions.exclude(published_on=None)


def units_to_set_up_at(user):
    return units_where(user, "cohorts.cohort", Verb.CREATE).order_by("path")


def units_to_clone_to(user):
    """Where the user may set up a programme and what belongs to it (A8)."""
    both = units_to_set_up_at(user).filter(
        pk__in=units_where(user, "programmes.programme", Verb.CREATE).values("pk")
    )
    return both.order_by("path")


def cohorts_to_clone(user, programme):
    """Of a programme, those of everybody: one for a corporate group stays where it is."""
    seen = cohorts_visible_to(user, Verb.READ).filter(programme=programme, group=None)
    return seen.select_related("version").order_by("starts_on", "sort_key", "id")


def campaigns_to_clone(user, programme):
    seen = campaigns_visible_to(user, Verb.READ).filter(programme=programme)
    return seen.order_by("starts_on", "sort_key", "id")


def units_for_curricula(user):
    return units_where(user, "cohorts.curriculum", Verb.CREATE).order_by("path")


def programmes_to_choose(user, current=None):
    return programmes_open_to(user, current)


def versions_to_choose(user):
    """Published ones, the newest of each curriculum first."""
    published = CurriculumVersion.objects.filter(curriculum__in=curricula_open_to(user))
    published = published.exclude(published_on=None)
    return published.select_related("curriculum").order_by("curriculum__sort_key", "-number")


def with_last_version(curricula):
    """Each with ``last_number`` and ``last_published_on`` of its newest published version."""
    published = CurriculumVersion.objects.filter(curriculum=OuterRef("pk")).exclude(
        published_on=None
    )
    newest = published.order_by("-number")
    return curricula.annotate(
        last_number=Subquery(newest.values("number")[:1]),
        last_published_on=Subquery(newest.values("published_on")[:1]),
    )


def groups_to_choose(user):
    """Companies that others belong to."""
    return employers_visible_to(user).exclude(subsidiaries=None).distinct().order_by("sort_key")


def workplaces_to_enrol_from(user, cohort):
    """Of a cohort for a corporate group, those of that group alone (A13)."""
    roles = policy.roles_with("cohorts.enrolment", Verb.CREATE)
    workplaces = workplaces_for(user, roles)
    if cohort.group_id:
        workplaces = workplaces.filter(employer__in=within_group(cohort.group_id))
    return workplaces.order_by("sort_key", "id")


def people_to_enrol(user, cohort, workplace):
    """Who works at the workplace, is known to the user in that right and not in the cohort yet."""
    roles = policy.roles_with("cohorts.enrolment", Verb.CREATE)
    known = Person.objects.filter(reach.within(user, "people.person", roles=roles))
    employed = Employment.objects.current().filter(workplace=workplace)
    colleagues = known.filter(pk__in=employed.values("person"))
    return colleagues.exclude(enrolments__cohort=cohort).order_by("sort_key", "id")


def people_to_train(user, cohort):
    """Anybody the user may say trains a cohort, who does not train this one today."""
    roles = policy.roles_with("cohorts.cohort", Verb.CREATE)
    known = Person.objects.filter(reach.within(user, "people.person", roles=roles))
    training = Trainer.objects.current().filter(cohort=cohort)
    return known.exclude(pk__in=training.values("person")).order_by("sort_key", "id")


def campaigns_to_lead(user, enrolment):
    """Campaigns of the cohort's programme that the participant leads or the user sees anyway.

    No others: a trainer reaches what a participant leads, so the choice would widen that reach.
    """
    seen = Q(pk__in=campaigns_visible_to(user).values("pk"))
    led = Q(pk__in=Lead.objects.current().filter(person=enrolment.person).values("campaign"))
    offered = Q(seen | led, programme=enrolment.cohort.programme)
    campaigns = Campaign.objects.filter(offered | Q(pk=enrolment.campaign_id))
    return campaigns.order_by("sort_key", "id")


def modules_without_session(cohort):
    """What the curriculum asks for and nobody has planned yet."""
    planned = cohort.sessions.exclude(module=None).values("module")
    return Module.objects.filter(version=cohort.version).exclude(pk__in=planned)


def taking_part_elsewhere(cohort, events):
    """Who takes part in the cohort and has a place elsewhere while one of ``events`` lasts."""
    taking_part = cohort.enrolments.filter(state=EnrolmentState.ENROLLED).values("person")
    held = places_elsewhere(events, taking_part).order_by()
    return Person.objects.filter(pk__in=held.values("person")).order_by("sort_key", "id")


def trained_by(user):
    """The cohorts the user trains today, those that run before those that have ended."""
    today = timezone.localdate()
    return (
        trained(user)
        .annotate(has_ended=Q(ends_on__lt=today))
        .select_related("programme")
        .order_by("has_ended", F("starts_on").desc(), "sort_key", "id")
    )
