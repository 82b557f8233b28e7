"""Reading advice cases. Who is responsible without advising learns how many there are."""

from dataclasses import dataclass

from django.db.models import Count, Exists, F, OuterRef, Q

from accounts import reach
from accounts.enums import Verb
from contacts.models import AdviceCase
from contacts.permissions import ADVISING_ROLES, CASE
from contacts.queries.contacts import people_seen_at
from people.models import Person
from workplaces.queries import workplaces_for

FEWEST_TOLD = 5  # as of every number that could tell of a single member


@dataclass(frozen=True)
class CaseCount:
    """How many cases a workplace has, and how many of them are open; None where that is few."""

    all: int | None
    open: int | None
    fewest: int = FEWEST_TOLD


def cases_visible_to(user, verb=Verb.LIST):
    """The cases the user leads or is named to read by their confidentiality, still sealed.

    To list, also those that the user handed over to a colleague.
    """
    within = reach.within(user, CASE, verb=verb, path=None, author="led_by__user")
    if verb == Verb.LIST and user.is_authenticated:
        within |= Q(handed_over_by__user=user)
    return AdviceCase.objects.filter(within).defer("content", "own_step")


def listed_cases(user):
    """Those that the user may list, open ones first, the newest on top.

    Each with ``is_readable``: who handed a case over learns no name from it any more.
    """
    readable = cases_visible_to(user, Verb.READ).filter(pk=OuterRef("pk"))
    cases = cases_visible_to(user).annotate(is_readable=Exists(readable))
    shown = cases.select_related("workplace", "led_by", "handed_over_by", "person")
    return shown.order_by(F("closed_on").desc(nulls_first=True), "-opened_on", "-id")


def cases_to_choose(user, contact):
    """What a contact may belong to: the open cases that the user leads, and the one it names."""
    own = cases_to_change(user).filter(closed_on=None)
    offered = AdviceCase.objects.filter(Q(pk__in=own.values("pk")) | Q(pk=contact.case_id))
    cases = offered.select_related("workplace").defer("content", "own_step")
    return cases.order_by("-opened_on", "-id")


def cases_to_change(user):
    """Those that the user leads."""
    return cases_visible_to(user, Verb.UPDATE)


def workplaces_to_advise_at(user):
    """Where the user may open a case."""
    return workplaces_for(user, ADVISING_ROLES).order_by("sort_key", "id")


def people_to_name_in_case(user, case):
    """Who may be named: those the user sees at the workplace, and who is named already."""
    seen = people_seen_at(user, [case.workplace])
    offered = Q(pk__in=seen.values("pk")) | Q(pk=case.person_id)
    return Person.objects.filter(offered).order_by("sort_key", "pk")


def people_to_take_over(case):
    """Who else advises at the workplace of a case and logs in, so that they find it."""
    advising = Q(pk__in=[])
    for people in reach.holders("workplaces.workplace", [case.workplace_id], ADVISING_ROLES):
        advising |= Q(pk__in=people)
    others = Person.objects.filter(advising, user__is_active=True).exclude(pk=case.led_by_id)
    return others.order_by("sort_key", "pk")


def count_cases(workplace):
    """The CaseCount of a workplace: for officials, who read none of them (B6).

    Where few people brought a question, colleagues might guess who did; none is few, too. How many
    are open stands only beside as many that are closed, or where all or none of them are.
    """
    cases = AdviceCase.objects.filter(workplace=workplace)
    counted = cases.aggregate(all=Count("pk"), open=Count("pk", filter=Q(closed_on=None)))
    number, still_open = counted["all"], counted["open"]
    if number < FEWEST_TOLD:
        return CaseCount(None, None)
    is_told = all(each == 0 or each >= FEWEST_TOLD for each in (still_open, number - still_open))
    return CaseCount(number, still_open if is_told else None)
