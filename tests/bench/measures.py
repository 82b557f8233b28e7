"""What is measured on a demo that runs: seconds over HTTP, and queries within this process."""

import time
from statistics import median

from django.core.cache import cache
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from mentors.models import Mentor
from metrics.actions import drain
from metrics.tasks import heartbeat
from organizing.demo.users import PASSWORD
from tests.demo.tenfold import queries_of_homes, write_copies
from tests.services.house import contacts_of_this_month, log_contact, wait_for
from tests.services.visitor import Visitor

EMPTY_PAGE = "accounts:settings"  # signed in, a form of few fields
PATIENCE_S = 60


def everything(port):
    """Medians in seconds, and numbers of queries by home."""
    mentor, official = logged_in(port, "mentor"), logged_in(port, "official")
    home, empty = [], []
    for _ in range(30):
        home.append(official.get(reverse("home")).seconds)
        empty.append(official.get(reverse(EMPTY_PAGE)).seconds)
    return {
        "round_trip": median(round_trip() for _ in range(20)),
        "contact_to_figure": median(contact_to_figure(mentor, official) for _ in range(10)),
        "home": median(home),
        "empty_page": median(empty),
    } | queries()


def logged_in(port, who):
    visitor = Visitor(port)
    visitor.log_in(f"{who}@demo.example", PASSWORD)
    return visitor


def round_trip():
    """A task that does next to nothing: sent, received, run, its one write seen."""
    began, sent_at = time.monotonic(), time.time()
    heartbeat.delay()
    wait_for(lambda: cache.get("heartbeat:worker", 0) > sent_at, PATIENCE_S, pause=0.005)
    return time.monotonic() - began


def contact_to_figure(mentor, official):
    """From sending the form as the mentor to the new number on the official's home."""
    workplace = Mentor.objects.filter(person__user__email="mentor@demo.example")[0].workplace
    wanted = contacts_of_this_month(official) + 1
    began = time.monotonic()
    log_contact(mentor, workplace)
    wait_for(lambda: contacts_of_this_month(official) == wanted, PATIENCE_S, pause=0.005)
    return time.monotonic() - began


def queries():
    """Those of each home with the demo, and with ten times its rows; leaves no trace."""
    with transaction.atomic():
        once = queries_of_homes()
        write_copies(timezone.localdate())
        drain()
        tenfold = queries_of_homes()
        transaction.set_rollback(True)
    return {"queries": once, "queries_tenfold": tenfold}
