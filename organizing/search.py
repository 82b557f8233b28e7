"""The search box of the frame: a few rows of each kind, and the way to the list of all of them."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from accounts import policy
from accounts.enums import Verb
from accounts.queries import roles_of
from campaigns import queries as campaigns
from cohorts import queries as cohorts
from core.searching import words_of
from core.sorting import search_words
from events import queries as events
from people import queries as people
from programmes import queries as programmes
from workplaces import queries as workplaces

SHOWN = 5  # rows of a kind; its list shows them all


@dataclass(frozen=True)
class Kind:
    """What can be searched for, by whoever may list it somewhere.

    ``visible_to(user)`` gives the rows, ``matching(rows, words)`` those found, as the list ``view``
    finds them by its ``?q=``. ``beside`` names the relation that tells namesakes apart.
    """

    label: str
    icon: str
    object: str
    view: str
    visible_to: Callable
    matching: Callable
    order: tuple = ("sort_key", "pk")
    beside: str = "unit"

    def is_for(self, roles):
        return bool(roles & policy.roles_with(self.object, Verb.LIST))

    def found(self, user, words):
        rows = self.matching(self.visible_to(user), words).order_by(*self.order)
        return rows.select_related(self.beside) if self.beside else rows


KINDS = (
    Kind(
        label=_("Workplaces"),
        icon="building",
        object="workplaces.workplace",
        view="workplaces:list",
        visible_to=workplaces.workplaces_visible_to,
        matching=workplaces.workplaces_matching,
        beside="employer",
    ),
    Kind(
        label=_("People"),
        icon="people",
        object="people.person",
        view="people:list",
        visible_to=people.people_visible_to,
        matching=people.matching,
    ),
    Kind(
        label=_("Programmes"),
        icon="flag",
        object="programmes.programme",
        view="programmes:list",
        visible_to=programmes.programmes_visible_to,
        matching=programmes.matching,
    ),
    Kind(
        label=_("Cohorts"),
        icon="mortarboard",
        object="cohorts.cohort",
        view="cohorts:list",
        visible_to=cohorts.cohorts_visible_to,
        matching=cohorts.matching,
    ),
    Kind(
        label=_("Campaigns"),
        icon="megaphone",
        object="campaigns.campaign",
        view="campaigns:list",
        visible_to=campaigns.campaigns_visible_to,
        matching=campaigns.matching,
    ),
    Kind(
        label=_("Events"),
        icon="calendar-event",
        object="events.event",
        view="events:list",
        visible_to=events.events_visible_to,
        matching=events.matching,
        order=("-starts_on", "pk"),
    ),
    Kind(
        label=_("Employers"),
        icon="diagram-3",
        object="workplaces.employer",
        view="workplaces:employers",
        visible_to=workplaces.employers_visible_to,
        matching=workplaces.employers_matching,
        beside="",
    ),
)


def kinds_for(roles):
    """What somebody with ``roles`` may search for."""
    return [kind for kind in KINDS if kind.is_for(roles)]


@dataclass(frozen=True)
class Hits:
    """What was found of one kind: the first rows, and the address of the list of all."""

    kind: Kind
    rows: QuerySet
    words: str

    @cached_property
    def _first(self):
        return list(self.rows[: SHOWN + 1])

    @property
    def shown(self):
        """``(row, what tells it from a namesake)``, at most ``SHOWN`` of them."""
        beside = self.kind.beside
        return [(row, getattr(row, beside) if beside else "") for row in self._first[:SHOWN]]

    @property
    def has_more(self):
        return len(self._first) > SHOWN

    @property
    def all_url(self):
        return f"{reverse(self.kind.view)}?{urlencode({'q': self.words})}"


@require_safe
def search(request):
    """What the reader may see of what was typed; one query for each kind, however much is found."""
    words = words_of(request)
    kinds = kinds_for(roles_of(request.user)) if search_words(words) else []
    hits = [Hits(kind, kind.found(request.user, words), words) for kind in kinds]
    found = [each for each in hits if each.shown]
    return render(request, "search.html", {"words": words, "found": found})
