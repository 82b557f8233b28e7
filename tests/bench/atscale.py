"""What is measured on a union of NITO's size that runs, and on ten times that.

`tools.sizes` asks for one measure after the other, of both sizes in turns, each on a line of its
own: ``{"measure": "entry", "given": [3]}``; the answer is a line too. What writes is rolled back
or leaves no more than some contacts and participations.
"""

import json
import sys
import traceback
from functools import partial
from pathlib import Path

from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import Unit
from contacts.models import Contact
from mentors.models import Mentor
from metrics.models import Measurement
from tests.bench import measuring
from tests.bench.main_pages import main_pages
from tests.bench.pages import Pages, forget_home
from tests.counting import queries_of, statements_of
from tests.demo.tenfold import signed_in


def answer(port):
    """Answer each line of the standard input until it ends."""
    pages = Pages(port)
    measures = {
        "rows": rows,
        "ready": lambda: measuring.wait_until_measured() or {},
        "pages": pages.turn,
        "logging": lambda: pages.logging() | (measuring.wait_until_measured() or {}),
        "large": pages.large,
        "main": pages.main,
        "main_queries": main_queries,
        "queries": queries,
        "entry": measuring.entry,
        "full": lambda arm: {f"full_{arm}": measuring.full(arm.removesuffix("_again"))},
        "differing": measuring.differing,
        "written": lambda arm: {f"bulk_{arm}": measuring.written(arm.removesuffix("_again"))},
        "fresh": measuring.fresh,
        "reconciled": measuring.reconciled,
        "memory": memory,
    }
    for line in sys.stdin:
        asked = json.loads(line)
        print(json.dumps(_found(measures[asked["measure"]], asked["given"])), flush=True)


def _found(measure, given):
    """One failure costs one measure, not the others."""
    try:
        return {"found": measure(*given)}
    except Exception as failure:  # noqa: BLE001
        traceback.print_exc()
        return {"failed": f"{type(failure).__name__}: {failure}"}


def rows():
    return {"contacts": Contact.objects.count(), "stored": Measurement.objects.count()}


def queries():
    """Those of a dashboard that is kept nowhere beyond the frame's, and of logging a contact
    beyond those that say who is signed in; leaves no trace."""
    union, official = Unit.objects.get(parent=None), signed_in("official")
    home = reverse("home")
    official.get(home)
    forget_home()
    cold = statements_of(lambda: official.get(home))
    frame = queries_of(official, reverse("in-frame", args=[union.pk])) - 1
    return {"dashboard": cold - frame, "log": queries_of_logging(signed_in("mentor"), union)}


def queries_of_logging(mentor: Client, unit):
    """Of a signed-in mentor who logs a contact at the own workplace, beyond being signed in."""
    anchor = reverse("one-row", args=[unit.pk])
    mentor.get(anchor)
    signed = statements_of(lambda: mentor.get(anchor)) - 1
    workplace = Mentor.objects.filter(person__user=mentor.session["_auth_user_id"])[0].workplace_id
    said = {"workplace": workplace, "kind": "visit", "outcome": "open", "note": "Met"}
    said["on"] = timezone.localdate().isoformat()
    with transaction.atomic():
        asked = statements_of(lambda: mentor.post(reverse("contacts:log"), said))
        transaction.set_rollback(True)
    return asked - signed


def main_queries():
    """Those of each main page, as ``{"queries …": …}``; what it notes in the trail is undone."""
    found = {}
    for page in main_pages():
        client = signed_in(page.who)
        with transaction.atomic():
            client.get(page.address)
            found[f"queries {page.what}"] = statements_of(partial(client.get, page.address))
            transaction.set_rollback(True)
    return found


def memory():
    """The most memory that a process of this copy's worker has ever taken, in KiB."""
    peaks = [_peak(process) for process in Path("/proc").glob("[0-9]*") if _is_worker(process)]
    return {"worker_peak": max(peaks)}


def _is_worker(process):
    try:
        words = (process / "cmdline").read_bytes().decode(errors="replace")
        here = Path.cwd() == (process / "cwd").resolve()
    except OSError:
        return False
    return here and "celery" in words and "worker" in words


def _peak(process):
    for line in (process / "status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1])
    return 0
