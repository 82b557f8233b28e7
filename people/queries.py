"""Reading people, their memberships, contact details and tasks."""

from dataclasses import dataclass
from functools import reduce
from operator import or_

from django.contrib.postgres.search import TrigramSimilarity
from django.db import connection, transaction
from django.db.models import Case, Count, F, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from accounts import policy, reach
from accounts.enums import Verb
from accounts.models import User
from accounts.permissions import may_anywhere
from accounts.queries import users_visible_to
from core.ranges import YearsLater
from core.sorting import search_words
from core.timelines import NEWEST, Entry, newest_first, over
from people.enums import MembershipKind
from people.models import ContactDetail, Membership, Merge, Person, Task
from people.permissions import LOG_IN

ALIKE = 0.5  # the share of common trigrams from which a name may be another spelling of the same
SHOWN = 5


def people_visible_to(user, verb=Verb.LIST):
    return Person.objects.filter(reach.within(user, "people.person", verb=verb))


def people_to_link(user):
    """The people whose log-in the user may name."""
    return Person.objects.filter(reach.within(user, LOG_IN, verb=Verb.UPDATE))


def people_by_log_in(user):
    """Whose log-in the user may list: who may not list people sees only those who log in."""
    listed = Q(user__isnull=False) | reach.within(user, "people.person")
    return Person.objects.filter(reach.within(user, LOG_IN)).filter(listed)


def users_to_link(user):
    """The log-ins without a person that the user may give to one.

    Those the user administers; all of them for who keeps people, and knows whose e-mail it is.
    """
    keeps_people = may_anywhere(user, "people.person", Verb.UPDATE)
    users = User.objects.all() if keeps_people else users_visible_to(user)
    return users.exclude(pk__in=Person.objects.exclude(user=None).values("user"))


def memberships_visible_to(user, verb=Verb.LIST):
    return Membership.objects.filter(
        reach.within(user, "people.membership", verb=verb, path="person__unit__path")
    )


def with_membership(people, user, day):
    """Each with ``membership``, the kind on ``day``; "" for none and where it may not be read."""
    roles = policy.roles_with("people.membership", Verb.LIST)
    readable = reach.within(user, "people.person", roles=roles)
    kinds = Membership.objects.on(day).filter(person=OuterRef("pk")).values("kind")[:1]
    kind = Case(When(readable, then=Subquery(kinds)), default=Value(""))
    return people.annotate(membership=Coalesce(kind, Value("")))


def contact_details_visible_to(user, verb=Verb.READ):
    """For the person's page ask ``permissions.may_read_contact_details``; reading is recorded."""
    return ContactDetail.objects.filter(
        reach.within(user, "people.contactdetail", verb=verb, path="person__unit__path")
    )


def tasks_visible_to(user, verb=Verb.LIST):
    """The user's own tasks, and those of the people whose tasks the user may see."""
    within = reach.within(
        user, "people.task", verb=verb, path="owner__unit__path", author="owner__user"
    )
    return Task.objects.filter(within).filter(Q(owner__user=user.pk) | ~_is_private())


_private = {}


def keep_private(label, find):
    """Leave tasks about some rows to their owners; a higher app says in ``ready()`` about which.

    ``find()`` returns the keys of these rows of the model ``label``.
    """
    _private[label] = find


def _is_private():
    """A condition on tasks; never true while nothing is registered."""
    subjects = (Q(subject_label=label, subject_id__in=find()) for label, find in _private.items())
    return reduce(or_, subjects, Q(pk__in=[]))


def person_of(user):
    """The Person who logs in as ``user``, or None."""
    if not user.is_authenticated:
        return None
    return Person.objects.select_related("unit").filter(user=user).first()


def open_tasks_of(person):
    """What ``person`` (or None: nobody) still has to do, the most pressing first."""
    return open_tasks().filter(owner=person)


def open_tasks():
    """What anybody still has to do, the most pressing first."""
    return Task.objects.filter(done_on=None).order_by("due_on", "created_at")


def matching(people, words):
    """Those of ``people`` whose name holds every one of ``words``, in any order.

    Each word is found by the trigram index, wherever in the name it stands.
    """
    for word in search_words(words):
        people = people.filter(sort_key__contains=word)
    return people


def people_to_merge(user):
    """The people of whom the user may say that they are somebody else as well."""
    return Person.objects.filter(reach.within(user, "people.merge", verb=Verb.CREATE))


