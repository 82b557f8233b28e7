"""What the frame of every page needs."""

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.urls import reverse
from django.utils.functional import cached_property

from accounts import queries as accounts
from organizing import navigation


def frame(request):
    return {"is_demo": settings.DEMO, "frame": Frame(request)}


class Frame:
    """Navigation and place of the reader, looked up only when a template asks for it."""

    def __init__(self, request):
        self.user = getattr(request, "user", AnonymousUser())  # none yet: a refused host
        self.match = request.resolver_match

    @cached_property
    def roles(self):
        return accounts.roles_of(self.user)

    @cached_property
    def unit(self):
        return accounts.current_unit(self.user)

    @property
    def entries(self):
        return navigation.entries(navigation.MAIN, self.roles, self.match)

    @property
    def places(self):
        by_view = {place.view: place for place in navigation.MAIN}
        on_phone = [by_view[view] for view in navigation.ON_PHONE]
        return navigation.entries(on_phone, self.roles, self.match)[:3]

    @property
    def own_entries(self):
        return navigation.entries(navigation.OWN, self.roles, self.match)

    @property
    def log_contact_url(self):
        place = navigation.LOG_CONTACT
        return reverse(place.view) if place.is_for(self.roles) else ""
