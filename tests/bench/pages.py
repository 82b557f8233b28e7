"""Pages over HTTP, each in turns with the anchor: seconds from the request to its last byte."""

import re
import sys
from functools import cached_property

from django.core.cache import caches
from django.urls import reverse
from django.utils import timezone

from accounts.enums import UnitKind
from accounts.models import Unit, User
from mentors.models import Mentor
from metrics import keeping
from metrics.definitions import ALL
from organizing.demo.users import PASSWORD
from tests.bench.main_pages import main_pages
from tests.services.house import log_contact
from tests.services.visitor import Visitor

TAG = re.compile(r'data-tag="([^"]+)"')
DRAWN = 'class="figure-svg"'
# Of the union, where a page of rows has the most of them.
LARGE = {
    "figure": ("contacts", "members", "actives", "density"),
    "rows": ("contacts", "people_reached", "members", "actives", "representatives", "attendances"),
}


def forget_home():
    """Have the official's home drawn anew: the page and what it is made of."""
    official = User.objects.get(email="official@demo.example")
    for address in (f"page {reverse('home')}", "content "):
        caches["figures"].delete(keeping.key_of(official, address))


def logged_in(port, who):
    visitor = Visitor(port)
    visitor.log_in(f"{who}@demo.example", PASSWORD)
    return visitor


class Pages:
    """What somebody with a browser gets; everybody is logged in once."""

    def __init__(self, port):
        self.port = port
        self._visitors = {}

    @property
    def official(self):
        return self._as("official")

    @property
    def mentor(self):
        return self._as("mentor")

    @cached_property
    def union(self):
        return Unit.objects.get(parent=None)

    @cached_property
    def districts(self):
        return list(Unit.objects.filter(kind=UnitKind.DISTRICT).order_by("sort_key"))

    def turn(self, number):
        """Everything that only reads, once each; ``number`` says how often that was done."""
        home = reverse("home")
        tag = self._warm(home)
        district = f"{home}?unit={self.districts[0].pk}"
        self._warm(district)
        return {
            "a1": self._anchor(),
            "home": self._get(home),
            "not_modified": self._not_modified(tag),
            "a1_again": self._anchor(),
            "in_frame": self._get(reverse("in-frame", args=[self.union.pk])),
            "district": self._get(district),
            "home_cold": self._cold(home),
            "chart": self._chart(number),
        }

    def logging(self):
        """A contact logged at the mentor's workplace, between two anchors."""
        return {
            "log_a1": self._anchor(self.mentor),
            "log_contact": self._logged(),
            "log_a1_again": self._anchor(self.mentor),
        }

    def main(self):
        """Each main page right after an empty one of the same reader, and two such in turn."""
        found = {"empty_a": self._empty("official"), "empty_again": self._empty("official")}
        for page in main_pages():
            empty, answer = self._empty(page.who), self._as(page.who).get(page.address)
            if answer.status == 200:
                found |= {f"empty {page.what}": empty, f"main {page.what}": answer.seconds}
            else:
                print(f"{page.address} answers {answer.status}", file=sys.stderr, flush=True)
        return found

    def large(self):
        """Pages of one figure of the whole union and of its rows this year, as ``{name: …}``."""
        this_year = timezone.localdate().replace(month=1, day=1).isoformat()
        found = {}
        for page, keys in LARGE.items():
            for key in keys:
                address = reverse(f"metrics:{page}", args=["unit", self.union.pk, key])
                found[f"{page} {key}"] = self._get(f"{address}?grain=year&start={this_year}")
        return found

    def _empty(self, who):
        """The frame of every page, for somebody signed in, with next to nothing in it."""
        return self._get(reverse("in-frame", args=[self.union.pk]), self._as(who))

    def _as(self, who):
        if who not in self._visitors:
            self._visitors[who] = logged_in(self.port, who)
        return self._visitors[who]

    def _anchor(self, who=None):
        return self._get(reverse("one-row", args=[self.union.pk]), who)

    def _get(self, address, who=None, **headers):
        return _expected(200, (who or self.official).get(address, **headers), address).seconds

    def _warm(self, address):
        """Have the page kept; its tag."""
        return TAG.search(_expected(200, self.official.get(address), address).text).group(1)

    def _not_modified(self, tag):
        address = reverse("metrics:board")
        headers = {"If-None-Match": f'"{tag}"'}
        return _expected(304, self.official.get(address, **headers), address).seconds

    def _cold(self, address):
        forget_home()
        return self._get(address)

    def _chart(self, number):
        """A figure that nobody has drawn yet: each time another one, of another unit."""
        units, keys = [self.union, *self.districts], list(ALL)
        unit, key = units[number % len(units)], keys[number % len(keys)]
        address = reverse("metrics:figure", args=["unit", unit.pk, key])
        answer = _expected(200, self.official.get(address), address)
        if DRAWN not in answer.text:
            raise AssertionError(f"{address} has no chart")
        return answer.seconds

    @cached_property
    def _workplace(self):
        return Mentor.objects.filter(person__user__email="mentor@demo.example")[0].workplace

    def _logged(self):
        return _expected(302, log_contact(self.mentor, self._workplace), "a contact").seconds


def _expected(status, answer, what):
    if answer.status != status:
        raise AssertionError(f"{what} answers {answer.status} instead of {status}")
    return answer
