"""Reading employers, workplaces and the people who work there."""

from django.db.models import (
    Case,
    Count,
    Exists,
    F,
    FloatField,
    OuterRef,
    Q,
    Subquery,
    When,
)
from django.db.models.functions import Cast, Coalesce, NullIf
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts import policy, reach
from accounts.enums import Verb
from core.sorting import search_words, sort_key
from core.timelines import NEWEST, Entry, newest_first
from people.models import Membership
from people.queries import memberships_visible_to, people_visible_to
from workplaces import permissions
from workplaces.enums import Horizon, Segment
from workplaces.models import Employer, Employment, Function, Headcount, Signal, Workplace

FEWEST_SHOWN = 5  # members, to somebody who may not list them


def workplaces_visible_to(user, verb=Verb.LIST):
    return Workplace.objects.filter(reach.within(user, "workplaces.workplace", verb=verb))


def workplaces_for(user, roles):
    """The workplaces the user reaches in one of ``roles``, as when another right decides."""
    return Workplace.objects.filter(reach.within(user, "workplaces.workplace", roles=roles))


def employers_visible_to(user):
    """All or none: a company belongs to no unit and is public knowledge."""
    may_list = permissions.may_list_employers(user)
    return Employer.objects.all() if may_list else Employer.objects.none()


def headcounts_visible_to(user, verb=Verb.LIST):
    return Headcount.objects.filter(_at_workplaces(user, "workplaces.headcount", verb))


def employments_visible_to(user, verb=Verb.LIST):
    return Employment.objects.filter(_at_workplaces(user, "workplaces.employment", verb))


def functions_visible_to(user, verb=Verb.LIST):
    return Function.objects.filter(_at_workplaces(user, "workplaces.function", verb))


def position_visible_to(model, user, verb=Verb.LIST):
    """Rows of WorksCouncil, Topic, Agreement or Signal at workplaces the user reaches for it.

    The newest first.
    """
    rows = model.objects.filter(_at_workplaces(user, model._meta.label_lower, verb))
    return rows.order_by("-on" if model is Signal else "-starts_on", "-pk")


def is_short_sighted(topics):
    """Whether there are topics today, and all of them for the near term (requirement C14)."""
    horizons = set(topics.current().values_list("horizon", flat=True))
    return horizons == {Horizon.SHORT}


def _at_workplaces(user, label, verb):
    """Rows of ``label`` are reached by the workplace they belong to."""
    roles = policy.roles_with(label, verb)
    return Q(workplace__in=workplaces_for(user, roles))


def with_density(workplaces, day):
    """Each workplace with ``headcount``, ``members`` and ``density`` (percent) on ``day``.

    The headcount is the newest of all employees up to that day; members are the different people
    employed there who are members of the union. Without a headcount, or with one of 0, density
    is None: unknown, neither 0 nor 100 (requirement C4).
    """
    return workplaces.annotate(
        headcount=Subquery(_newest_headcount(day).values("count")[:1]),
        headcount_on=Subquery(_newest_headcount(day).values("on")[:1]),
        members=Coalesce(Subquery(_members(day)), 0),
    ).annotate(density=100 * Cast("members", FloatField()) / NullIf(F("headcount"), 0))


def _newest_headcount(day):
    return Headcount.objects.filter(
        workplace=OuterRef("pk"), area=None, segment=Segment.ALL, on__lte=day
    ).order_by("-on")


def _members(day):
    employed = Employment.objects.on(day).filter(workplace=OuterRef("pk")).order_by()
    members = employed.filter(person__in=Membership.objects.on(day).values("person"))
    return members.values("workplace").annotate(n=Count("person", distinct=True)).values("n")


def with_figures(workplaces, user, day):
    """Each with ``shown_headcount``, ``shown_members`` and ``shown_density``, as ``user`` may.

    None is what is unknown or not to be read. Who may not list members sees no number of them
    under five, nor a density made of it (ARCHITECTURE §6).
    """
    lists_members = permissions.readers_of_members(user) | Q(members__gte=FEWEST_SHOWN)
    reads_headcount = permissions.readers_of_headcounts(user)
    return with_density(workplaces, day).annotate(
        shown_headcount=Case(When(reads_headcount, then=F("headcount"))),
        shown_members=Case(When(lists_members, then=F("members"))),
        shown_density=Case(When(reads_headcount & lists_members, then=F("density"))),
    )


