"""Reading what members and others put into bargaining; small numbers stay hidden (C13)."""

from dataclasses import dataclass

from accounts.enums import Verb
from campaigns.models import Demand, Survey
from campaigns.queries.campaigns import campaigns_for
from workplaces.queries import FEWEST_SHOWN


def demands_visible_to(user, verb=Verb.LIST):
    return Demand.objects.filter(campaign__in=campaigns_for(user, "campaigns.demand", verb))


def surveys_visible_to(user, verb=Verb.LIST):
    return Survey.objects.filter(campaign__in=campaigns_for(user, "campaigns.survey", verb))


@dataclass(frozen=True)
class Group:
    """How the members, or the others, answered: ``number`` of answers; None: too few to tell."""

    number: int | None
    counts: list  # of each option in turn; None: too few to tell
    has_answers: bool

    @property
    def percents(self):
        return [
            None if count is None or not self.number else 100 * count // self.number
            for count in self.counts
        ]


@dataclass(frozen=True)
class Result:
    """What a survey came to: members and others never added up (C13)."""

    members: Group
    others: Group
    options: list

    @property
    def rows(self):
        """Each option with the count and percentage of both groups."""
        columns = self.members.counts, self.members.percents
        columns += self.others.counts, self.others.percents
        return list(zip(self.options, *columns, strict=True))

    @property
    def is_empty(self):
        return not (self.members.has_answers or self.others.has_answers)


def result_of(survey):
    options = list(survey.options.order_by("position"))
    members = _group([option.members for option in options])
    return Result(members, _group([option.others for option in options]), options)


def _group(counts):
    """The counts of one group as everybody may read them.

    Under five, a count could point at somebody; nobody at all tells as much. So many more are
    hidden that those hidden come to five people together, and are two at least: else the number
    of answers would give them away.
    """
    number = sum(counts)
    if number < FEWEST_SHOWN:
        return Group(None, [None] * len(counts), has_answers=number > 0)
    hidden = {place for place, count in enumerate(counts) if count < FEWEST_SHOWN}
    for place in sorted(range(len(counts)), key=lambda place: counts[place]):
        together = sum(counts[each] for each in hidden)
        if hidden and (len(hidden) < 2 or together < FEWEST_SHOWN):
            hidden.add(place)
    shown = [None if place in hidden else count for place, count in enumerate(counts)]
    return Group(number, shown, has_answers=True)
