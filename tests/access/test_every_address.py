"""Who gets in where: every address, everybody, GET and POST, against the tables of ``addresses``.

A new address that stands in none of them fails the first test.
"""

import pytest
from django.contrib import admin
from django.http import HttpResponse
from django.shortcuts import render
from django.template.backends.django import Template
from django.urls import reverse

from core import pages
from tests.access import addresses
from tests.access.addresses import (
    CAST,
    FORBIDDEN,
    IN,
    LOG_IN,
    RESCUE,
    RESCUE_LOG_IN,
    STRANGER,
)
from tests.access.walking import ask, every_name, meaning, url_of

pytestmark = pytest.mark.django_db

METHODS = ("get", "post")
RESCUED = list(admin.site._registry)
MODEL_PAGES = ("changelist", "add", "change", "delete")
WALKED_THROUGH = (STRANGER, "staff")  # the others: the pages of one model


def known():
    return {name for name, _address in addresses.every()}


def ours():
    """The rescue pages are Django's admin; they are walked apart."""
    return {name for name in every_name() if not name.startswith("admin:")}


def test_every_address_is_known_here():
    assert ours() - known() == set()


def test_no_address_is_known_that_is_gone():
    assert known() - ours() == set()


@pytest.fixture
def plain_errors(monkeypatch):
    """What is wrong in a form is not drawn for everybody; ``test_bad_input`` draws it once."""

    def draw(request, template, context, status=200):
        return render(request, template, context) if status == 200 else HttpResponse(status=status)

    monkeypatch.setattr(pages, "render", draw)


@pytest.fixture
def undrawn(monkeypatch):
    """``undrawn(True)``: from now on pages are worked out and answered, but not drawn."""
    draw = Template.render

    def undraw(is_undrawn):
        monkeypatch.setattr(Template, "render", (lambda *_args: "") if is_undrawn else draw)

    return undraw


@pytest.fixture
def client_of(client, actors, plain_refusals, plain_errors, bare_frame):
    """A client that has signed in as somebody of the cast."""

    def sign_in(actor):
        client.raise_request_exception = False  # a fault is an answer like any other
        if actor != STRANGER:
            client.force_login(actors[actor])
            client.get(reverse("accounts:settings"))  # else every request notes the browser anew
        return client

    return sign_in


@pytest.mark.sweep
@pytest.mark.parametrize("actor", [STRANGER, *CAST])
def test_everybody_is_answered_as_the_tables_say(actor, world, client_of, undrawn, part):
    """All of them, in every run; a part of the pages is drawn."""
    client, wrong = client_of(actor), {}
    known = list(addresses.every())
    drawn = part(range(len(known)), 4)

    for place, (name, address) in enumerate(known):
        url = url_of(name, address, world, actor)
        undrawn(place not in drawn)
        for method in METHODS:
            answer = meaning(ask(client, method, url))
            if not address.fits(answer, actor, method):
                wrong[name, method, url] = answer

    assert wrong == {}


@pytest.mark.sweep
@pytest.mark.parametrize("actor", [STRANGER, *CAST[:-1]])
def test_rescue_pages_are_closed_to_who_is_no_superuser(actor, world, client_of, part):
    """Whatever role somebody holds; staff without a permission find an empty frame."""
    client, other = client_of(actor), {}
    shut = {FORBIDDEN} if actor == "staff" else {LOG_IN, RESCUE_LOG_IN}

    for url in rescue_pages(part(RESCUED, 3) if actor in WALKED_THROUGH else RESCUED[:1]):
        answers = {meaning(ask(client, method, url)) for method in METHODS}
        if not answers <= shut:
            other[url] = answers

    assert other == ({RESCUE: {IN}} if actor == "staff" else {})


@pytest.mark.parametrize("actor", [STRANGER, *CAST])
def test_log_in_of_the_rescue_pages_is_that_of_the_house(actor, client_of):
    answer = meaning(ask(client_of(actor), "get", RESCUE_LOG_IN))

    assert answer == {STRANGER: LOG_IN, "staff": RESCUE, "superuser": RESCUE}.get(actor, FORBIDDEN)


@pytest.mark.sweep
def test_rescue_pages_open_for_a_superuser(world, client_of, rf, monkeypatch, part):
    # The list of all models, which Django makes anew for each page.
    monkeypatch.setattr(admin.site, "get_app_list", lambda request, app_label=None: [])
    client, wrong = client_of("superuser"), {}
    request = rf.get("/")
    request.user = client.get("/").wsgi_request.user

    for model in part(RESCUED, 3):
        row = model._default_manager.first()
        for page in MODEL_PAGES if row else ("changelist", "add"):
            url = rescue_page(model, page, row.pk if row else "")
            for method in METHODS:
                answer = meaning(ask(client, method, url, data={"post": "yes"}))
                may = is_allowed(page, method, admin.site._registry[model], request, row)
                if not (is_open(answer) if may else answer == FORBIDDEN):
                    wrong[method, url] = answer

    assert wrong == {}


def is_allowed(page, method, rescue, request, row):
    """What the page of a model says that it allows to superusers."""
    if page == "add":
        return rescue.has_add_permission(request)
    if page == "delete":
        return rescue.has_delete_permission(request, row)
    if page == "change" and method == "post":
        return rescue.has_change_permission(request, row)
    return rescue.has_view_permission(request, row)


def is_open(answer):
    return answer == IN or answer.startswith(RESCUE)


def rescue_pages(models):
    """Of a row that may be there or not: nobody gets so far as to see."""
    yield RESCUE
    for model in models:
        for page in MODEL_PAGES:
            yield rescue_page(model, page, "1")


def rescue_page(model, page, pk):
    name = f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}"
    return reverse(name, args=[] if page in ("changelist", "add") else [pk])