def workplaces_matching(workplaces, words):
    """Those whose own name or employer's name holds every one of ``words``."""
    for word in search_words(words):
        workplaces = workplaces.filter(
            Q(sort_key__contains=word) | Q(employer__sort_key__contains=word)
        )
    return workplaces


def employers_matching(employers, words):
    """Those whose name holds every one of ``words``."""
    for word in search_words(words):
        employers = employers.filter(sort_key__contains=word)
    return employers


def employer_called(name):
    """The employer of that name, however it is accented or capitalised, or None."""
    return Employer.objects.filter(sort_key=sort_key(name)).order_by("created_at").first()


def employments_shown_to(user):
    """Visible ones with the person, ``is_member`` today, and ``opens``: the person's page does."""
    return _with_person(employments_visible_to(user), user)


def functions_shown_to(user):
    """As ``employments_shown_to``."""
    return _with_person(functions_visible_to(user), user)


def _with_person(rows, user):
    theirs = memberships_visible_to(user).current().filter(person=OuterRef("person"))
    person = people_visible_to(user).filter(pk=OuterRef("person"))
    return rows.select_related("person").annotate(is_member=Exists(theirs), opens=Exists(person))


def with_workplaces_seen(employers, user):
    """Each with ``workplaces_seen``, how many of its workplaces the user may list."""
    theirs = workplaces_visible_to(user).filter(employer=OuterRef("pk")).order_by()
    counted = theirs.values("employer").annotate(n=Count("pk")).values("n")
    return employers.annotate(workplaces_seen=Coalesce(Subquery(counted), 0))


def companies_of(group):
    """The companies that name ``group`` as the group they are part of."""
    return Employer.objects.filter(parent=group)


def timeline_entries(*, user, workplace=None, person=None, limit=NEWEST):
    """Headcounts and functions of a workplace; employments and functions of a person."""
    if workplace is not None:
        of = {"workplace": workplace}
        counted = headcounts_visible_to(user).filter(**of).order_by("-on")
        signals = position_visible_to(Signal, user).filter(**of).order_by("-on")[:limit]
        told = newest_first(
            [_of_headcount(headcount) for headcount in counted[:limit]],
            [_of_signal(signal) for signal in signals],
            limit=limit,
        )
    else:
        of = {"person": person}
        employments = _newest(employments_visible_to(user).filter(**of), limit)
        told = [_of_employment(employment) for employment in employments]
    functions = _newest(functions_visible_to(user).filter(**of), limit)
    held = [_of_function(function, names_person=person is None) for function in functions]
    return newest_first(told, held, limit=limit)


def _newest(rows, limit):
    return rows.select_related("person", "workplace").order_by("-starts_on")[:limit]


def _of_headcount(headcount):
    return Entry(
        on=headcount.on,
        kind=_("headcount"),
        title=ngettext("%(count)s employee", "%(count)s employees", headcount.count)
        % {"count": headcount.count},
        detail=" · ".join(filter(None, [headcount.get_segment_display(), headcount.source])),
    )


def _of_signal(signal):
    return Entry(
        on=signal.on,
        kind=_("signal"),
        title=signal.get_kind_display(),
        detail=" · ".join(filter(None, [signal.text, signal.source])),
    )


def _of_employment(employment):
    return Entry(
        on=employment.starts_on,
        kind=_("employment"),
        title=str(employment.workplace),
        detail=employment.get_segment_display(),
        url=employment.workplace.get_absolute_url(),
    )


def _of_function(function, *, names_person):
    return Entry(
        on=function.starts_on,
        kind=_("function"),
        title=function.get_kind_display(),
        detail="" if names_person else str(function.workplace),
        url="" if names_person else function.workplace.get_absolute_url(),
        who=str(function.person) if names_person else "",
    )
