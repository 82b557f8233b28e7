"""Who follows up which union group, how often it is due, and who is away (E16, E17)."""

from datetime import timedelta

from django.db.models import Exists, F, OuterRef, Prefetch, Q, Subquery
from django.utils import timezone

from accounts import policy, reach
from accounts.enums import Role, Verb
from accounts.models import Grant, Unit
from people.models import Person
from people.queries import people_visible_to
from workplaces.models import Absence, Cadence, Responsibility, Workplace
from workplaces.queries.scopes import at_workplaces, workplaces_for
from workplaces.reach import ADVISING, followed_in_person, followed_up, substitutes_there

NOTED_FOR_DAYS = 90  # so long after handing over a group its note can still be read


def responsibilities_visible_to(user, verb=Verb.LIST):
    return Responsibility.objects.filter(at_workplaces(user, "workplaces.responsibility", verb))


def responsibilities_listed(user, workplace):
    """Who follows up a workplace and did, the newest first, as far as the user may list it; each
    with ``has_note``: there is one for who takes over."""
    held = responsibilities_visible_to(user).filter(workplace=workplace)
    noted_ones = held.select_related("person").annotate(has_note=noted())
    return noted_ones.order_by("-starts_on", "kind", "pk")


def groups_visible_to(user, verb=Verb.LIST):
    """The workplaces where the user may see (or ``verb``) who follows them up."""
    return workplaces_for(user, policy.roles_with("workplaces.responsibility", verb))


def groups_followed_by(user):
    """The user's own groups today, and those for which the user stands in (E16)."""
    return Workplace.objects.filter(pk__in=followed_up(user))


def groups_followed_in_person(user):
    """The same without those for which the whole office stands in, nobody being named."""
    return Workplace.objects.filter(pk__in=followed_in_person(user))


def with_own(workplaces, user):
    """Each with ``is_own``: the user follows it up, and does not only stand in for a while."""
    held = Responsibility.objects.current().filter(workplace=OuterRef("pk"), person__user=user)
    return workplaces.annotate(is_own=Exists(held))


def with_followers(workplaces):
    """Each with ``followers``, who follows it up today, and ``person.away`` of each of them;
    ``has_substitute`` says that the group's own one is there."""
    away = Prefetch(
        "person__absences", Absence.objects.current().select_related("substitute"), to_attr="away"
    )
    today = Responsibility.objects.current().select_related("person").order_by("kind", "pk")
    followers = Prefetch("responsibilities", today.prefetch_related(away), to_attr="followers")
    own = substitutes_there().filter(workplace=OuterRef("pk"))
    return workplaces.annotate(has_substitute=Exists(own)).prefetch_related(followers)


def without_adviser(workplaces):
    """Those that no adviser follows up today."""
    advised = Responsibility.objects.current().filter(ADVISING, workplace=OuterRef("pk"))
    return workplaces.filter(~Exists(advised))


def advisers_of(workplaces):
    """The people who follow up one of ``workplaces`` today."""
    return _followers(Responsibility.objects.current(), workplaces)


def advisers_noted_at(workplaces):
    """Those of whom there is a note for who takes over one of ``workplaces`` (E17)."""
    return _followers(Responsibility.objects.filter(noted()), workplaces)


def noted():
    """A condition on responsibilities: true today, or ended so lately that its note is read."""
    today = timezone.localdate()
    lately = Q(ends_on=None) | Q(ends_on__gte=today - timedelta(NOTED_FOR_DAYS))
    return lately & Q(starts_on__lte=today)


def _followers(held, workplaces):
    held = held.filter(workplace__in=workplaces.order_by().values("pk"))
    return Person.objects.filter(pk__in=held.values("person")).order_by("sort_key", "pk")


def people_to_follow_up(user):
    """Whom a form offers first as adviser: people the user sees who advise, or are officials."""
    held = Responsibility.objects.current().filter(person=OuterRef("pk"))
    official = Grant.objects.current().filter(user=OuterRef("user"), role=Role.OFFICIAL)
    offered = people_visible_to(user).filter(Exists(held) | Exists(official))
    return offered.select_related("unit").order_by("sort_key", "pk")


