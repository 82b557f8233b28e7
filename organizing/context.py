"""What the frame of every page needs."""

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.utils.functional import cached_property
from django.utils.translation import get_language

from accounts import policy
from accounts import queries as accounts
from accounts.enums import Verb
from organizing import navigation, search
from programmes import queries as programmes


def frame(request):
    return {"is_demo": settings.DEMO, "frame": Frame(request)}


class Frame:
    """Navigation and place of the reader, looked up only when a template asks for it, and once."""

    def __init__(self, request):
        self.request = request
        self.user = getattr(request, "user", AnonymousUser())  # none yet: a refused host
        self.match = request.resolver_match

    @cached_property
    def roles(self):
        return accounts.roles_of(self.user)

    @cached_property
    def unit(self):
        return accounts.current_unit(self.user)

    @cached_property
    def programme(self):
        """The programme that the reader chose to work in, or None: all of them."""
        session = getattr(self.request, "session", {})
        return programmes.programme_chosen(self.user, session.get(programmes.CHOSEN))

    @cached_property
    def may_choose_programme(self):
        return bool(self.roles & policy.roles_with("programmes.programme", Verb.LIST))

    @cached_property
    def may_search(self):
        return bool(search.kinds_for(self.roles))

    @cached_property
    def menu(self):
        match, programme = self.match, self.programme
        return navigation.Menu(
            frozenset(self.roles),
            match and navigation.Page(match.app_name, match.view_name),
            programme and navigation.Chosen(programme.pk, programme.name, programme.approach),
        )

    @property
    def side_nav(self):
        return navigation.drawn("side_nav", self.menu, get_language())

    @property
    def bottom_bar(self):
        return navigation.drawn("bottom_bar", self.menu, get_language())