def merges_visible_to(user, verb=Verb.LIST):
    return Merge.objects.filter(
        reach.within(user, "people.merge", verb=verb, path="kept__unit__path")
    )


def kept_in_place_of(user, pk):
    """Who stayed when the person of this key was given up, if the user may read them, or None."""
    merges = Merge.objects.filter(gone_id=pk, undone_at=None)
    kept = people_visible_to(user, Verb.READ).filter(pk__in=merges.values("kept"))
    return kept.first()


@dataclass(frozen=True)
class Similar:
    """Somebody who may be the person that is being written down."""

    person: Person
    has_same_detail: bool  # else it is the name that is alike


def similar_people(user, *, name="", details=(), without=()):
    """The first of those whom the user may see and who may be the same person, as Similar rows.

    ``name`` is a sort key, ``details`` are pairs of a kind and a blind index, ``without`` keys of
    people left out. Who has the same detail comes first, then the closest name. People out of the
    user's sight leave no trace here, nor do contact details that the user may not read.
    """
    seen = people_visible_to(user).exclude(pk__in=without).select_related("unit")
    same = list(_with_same_detail(seen, user, details)[:SHOWN]) if details else []
    alike = list(with_similar_name(seen, name)) if name else []
    known = {person.pk for person in same}
    found = [Similar(person, has_same_detail=True) for person in same]
    found += [Similar(person, has_same_detail=False) for person in alike if person.pk not in known]
    return found[:SHOWN]


def _with_same_detail(people, user, details):
    same = Q(pk__in=[])
    for kind, index in details:
        same |= Q(kind=kind, blind_index=index)
    roles = policy.roles_with("people.contactdetail", Verb.READ)
    readable = reach.within(user, "people.person", roles=roles)
    holders = ContactDetail.objects.filter(same).values("person")
    return people.filter(readable, pk__in=holders).order_by("sort_key", "pk")


@transaction.atomic
def with_similar_name(people, name):
    """The first of ``people`` with a sort key like ``name``, the closest first.

    Found by the trigram index, whose operator goes by a threshold of the transaction.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('pg_trgm.similarity_threshold', %s, true)", [str(ALIKE)])
    alike = people.filter(sort_key__trigram_similar=name)
    closest = alike.annotate(likeness=TrigramSimilarity("sort_key", name))
    return list(closest.order_by("-likeness", "sort_key", "pk")[:SHOWN])


def timeline_entries(*, user, workplace=None, person=None, limit=NEWEST):
    """The memberships of a person, their beginnings and ends; a workplace has none of its own.

    One that was followed by another kind did not end: the person went on.
    """
    if person is None:
        return []
    memberships = memberships_visible_to(user).filter(person=person)
    begun = memberships.order_by("-starts_on")[:limit]
    ended = over(memberships.filter(followed_by=None)).order_by("-ends_on")[:limit]
    return newest_first(
        [_entry(each, each.starts_on, _("membership")) for each in begun],
        [_entry(each, each.ends_on, _("membership ended")) for each in ended],
        limit=limit,
    )


def _entry(membership, on, kind):
    return Entry(
        on=on,
        kind=kind,
        title=membership.get_kind_display(),
        detail=membership.get_channel_display(),
    )


def students_due():
    """Student memberships with an expected graduation that did not end before it for nothing.

    Who only went on to another student membership is due by the date of that one. The figures of
    students count the same rows.
    """
    students = Membership.objects.filter(
        Q(followed_by__isnull=False)
        | Q(ends_on=None)
        | Q(ends_on__gte=F("expected_graduation_on")),
        kind=MembershipKind.STUDENT,
        expected_graduation_on__isnull=False,
    )
    return students.exclude(followed_by__kind=MembershipKind.STUDENT)


def graduated(user, day):
    """Student members whose graduation had passed on ``day``, as far as the user may list them."""
    passed = students_due().filter(expected_graduation_on__lte=day)
    return passed.filter(pk__in=memberships_visible_to(user).values("pk"))


def within_a_year(graduates, day):
    """Those whom the figures of ``day`` count: their graduation lies in the twelve months to it."""
    last = YearsLater("expected_graduation_on", years=1, days=1)
    return graduates.alias(last_day=last).filter(last_day__gte=day)


def to_call(graduates):
    """Those without a new kind of membership: somebody has to ask them how they go on."""
    return graduates.filter(followed_by=None)


def transition(graduates):
    """How many are due and how many of these have moved on: ``{"due": …, "moved": …}``."""
    return graduates.aggregate(due=Count("pk"), moved=Count("followed_by"))
