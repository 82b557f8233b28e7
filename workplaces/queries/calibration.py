"""Where ratings contradict each other: whoever rates checks the own bias there."""

from dataclasses import dataclass

from django.db.models import Max, Min

from people.models import Person
from workplaces.models import Assessment
from workplaces.queries.ratings import assessments_visible_to, standing
from workplaces.queries.scopes import employments_visible_to


@dataclass(frozen=True)
class Disagreement:
    """What each rater said last of one person, and how many levels that is apart."""

    person: Person
    apart: int
    ratings: tuple


def disagreements(user, workplace, *, most):
    """People who work at a workplace and whose raters differ, those furthest apart first."""
    employed = employments_visible_to(user).current().filter(workplace=workplace)
    said = _last_of_each_rater(user, workplace).filter(person__in=employed.values("person"))
    differing = said.values("person").annotate(apart=Max("level") - Min("level"))
    differing = differing.filter(apart__gt=0).order_by("-apart", "person__sort_key", "person")
    apart = {row["person"]: row["apart"] for row in differing[:most]}
    ratings = said.filter(person__in=apart).select_related("person", "rated_by", "scale")
    by_person = {pk: [] for pk in apart}
    for rating in ratings.order_by("level", "-on", "pk"):
        by_person[rating.person_id].append(rating)
    return [Disagreement(all_[0].person, apart[pk], tuple(all_)) for pk, all_ in by_person.items()]


def _last_of_each_rater(user, workplace):
    said = standing(assessments_visible_to(user)).filter(workplace=workplace)
    last = said.order_by("person", "rated_by", "-on", "-id").distinct("person", "rated_by")
    return Assessment.objects.filter(pk__in=last.values("pk"))
