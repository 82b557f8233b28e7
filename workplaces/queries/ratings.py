"""Reading how people at a workplace stand to the union."""

from django.db.models import CharField, Exists, Func, OuterRef, Q, Subquery, Value
from django.db.models.functions import Concat

from accounts.enums import Verb
from core.sorting import search_words
from people.models import Person
from people.queries import person_of
from workplaces.models import Assessment, Employment
from workplaces.queries.people import employments_shown_to
from workplaces.queries.scopes import (
    at_workplaces,
    employments_visible_to,
    functions_visible_to,
)


def assessments_visible_to(user, verb=Verb.LIST):
    """Ratings at workplaces that the user reaches in a role that may ``verb`` them.

    A page that shows any calls ``actions.note_reading``: reading them leaves a trace.
    """
    return Assessment.objects.filter(at_workplaces(user, "workplaces.assessment", verb))


def standing(assessments):
    """Those that no later row corrects."""
    return assessments.filter(corrected_by=None)


def _newest_first(assessments):
    return assessments.order_by("-on", "-id")


class Meaning(Func):
    """What a level means in the wording of a scale; PostgreSQL counts from 1, as levels do."""

    template, arg_joiner, output_field = "(%(expressions)s]", ")[", CharField()


def people_with_rating(user, workplace):
    """Who works at a workplace today, each with the newest rating that nobody corrected.

    ``level``, its ``meaning`` in the scale it was given in, ``rated_on``, ``basis`` and ``rater``;
    all are None for whoever was not assessed: there is no 0 (REQUIREMENTS §4.1).
    """
    of_the_person = assessments_visible_to(user).filter(
        workplace=OuterRef("workplace"), person=OuterRef("person")
    )
    newest = _newest_first(standing(of_the_person))
    rater = Concat("rated_by__given_name", Value(" "), "rated_by__family_name")
    employments = employments_shown_to(user).current().filter(workplace=workplace)
    return employments.select_related("person", "area").annotate(
        level=Subquery(newest.values("level")[:1]),
        rated_on=Subquery(newest.values("on")[:1]),
        basis=Subquery(newest.values("basis")[:1]),
        meaning=Subquery(newest.values(means=Meaning("scale__wording", "level"))[:1]),
        rater=Subquery(newest.values(name=rater)[:1]),
    )


def ratings_of(user, workplace, person):
    """Every rating of a person at a workplace, newest first, with ``is_corrected``."""
    theirs = assessments_visible_to(user).filter(workplace=workplace, person=person)
    later = Assessment.objects.filter(corrects=OuterRef("pk"))
    told = theirs.annotate(is_corrected=Exists(later)).select_related("rated_by", "scale")
    return _newest_first(told)


def people_at(user, workplace):
    """The people the user sees working at a workplace, ever."""
    employed = employments_visible_to(user).filter(workplace=workplace)
    return Person.objects.filter(pk__in=employed.values("person"))


def is_employed_at(person, workplace, day):
    return Employment.objects.on(day).filter(person=person, workplace=workplace).exists()


def people_named_at(workplace, name, day):
    """Those employed at a workplace on ``day`` whose whole name is ``name``.

    For those who may not see who works there: a part of a name finds nobody.
    """
    employed = Employment.objects.on(day).filter(workplace=workplace)
    people, words = Person.objects.filter(pk__in=employed.values("person")), search_words(name)
    for word in words:
        people = people.filter(sort_key__contains=word)
    return [p for p in people[:100] if sorted(p.sort_key.split()) == sorted(words)]


def raters_to_name(user, workplace):
    """Who may be said to have rated: the user, who holds a function there, who rated before."""
    own = person_of(user)
    holding = functions_visible_to(user).current().filter(workplace=workplace)
    before = assessments_visible_to(user).filter(workplace=workplace)
    named = Q(pk__in=holding.values("person")) | Q(pk__in=before.values("rated_by"))
    return Person.objects.filter(named | Q(pk=own.pk if own else None))
