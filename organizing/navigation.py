"""The places of the application and who uses which."""

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts import policy
from accounts.enums import Verb
from core.vocabulary import Approach, term


@dataclass(frozen=True)
class Place:
    """A page of the navigation; shown to the roles that may ``verb`` the object ``label``."""

    label: str
    view: str
    icon: str
    object: str = ""  # empty: for everybody
    verb: str = Verb.LIST
    is_one_page: bool = False  # else it stands for every page of its app
    by_programme: bool = False  # its page can be narrowed to one

    def is_for(self, roles):
        return not self.object or bool(roles & policy.roles_with(self.object, self.verb))

    def holds(self, match):
        """Whether the page of ``match`` (None: no page) stands in this place."""
        if match is None or self.is_one_page:
            return match is not None and match.view_name == self.view
        return _room_of(match) == (self.view.rpartition(":")[0] or self.view)


def _room_of(match):
    """The app of a page, or the room in it where that has a place of its own."""
    name = match.app_name or match.view_name
    return name if name in ROOMS else name.partition(":")[0]


@dataclass(frozen=True)
class Entry:
    """A place as one reader sees it."""

    label: str
    icon: str
    url: str
    is_current: bool


MAIN = (
    Place(_("Overview"), "home", "house", by_programme=True),
    Place(_("Programmes"), "programmes:list", "flag", "programmes.programme"),
    Place(_("Cohorts"), "cohorts:list", "mortarboard", "cohorts.cohort", by_programme=True),
    Place(
        pgettext_lazy("what is taught", "Courses"),
        "cohorts:courses:list",
        "journal-text",
        "cohorts.course",
    ),
    Place(_("Campaigns"), "campaigns:list", "megaphone", "campaigns.campaign", by_programme=True),
    Place(_("Workplaces"), "workplaces:list", "building", "workplaces.workplace"),
    Place(_("People"), "people:list", "people", "people.person"),
    Place(_("Events"), "events:list", "calendar-event", "events.event", by_programme=True),
    Place(_("Contacts"), "contacts:list", "chat-dots", "contacts.contact"),
    Place(_("Mentors"), "mentors:list", "person-plus", "mentors.mentor", by_programme=True),
    Place(_("Development"), "mentors:development:list", "graph-up", "mentors.developmentstep"),
    Place(_("Users and roles"), "accounts:users", "key", "accounts.user", is_one_page=True),
    Place(
        _("People and log-ins"), "people:log-ins", "link-45deg", "accounts.user", is_one_page=True
    ),
    Place(_("Audit trail"), "accounts:trail", "journal-text", "accounts.auditentry"),
)
ROOMS = {place.view.rpartition(":")[0] for place in MAIN}
# The first three of these that somebody uses stand in the bar at the bottom of a phone.
ON_PHONE = ("home", "cohorts:list", "workplaces:list", "contacts:list", "programmes:list")
LOG_CONTACT = Place(_("Log contact"), "contacts:log", "plus-lg", "contacts.contact", Verb.CREATE)
# The tools of a programme's method; their labels are keys of its vocabulary (C17).
MAPPING = {
    Approach.ORGANISING: Place("mapping", "workplaces:list", "diagram-3", "workplaces.assessment"),
    Approach.ACTIVATING: Place(
        "mapping", "workplaces:all-snapshots", "diagram-3", "workplaces.snapshot"
    ),
}
PLAN = Place("plan", "campaigns:list", "clipboard-check", "campaigns.campaign", by_programme=True)
COACHING = Place("coaching", "mentors:development:list", "people", "mentors.developmentstep")
OWN = (
    Place(_("My events"), "events:mine", "calendar-event", is_one_page=True),
    Place(_("My training"), "cohorts:training", "mortarboard", is_one_page=True),
    Place(_("My development"), "mentors:development:own", "graph-up", is_one_page=True),
    Place(_("My settings"), "accounts:settings", "gear", is_one_page=True),
)


class Page(NamedTuple):
    """Where somebody is: what the navigation must know of a match."""

    app_name: str
    view_name: str


class Chosen(NamedTuple):
    """The programme that somebody works in."""

    pk: object
    name: str
    approach: str


@dataclass(frozen=True)
class Menu:
    """What stands in the navigation of all who have the same roles on the same page."""

    roles: frozenset
    page: Page | None  # None: of an address that leads nowhere
    programme: Chosen | None  # None: all of them

    @property
    def entries(self):
        return _entries(MAIN, self.roles, self.page, self.programme)

    @property
    def method_entries(self):
        """What the menu adds in the words of the chosen programme's approach (C17).

        They lead to pages that stand in the navigation already, so none of them is ever the
        current one.
        """
        if self.programme is None:
            return []
        approach = self.programme.approach
        tools = (MAPPING[approach], PLAN, COACHING)
        return [
            replace(entry, label=capfirst(term(entry.label, approach)))
            for entry in _entries(tools, self.roles, None, self.programme)
        ]

    @property
    def places(self):
        by_view = {place.view: place for place in MAIN}
        on_phone = [by_view[view] for view in ON_PHONE]
        return _entries(on_phone, self.roles, self.page, self.programme)[:3]

    @property
    def own_entries(self):
        return _entries(OWN, self.roles, self.page)

    @property
    def log_contact_url(self):
        return reverse(LOG_CONTACT.view) if LOG_CONTACT.is_for(self.roles) else ""


@lru_cache(maxsize=1000)
def drawn(part, menu, _language):
    """A part of the frame in the active language. Kept, since drawing the navigation takes longer
    than many a page; of the reader only roles and chosen programme go into it."""
    return render_to_string(f"frame/{part}.html", {"menu": menu})


def _entries(places, roles, page, programme=None):
    """The entries of ``places`` for somebody with ``roles`` who is on ``page``.

    With a chosen ``programme`` they lead to what belongs to it, by a filter in the address.
    """
    return [
        Entry(place.label, place.icon, _url(place, programme), place.holds(page))
        for place in places
        if place.is_for(roles)
    ]


def _url(place, programme):
    narrowed = f"?programme={programme.pk}" if programme and place.by_programme else ""
    return reverse(place.view) + narrowed
