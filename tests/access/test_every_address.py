"""Who gets in where: every address, every role, GET and POST, against the policy table.

A new address that is not in ``addresses`` fails the first test.
"""

from pathlib import Path

import pytest
from django.db import transaction
from django.urls import URLResolver, get_resolver, reverse

from accounts import policy
from accounts.enums import RELATION_ROLES
from tests.access.addresses import CLOSED, OPEN, POLICY, SIGNED_IN, SPECIAL

pytestmark = pytest.mark.django_db

IN, OUT, NO_SUCH_METHOD = {200, 204, 302, 409, 422}, {403, 404}, 405
ROLES = ["official", "outsider", "programme_admin", "leadership", "user_admin"]
ROLES += ["data_protection", "mentor", "trainer", "organiser", "representative"]
ROOT = Path(__file__).parents[2]
WITH_KEYS = {"accounts:choose-unit", "mfa_edit_webauthn", "mfa_remove_webauthn"}


def every_name(resolver=None, prefix=""):
    for pattern in (resolver or get_resolver()).url_patterns:
        if isinstance(pattern, URLResolver):
            namespace = f"{prefix}{pattern.namespace}:" if pattern.namespace else prefix
            yield from every_name(pattern, namespace)
        elif pattern.name:
            yield f"{prefix}{pattern.name}"


def ours():
    """The rescue pages are Django's admin: staff only, tested on their own."""
    return {name for name in every_name() if not name.startswith("admin:")}


def known():
    return OPEN | CLOSED | SIGNED_IN | set(SPECIAL) | set(POLICY)


def test_every_address_is_known_here():
    assert ours() - known() == set()


@pytest.mark.parametrize("name", SPECIAL)
def test_rule_of_its_own_is_tested_where_its_note_says(name):
    file = ROOT / SPECIAL[name].partition(":")[0]

    assert file.is_file()


@pytest.mark.parametrize("actor", ["programme_admin", "official"])
def test_rescue_pages_are_closed_to_who_is_no_staff(actor, actors, signed_in):
    client = signed_in(actors[actor])
    pages = {"admin:index"} | {name for name in every_name() if name.endswith("_changelist")}

    answers = {name: client.get(reverse(name)) for name in pages}

    let_in = {name for name, answer in answers.items() if not is_shut(answer)}
    assert len(answers) > 20
    assert let_in == set()


def is_shut(answer):
    sent_away = answer.status_code == 302 and "login" in answer.url
    return sent_away or answer.status_code in OUT


def test_no_address_is_known_that_is_gone():
    assert known() - ours() == set()


def url_of(name, world, actor=""):
    own = world.of_trainer if actor == "trainer" else {}
    rows = [own.get(row) or getattr(world, row) for row in POLICY[name].rows]
    return reverse(name, args=[row.pk for row in rows])


def may(actor, address):
    """What the policy says of ``actor``; the outsider is an official who reaches no row here."""
    roles = policy.roles_with(address.label, address.verb)
    if actor == "outsider":
        return "official" in roles and (address.everywhere or not address.rows)
    if address.by_grant and actor in RELATION_ROLES:
        return False
    return actor in roles | set(address.besides) and actor not in address.beyond


def answers(client, method, actor, world):
    """``{name: status}`` of every address; what a request writes is rolled back."""
    client.raise_request_exception = False  # a fault is a status like any other
    found = {}
    for name in sorted(POLICY):
        with transaction.atomic():
            found[name] = getattr(client, method)(url_of(name, world, actor)).status_code
            transaction.set_rollback(True)
    return found


def test_strangers_are_sent_to_the_log_in(world, client):
    for method in ("get", "post"):
        assert set(answers(client, method, "", world).values()) == {302}


@pytest.mark.parametrize("actor", ROLES)
def test_page_opens_for_whom_the_policy_names(actor, world, actors, signed_in):
    statuses = answers(signed_in(actors[actor]), "get", actor, world)

    wrong = {name: status for name, status in statuses.items() if not fits_get(actor, name, status)}
    assert wrong == {}


def fits_get(actor, name, status):
    if POLICY[name].button:
        return status in OUT | {NO_SUCH_METHOD}
    return status in (IN if may(actor, POLICY[name]) else OUT)


@pytest.mark.parametrize("actor", ROLES)
def test_post_is_taken_from_whom_the_policy_names(actor, world, actors, signed_in):
    statuses = answers(signed_in(actors[actor]), "post", actor, world)

    wrong = {
        name: status
        for name, status in statuses.items()
        if status not in (IN if may(actor, POLICY[name]) else OUT) | {NO_SUCH_METHOD}
    }
    assert wrong == {}


NONSENSE = (
    "?q=nul%00&q=%F0%28&unit=x&from=0001-01-01&to=31.31.2026&page=-1&sort=nope&workplace=x"
    "&kind=x&start=tomorrow&grain=week&state=%00&person=7&per_page=1e9&next=//elsewhere.example"
)


def test_nonsense_in_an_address_is_no_fault(world, actors, signed_in):
    client = signed_in(actors["programme_admin"])
    client.raise_request_exception = False

    faults = {
        name: status
        for name in sorted(POLICY)
        if (status := client.get(url_of(name, world) + NONSENSE).status_code) >= 500
    }

    assert faults == {}


def test_own_pages_are_closed_to_strangers(client):
    for name in sorted(SIGNED_IN - WITH_KEYS):
        response = client.get(reverse(name))

        assert response.status_code in {302, NO_SUCH_METHOD}, name
        assert response.status_code != 302 or response.url.startswith("/accounts/login/"), name