def people_who_may_be_away(user):
    """The advisers whose absences the user may note."""
    roles = policy.roles_with("workplaces.absence", Verb.CREATE)
    held = Responsibility.objects.current().filter(person=OuterRef("pk"))
    people = Person.objects.filter(reach.within(user, "people.person", roles=roles))
    return people.filter(Exists(held)).order_by("sort_key", "pk")


def absences_visible_to(user, verb=Verb.LIST):
    within = reach.within(user, "workplaces.absence", verb=verb, path="person__unit__path")
    return Absence.objects.filter(within).select_related("person__unit", "substitute")


def away_between(starts_on, ends_on):
    """The absences that touch a span of days."""
    return Absence.objects.filter(starts_on__lte=ends_on, ends_on__gte=starts_on)


def stood_in_for(person, starts_on, ends_on):
    """The absences in that time for which ``person`` is named."""
    return away_between(starts_on, ends_on).filter(substitute=person).select_related("person")


def left_alone_without(person, starts_on, ends_on):
    """The absences in that time of colleagues who rely on ``person``, although nobody is named.

    If ``person`` were away as well, nobody would follow up the groups of these.
    """
    unnamed = away_between(starts_on, ends_on).filter(substitute=None).exclude(person=person)
    there = Responsibility.objects.filter(person=person).values("workplace__unit")
    held = Responsibility.objects.filter(ADVISING, workplace__unit__in=there)
    relying = unnamed.filter(person__in=held.values("person")).select_related("person")
    return [
        absence
        for absence in relying.order_by("starts_on", "pk")
        if offices_left_alone(
            absence.person,
            max(starts_on, absence.starts_on),
            min(ends_on, absence.ends_on),
            without=person,
        )
    ]


def offices_left_alone(person, starts_on, ends_on, *, without=None):
    """The units whose groups nobody follows up while ``person`` is away (E16).

    A colleague who advises groups of the same unit all that time and is not away does, and so
    does the group's own substitute. ``without`` is somebody else who is to be away then.
    """
    all_the_time = Q(starts_on__lte=starts_on) & (Q(ends_on=None) | Q(ends_on__gte=ends_on))
    gone = {person, without or person}
    there = Responsibility.objects.filter(all_the_time).exclude(person__in=gone)
    there = there.exclude(person__in=away_between(starts_on, ends_on).values("person"))
    substitutes = there.exclude(ADVISING).filter(workplace=OuterRef("workplace"))
    own = Responsibility.objects.filter(ADVISING, person=person, starts_on__lte=ends_on)
    own = own.filter(Q(ends_on=None) | Q(ends_on__gte=starts_on)).filter(~Exists(substitutes))
    colleagues = there.filter(ADVISING, workplace__unit=OuterRef("pk"))
    offices = Unit.objects.filter(pk__in=own.values("workplace__unit"))
    return list(offices.filter(~Exists(colleagues)).order_by("path"))


def with_cadence(workplaces):
    """Each with ``cadence``, the days between contacts: the nearest unit above says (E17).

    None where none of them does.
    """
    return workplaces.annotate(cadence=Subquery(_nearest("unit__path")))


def units_with_cadence(user, verb=Verb.LIST):
    """The units whose cadence the user may see (or ``verb``), with their ``depth``,
    ``own_cadence`` and the ``cadence`` that applies."""
    units = Unit.objects.filter(reach.within(user, "workplaces.cadence", verb=verb, path="path"))
    own = Cadence.objects.filter(unit=OuterRef("pk")).values("days")
    return units.annotate(
        depth=F("path__level"), own_cadence=Subquery(own), cadence=Subquery(_nearest("path"))
    ).order_by("path")


def _nearest(path):
    """The days that hold for what stands at ``path``."""
    above = Cadence.objects.filter(unit__path__above=OuterRef(path))
    return above.order_by("-unit__path__level").values("days")[:1]
