"""Which overview somebody begins with (requirement F1)."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import Http404
from django.shortcuts import render
from django.urls import resolve, reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from accounts.enums import Role, Verb
from accounts.permissions import may_anywhere
from accounts.queries import roles_of
from cohorts.queries import is_participant, is_trainer
from mentors.queries import is_coach, is_mentor
from metrics import keeping


def reads_figures(user):
    return may_anywhere(user, "metrics.measurement", Verb.LIST)


def is_adviser(user):
    return Role.ADVISER in roles_of(user)


@dataclass(frozen=True)
class Home:
    """An overview, the page ``view``, for those of whom ``is_for`` is true."""

    key: str
    label: str
    view: str
    is_for: Callable


# Who has several begins with the first.
HOMES = (
    Home("trainer", _("My cohorts"), "cohorts:home", is_trainer),
    Home("mentor", _("My workplaces"), "mentors:home", is_mentor),
    Home("participant", _("My path"), "cohorts:mine", is_participant),
    Home("official", _("Figures"), "metrics:home", reads_figures),
    Home("adviser", _("My groups"), "contacts:home", is_adviser),
    Home("coach", _("My coaching"), "mentors:development:list", is_coach),
)


@dataclass(frozen=True)
class Choice:
    """A home in the switch of somebody who has several."""

    label: str
    url: str
    is_shown: bool


@require_safe
def home(request, key=""):
    """The first home of the reader, or the one named; 404 for somebody else's."""
    if (page := keeping.kept_page(request)) is not None:
        return page
    own = [home for home in HOMES if home.is_for(request.user)]
    shown = next((home for home in own if key in ("", home.key)), None)
    if shown is None and key:
        raise Http404
    if shown is None:
        return render(request, "home.html")
    request.homes = [
        Choice(home.label, reverse("home-of", args=[home.key]), home is shown) for home in own
    ]
    return resolve(reverse(shown.view)).func(request)
