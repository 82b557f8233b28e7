"""What the frame of every page needs."""

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.urls import reverse
from django.utils.functional import cached_property

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
    def entries(self):
        return navigation.entries(navigation.MAIN, self.roles, self.match, self.programme)

    @cached_property
    def method_entries(self):
        """What the menu adds in the words of the chosen programme's approach (C17)."""
        return navigation.method_entries(self.roles, self.programme) if self.programme else []

    @cached_property
    def places(self):
        by_view = {place.view: place for place in navigation.MAIN}
        on_phone = [by_view[view] for view in navigation.ON_PHONE]
        return navigation.entries(on_phone, self.roles, self.match, self.programme)[:3]

    @cached_property
    def own_entries(self):
        return navigation.entries(navigation.OWN, self.roles, self.match)

    @cached_property
    def log_contact_url(self):
        place = navigation.LOG_CONTACT
        return reverse(place.view) if place.is_for(self.roles) else ""
