"""The watched tables of people at work: who is a member, is employed, holds a function.

In the SQL a membership is ``m``, its person ``p`` and an employment of that person ``em``.
"""

from metrics.triggers import mark, watch
from people.models import Membership, Person
from workplaces.models import Employment, Function, Headcount

SPAN = ("r.starts_on", "r.ends_on")
MEMBER_DAYS = ("m.starts_on", "m.ends_on")
SHARED_DAYS = ("GREATEST(m.starts_on, em.starts_on)", "LEAST(m.ends_on, em.ends_on)")
JOIN_DAY = ("m.starts_on", "m.starts_on")
SINCE_JOIN = ("m.starts_on", "NULL")
LEAVE_DAY = ("m.ends_on", "m.ends_on")
YEAR_OF_MOVE = ("m.expected_graduation_on", "m.expected_graduation_on + interval '1 year'")
HAS_ENDED = " AND m.ends_on IS NOT NULL"
IS_DUE = " AND m.expected_graduation_on IS NOT NULL"

# Family, its days, and more words of the join: which memberships it counts at all.
AT_UNITS = (
    ("memberships", MEMBER_DAYS, ""),
    ("recruits", JOIN_DAY, ""),
    ("retention", SINCE_JOIN, ""),
    ("leaves", LEAVE_DAY, HAS_ENDED),
    ("students", YEAR_OF_MOVE, IS_DUE),
)
AT_WORK = (
    ("memberships", SHARED_DAYS, ""),
    ("organised", SHARED_DAYS, ""),
    ("recruits", JOIN_DAY, ""),
    ("leaves", LEAVE_DAY, HAS_ENDED),
)
# A membership that follows another one makes that one no leave any more, but a move.
BY_THE_NEXT = ("leaves", "students")
FOLLOWED = "(SELECT prior.* FROM {rows} r JOIN people_membership prior ON prior.id = r.follows_id)"


def _at_units(source, only=()):
    """Marks at the unit of the person ``p`` of a membership ``m``; ``only`` of these families."""
    return tuple(
        mark(family, "unit", "p.unit_id", days=days, source=source + more)
        for family, days, more in AT_UNITS
        if not only or family in only
    )


def _at_work(source, only=()):
    """Marks at the workplace of an employment ``em`` of a member ``m``."""
    return tuple(
        mark(family, "workplace", "em.workplace_id", days=days, source=source + more)
        for family, days, more in AT_WORK
        if not only or family in only
    )


def _in_campaigns(source):
    """The joins of a campaign's window, at its workplaces."""
    with_team = f"{source} JOIN campaigns_team t ON t.workplace_id = em.workplace_id"
    return (
        mark("joins", "workplace", "em.workplace_id", days=JOIN_DAY, source=source),
        mark("joins", "campaign", "t.campaign_id", days=JOIN_DAY, source=with_team),
    )


def _active(source):
    """Marks at the unit of the person ``p`` who is an active member by ``a``."""
    return tuple(
        mark(family, "unit", "p.unit_id", days=("a.starts_on", "a.ends_on"), source=source)
        for family in ("activists", "steps")
    )


WITH_PERSON = " m JOIN people_person p ON p.id = m.person_id"
WITH_EMPLOYMENT = " m JOIN workplaces_employment em ON em.person_id = m.person_id"


class WatchedMembership(Membership):
    class Meta:
        proxy = True
        triggers = watch(
            *_in_campaigns("{rows}" + WITH_EMPLOYMENT),
            *_at_units("{rows}" + WITH_PERSON),
            *_at_work("{rows}" + WITH_EMPLOYMENT),
            *_at_units(FOLLOWED + WITH_PERSON, BY_THE_NEXT),
            *_at_work(FOLLOWED + WITH_EMPLOYMENT, BY_THE_NEXT),
        )


class WatchedPerson(Person):
    """Members count at the unit they are listed by."""

    class Meta:
        proxy = True
        triggers = watch(
            *_at_units("{rows} p JOIN people_membership m ON m.person_id = p.id"),
            *_active("{rows} p JOIN workplaces_function a ON a.person_id = p.id"),
            *_active("{rows} p JOIN mentors_coachassignment a ON a.person_id = p.id"),
        )


class WatchedEmployment(Employment):
    class Meta:
        proxy = True
        triggers = watch(
            *_in_campaigns("{rows} em JOIN people_membership m ON m.person_id = em.person_id"),
            *_at_work("{rows} em JOIN people_membership m ON m.person_id = em.person_id"),
            *(
                mark(family, "workplace", "r.workplace_id", days=SPAN)
                for family in ("led_areas", "rated", "rated_lately")
            ),
        )


class WatchedHeadcount(Headcount):
    """A count holds until the next one, whatever day that is."""

    class Meta:
        proxy = True
        triggers = watch(
            *(
                mark(family, "workplace", "r.workplace_id", days=("r.on", "NULL"))
                for family in ("headcounts", "organised", "rated", "rated_lately")
            )
        )


class WatchedFunction(Function):
    class Meta:
        proxy = True
        triggers = watch(
            mark("functions", "workplace", "r.workplace_id", days=SPAN),
            mark("elected", "workplace", "r.workplace_id", days=SPAN),
            *_active("{rows} a JOIN people_person p ON p.id = a.person_id"),
        )
