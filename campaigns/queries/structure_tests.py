"""Reading structure tests: who said yes, how that compares with what was expected, area by area."""

from dataclasses import dataclass

from django.conf import settings
from django.db.models import Count, F, IntegerField, OuterRef, Q, Subquery, Sum
from django.db.models.functions import Coalesce, NullIf

from accounts.enums import Verb
from campaigns.models import Asking, Lead, StructureTest, TeamMember, TestedArea
from campaigns.queries.campaigns import campaigns_for
from people.models import Person
from people.queries import matching as people_matching
from workplaces.enums import Segment
from workplaces.models import Area, Employment, Headcount, Workplace
from workplaces.queries import employments_visible_to

YES, NO = Q(answer=True), Q(answer=False)


def structure_tests_visible_to(user, verb=Verb.LIST):
    """Those of campaigns that the user reaches in a role that may ``verb`` structure tests.

    A page that names who answered calls ``actions.note_reading``: it tells how people stand.
    """
    campaigns = campaigns_for(user, "campaigns.structuretest", verb)
    return StructureTest.objects.filter(campaign__in=campaigns)


def workplaces_with_team(campaign):
    teams = campaign.teams.values("workplace")
    return Workplace.objects.filter(pk__in=teams).order_by("sort_key", "pk")


def areas_to_ask(workplace):
    """The smallest areas, into which no other one falls, as they follow each other by name."""
    return Area.objects.filter(workplace=workplace, parts=None).order_by("sort_key", "pk")


def headcounts_on(workplace, day):
    """The newest known number of employees by area; None: of the whole workplace."""
    counted = Headcount.objects.filter(workplace=workplace, on__lte=day, segment=Segment.ALL)
    newest = counted.order_by("area", "-on").distinct("area")
    return dict(newest.values_list("area", "count"))


def employees_known(test):
    """Who works at the workplace on the day of the test: ``{person's key: area's key or None}``."""
    employed = Employment.objects.on(test.on).filter(workplace=test.workplace_id)
    return dict(employed.values_list("person", "area"))


def askers_for(test):
    """Who may ask: the leads, the members of the campaign's teams there, and who does already."""
    members = TeamMember.objects.on(test.on).filter(
        team__campaign=test.campaign_id, team__workplace=test.workplace_id
    )
    leads = Lead.objects.on(test.on).filter(campaign=test.campaign_id)
    within = Q(pk__in=members.values("person")) | Q(pk__in=leads.values("person"))
    people = Person.objects.filter(within | Q(pk__in=test.askings.values("asker")))
    return people.order_by("sort_key", "pk")


def people_to_ask(test, user):
    """Whom the user sees working there on the day of the test and who has not answered yet."""
    employed = employments_visible_to(user).on(test.on).filter(workplace=test.workplace_id)
    answered = test.askings.exclude(answer=None).values("person")
    people = Person.objects.filter(pk__in=employed.values("person")).exclude(pk__in=answered)
    return people.order_by("sort_key", "pk")


def found_to_ask(people, test, words):
    """Those whom the ``words`` find, first who has no asker yet; each with the asker's name."""
    asker = test.askings.filter(person=OuterRef("pk"))
    people = people_matching(people, words).annotate(
        asker_given=Subquery(asker.values("asker__given_name")[:1]),
        asker_family=Subquery(asker.values("asker__family_name")[:1]),
        asker_key=Subquery(asker.values("asker__sort_key")[:1]),
    )
    return people.order_by(F("asker_key").asc(nulls_first=True), "sort_key", "pk")


def askings_of(test, asker):
    rows = test.askings.filter(asker=asker).select_related("person", "area")
    return rows.order_by("person__sort_key", "pk")


def _counts(prefix=""):
    """What askings come to; ``prefix`` leads to them."""
    row = f"{prefix}pk"

    def count(condition):
        named = Q(**{f"{prefix}{name}": value for name, value in condition.items()})
        return Count(row, filter=named, distinct=True)

    known = {"answer__isnull": False}
    return {
        "people": Count(row, distinct=True),
        "said_yes": count({"answer": True}),
        "said_no": count({"answer": False}),
        "guessed": count({"predicted__isnull": False, **known}),
        "guessed_yes": count({"predicted": True, **known}),
        "guessed_and_said_yes": count({"predicted__isnull": False, "answer": True}),
    }


def with_results(tests):
    """Each test with what came of it.

    ``yes``: who said so, named or not; ``percent`` of those who could, rounded down, or None where
    nobody knows how many could. ``error``: how many more were expected to say yes than did, among
    the ``guessed`` people for whom there is both a guess and an answer.
    """
    unnamed = TestedArea.objects.filter(test=OuterRef("pk")).order_by().values("test")
    unnamed = unnamed.annotate(n=Sum("yes_unnamed")).values("n")
    tests = tests.annotate(
        **_counts("askings__"),
        unnamed=F("yes_unnamed") + Coalesce(Subquery(unnamed, output_field=IntegerField()), 0),
    )
    tests = tests.annotate(
        yes=F("said_yes") + F("unnamed"), error=F("guessed_yes") - F("guessed_and_said_yes")
    )
    return tests.annotate(percent=100 * F("yes") / NullIf(F("eligible"), 0))


def structure_tests_shown_to(user):
    """The visible tests with their results, as series: workplace by workplace, by day."""
    tests = with_results(structure_tests_visible_to(user)).select_related("workplace")
    return tests.order_by("workplace__sort_key", "workplace", "on", "ask")


def by_asker(test):
    """Who asks, each with what it came to (as ``with_results``, without a percentage)."""
    people = Person.objects.filter(asks_in_tests__test=test)
    counts = _counts("asks_in_tests__")
    return people.annotate(**counts).order_by("sort_key", "pk")


@dataclass(frozen=True)
class AreaResult:
    """What a structure test came to in one area; ``tested`` None: where the area is not known."""

    tested: TestedArea | None
    eligible: int | None
    yes: int
    no: int

    @property
    def percent(self):
        return 100 * self.yes // self.eligible if self.eligible else None

    @property
    def is_doubtful(self):
        """Whether more said yes than could have: one of the two numbers is wrong."""
        return self.eligible is not None and self.yes > self.eligible


def areas_of(test):
    return test.areas.select_related("area").order_by("area__sort_key", "pk")


def by_area(test):
    """An AreaResult of each area, and at last of those whose area is not known if there are any."""
    named = {
        row["area"]: row
        for row in Asking.objects.filter(test=test)
        .order_by()
        .values("area")
        .annotate(yes=Count("pk", filter=YES), no=Count("pk", filter=NO))
    }
    results = []
    for tested in areas_of(test):
        here = named.pop(tested.area_id, {"yes": 0, "no": 0})
        yes = here["yes"] + tested.yes_unnamed
        results.append(AreaResult(tested, tested.eligible, yes, here["no"]))
    yes = sum(row["yes"] for row in named.values()) + test.yes_unnamed
    no = sum(row["no"] for row in named.values())
    if results and yes + no:
        results.append(AreaResult(None, None, yes, no))
    return results


def goes_public(test):
    """Whether so many said yes as a campaign needs to go public; None: nobody knows of how many.

    ``test`` is one of ``with_results``; the share is a setting and is reached when it is met.
    """
    if not test.eligible:
        return None
    return 100 * test.yes >= settings.GO_PUBLIC_PERCENT * test.eligible
