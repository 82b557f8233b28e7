"""People at work: persons, where they are employed, when they joined, what they were elected to."""

from datetime import date, timedelta

from people.actions.people import name_key
from people.enums import JoinChannel, MembershipKind
from people.models import Membership, Person
from workplaces.enums import Segment
from workplaces.models import Employment, Function

SEGMENTS = {
    Segment.CORE: 80,
    Segment.TEMPORARY: 8,
    Segment.AGENCY: 6,
    Segment.APPRENTICE: 5,
    Segment.TRAINEE: 1,
}
CHANNELS = {
    JoinChannel.COLLEAGUE: 45,
    JoinChannel.ACTION: 15,
    JoinChannel.VISIT: 20,
    JoinChannel.EVENT: 5,
    JoinChannel.ONLINE: 10,
    "": 5,
}


def draft_person(draft, unit, tongue="de", *, user=None):
    """A new person; one with a log-in has the name that the log-in shows."""
    given, family = user.display_name.split(" ", 1) if user else next(draft.names[tongue])
    return draft.add(
        Person,
        given_name=given,
        family_name=family,
        sort_key=name_key(given, family),
        language=user.language if user else tongue,
        unit=unit,
        user=user,
    )


def employ(draft, person, site, starts_on=None, ends_on=None):
    """Employed at a site, since some day before 2021 unless the day is given."""
    site.people.append(person)
    return draft.add(
        Employment,
        person=person,
        workplace=site.workplace,
        segment=draft.weighted(SEGMENTS),
        starts_on=starts_on or draft.day(date(2004, 1, 1), date(2020, 12, 31)),
        ends_on=ends_on,
    )


def hire(draft, site, number=1, *, user=None, starts_on=None, ends_on=None):
    """New people who work at a site."""
    people = []
    for _ in range(number):
        person = draft_person(draft, site.office.unit, site.office.tongue, user=user)
        employ(draft, person, site, starts_on, ends_on)
        people.append(person)
    return people


def join(draft, person, on, *, kind=None, channel=None, **more):
    """A membership from ``on``; only one that follows none is a join."""
    kind = kind or draft.weighted({MembershipKind.WORKING: 93, MembershipKind.APPRENTICE: 7})
    return draft.add(
        Membership,
        person=person,
        kind=kind,
        channel=draft.weighted(CHANNELS) if channel is None else channel,
        starts_on=on,
        **more,
    )


def become_working(draft, person, on):
    """A member since the apprenticeship, and a working one from ``on``: no new join."""
    before = join(
        draft,
        person,
        on - timedelta(days=900),
        ends_on=on - timedelta(days=1),
        kind=MembershipKind.APPRENTICE,
    )
    return join(draft, person, on, kind=MembershipKind.WORKING, channel="", follows=before)


def long_members(draft, people, *, last):
    """People who joined some day between 1998 and ``last``."""
    for person in people:
        join(draft, person, draft.day(date(1998, 1, 1), last), kind=MembershipKind.WORKING)


def elect(draft, person, site, kind, starts_on, ends_on=None):
    return draft.add(
        Function,
        person=person,
        workplace=site.workplace,
        kind=kind,
        starts_on=starts_on,
        ends_on=ends_on,
    )
