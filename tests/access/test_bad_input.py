"""Bad input is input: every form, every field, every button, every kind of nonsense.

The form of each address is filled in plausibly; then each field alone holds nonsense, and after
that all of them at once, until each has had every kind. The answer is a sentence at that field,
never a fault of the server, and nothing is stored. Pages are drawn where all fields hold nonsense:
that is every kind in every field, and most of the time of these tests is drawing. So one kind is
drawn in a run (``tools.pytest_sweeps``).
"""

import datetime
from contextlib import nullcontext
from urllib.parse import quote

import pytest
from django import forms
from django.db import connection
from django.http import HttpResponse

from contacts.models import Contact
from core.forms import House
from core.middleware import refuse_write
from events.models import Venue
from tests import factories as make
from tests.access import addresses
from tests.access.addresses import CONFIRM, SPECIAL, STRANGER
from tests.access.nonsense import (
    IN_ADDRESSES,
    KEYS,
    TEXTS,
    body,
    names_read,
    nonsense,
    refuse_to_store_nonsense,
)
from tests.access.reading import watching
from tests.access.walking import ask, url_of
from workplaces.models import Employer

pytestmark = pytest.mark.django_db

# Each page is tried by the first of these whom it lets in.
TRYING = ("programme_admin", "user_admin", "trainer", "mentor", "official", "organiser")
TRYING += ("coach", "staff", STRANGER)
FORM = "application/x-www-form-urlencoded"
OF_FIGURES = ("grain", "start", "from", "to", "format", "page", "unit", "programme", "sort")
OF_ALL = {Employer, Venue}  # belong to no unit: whoever chooses one, chooses among all


@pytest.fixture
def client_of(client, actors, bare_frame):
    """A client that has signed in as somebody and, like them, has just typed the password."""

    def sign_in(actor):
        client.raise_request_exception = False
        if actor != STRANGER:
            client.force_login(actors[actor])
            client.post(CONFIRM, {"password": make.PASSWORD})
        return client

    return sign_in


def tried_by(actor):
    """``(name, address)`` of the pages that ``actor`` tries."""
    return [
        (name, address)
        for name, address in addresses.every()
        if actor == next((each for each in TRYING if is_let_in(each, address)), None)
    ]


def is_let_in(actor, address):
    if isinstance(address, addresses.Fixed):
        return actor == (
            "programme_admin" if address.stranger_get == addresses.LOG_IN else STRANGER
        )
    return actor != STRANGER and address.lets_in(actor)


def forms_for(actor, client, world, pages):
    """``(name, url, form)`` of every page of ``pages`` with a form that is posted."""
    for name, address in pages:
        if getattr(address, "button", False):
            continue
        url = url_of(name, address, world, actor)
        response = client.get(url)
        context = response.context or {}
        form = context.get("form") if response.status_code == 200 else None
        is_list = "filter" in context  # the form in its context is that of its filters
        if isinstance(form, forms.BaseForm) and not is_list and is_posted(form, response):
            yield name, url, form


def is_posted(form, response):
    """Whether the page shows ``form``, to be posted."""
    main = response.text.partition("<main")[2].partition("</main>")[0]
    shown = any(f'name="{bound.html_name}"' in main for bound in form)
    return shown and 'method="post"' in main


def plausible(form):
    """What somebody might type into ``form``, with its own initial values where it has some."""
    return {
        bound.html_name: value
        for bound in form
        if (value := plausible_value(bound)) not in (None, "", [])
    }


def plausible_value(bound):
    field, initial = bound.field, bound.value()
    if initial not in (None, "", []):
        return initial if isinstance(initial, list) else str(getattr(initial, "pk", initial))
    if isinstance(field, forms.ModelChoiceField):
        row = field.queryset.first()
        return str(row.pk) if row else ""
    if isinstance(field, forms.ChoiceField):
        values = [value for value, _label in field.choices if value]
        return values[:1] if isinstance(field, forms.MultipleChoiceField) else values[0]
    if isinstance(field, forms.DateField):
        return datetime.date(2026, 5, 4).isoformat()
    if isinstance(field, forms.IntegerField | forms.DecimalField):
        return "2"
    return "something" if field.required and isinstance(field, forms.CharField) else ""


def attempts(form, wrong_for, part=lambda turns, every: turns):
    """``{bound field: wrong value}`` for each request: one wrong field, then all of them."""
    wrong = [(bound, values) for bound in form if (values := wrong_for(bound.field))]
    for place, (bound, values) in enumerate(wrong if len(wrong) > 1 else ()):
        yield {bound: values[place % len(values)]}
    for turn in part(range(max((len(values) for _bound, values in wrong), default=0)), 4):
        yield {bound: values[turn % len(values)] for bound, values in wrong}


def undrawn(request, template, context, status=200):
    """What a page with a form answers, without the page."""
    response = HttpResponse(status=status)
    response.form = context["form"]
    return response


def beginning_at(place, values):
    """``values`` turned: pages that are tried with one alone are tried with all of them in sum."""
    return [*values[place % len(values) :], *values[: place % len(values)]]


def post(client, url, fields, watch):
    with connection.execute_wrapper(watch) if watch else nullcontext():
        return ask(client, "post", url, data=body(fields), content_type=FORM)


def let_through(client, url, form, wrong_for, **options):
    """``{(field, value): status}`` of what was not refused; a write counts as a fault."""
    filled, found = plausible(form), {}
    for wrong in attempts(form, wrong_for, **options):
        sent = filled | {bound.html_name: value for bound, value in wrong.items()}
        with pytest.MonkeyPatch.context() as patch:
            if len(wrong) == 1:
                patch.setattr("core.pages.render", undrawn)
            response = post(client, url, sent, watch=refuse_write)
        for bound, value in wrong.items():
            if not is_refused(bound, form, response):
                found[bound.html_name, value[:20]] = response.status_code
    return found


def is_refused(bound, form, response):
    """At the field, or on top of the form when the field is hidden and could show nothing.

    Allauth's forms say about passwords and codes only on top that they are wrong.
    """
    if response.status_code not in (200, 422):
        return response.status_code == 404
    answered = getattr(response, "form", None) or response.context["form"]
    errors = answered.errors
    if not isinstance(form, House):
        return bool(errors)
    return response.status_code == 422 and (bound.name in errors or bound.is_hidden)


@pytest.mark.sweep
@pytest.mark.parametrize("actor", TRYING)
def test_nonsense_gets_a_sentence_at_its_field(actor, world, client_of, subtests, part):
    """And a form that holds nothing is refused or means nothing."""
    client = client_of(actor)

    for name, url, form in forms_for(actor, client, world, tried_by(actor)):
        with subtests.test(address=name, fields=list(form.fields)):
            assert let_through(client, url, form, nonsense, part=part) == {}
            assert ask(client, "post", url).status_code in (200, 302, 422)


def test_key_of_another_district_gets_a_sentence_at_its_field(
    world, elsewhere, client_of, subtests
):
    """As a key of nobody does: no form tells whether a row exists that one does not see."""
    client, tried = client_of("official"), set()
    pages = [(n, a) for n, a in addresses.POLICY.items() if a.changes and a.lets_in("official")]

    def keys(field):
        if isinstance(field, forms.UUIDField):
            return [str(elsewhere[Contact].pk)]
        if not isinstance(field, forms.ModelChoiceField) or field.queryset.model in OF_ALL:
            return []
        return [KEYS[0], str(elsewhere[field.queryset.model].pk)]

    for name, url, form in forms_for("official", client, world, pages):
        tried.add(name)
        with subtests.test(address=name, fields=list(form.fields)):
            assert let_through(client, url, form, keys) == {}

    assert tried >= {"campaigns:create", "events:change"}


@pytest.mark.parametrize("actor", TRYING)
def test_buttons_take_no_nonsense(actor, world, client_of):
    """Whatever stands in any field that any page reads; what is not read changes nothing."""
    client, faults = client_of(actor), {}
    names = names_read()
    buttons = [each for each in tried_by(actor) if getattr(each[1], "button", False)]

    for place, (name, address) in enumerate(buttons):
        url = url_of(name, address, world, actor)
        for value in beginning_at(place, TEXTS):
            with watching() as asked:
                response = post(client, url, dict.fromkeys(names, value), refuse_to_store_nonsense)
            if response.status_code >= 500:
                faults[name, value[:20]] = response.status_code
            if not asked.among(names):
                break

    assert faults == {}


@pytest.mark.sweep
@pytest.mark.parametrize("actor", TRYING)
def test_nonsense_in_an_address_is_no_fault(actor, world, client_of, part):
    client, faults = client_of(actor), {}
    names = names_read()

    for place, (name, address) in enumerate(tried_by(actor)):
        url = url_of(name, address, world, actor)
        for value in part(beginning_at(place, IN_ADDRESSES), 2):
            with watching() as asked:
                query = body(dict.fromkeys(names, value))
                status = ask(client, "get", f"{url}?{query}").status_code
            if status >= 500 and str(status) != getattr(address, "stranger_get", ""):
                faults[name, value] = status
            if not asked.among(names):
                break

    assert faults == {}


def test_nonsense_in_one_parameter_of_a_figure_is_no_fault(world, client_of):
    """One wrong parameter hides the next, so these are tried one by one as well."""
    client, faults = client_of("official"), {}
    pages = [(n, several[0]) for n, several in SPECIAL.items() if n.startswith("metrics:")]

    for name, address in pages:
        url = url_of(name, address, world, "official")
        with watching() as asked:
            ask(client, "get", url)
        for key in asked.among(OF_FIGURES):
            for value in IN_ADDRESSES:
                status = ask(client, "get", f"{url}?{body({key: value})}").status_code
                if status >= 500:
                    faults[name, key, value] = status

    assert faults == {}


@pytest.mark.parametrize("actor", TRYING)
def test_nonsense_as_a_part_of_an_address_is_no_fault(actor, world, client_of):
    client, faults = client_of(actor), {}

    for name, address in tried_by(actor):
        url = url_of(name, address, world, actor)
        for word in (row[1:] for row in address.rows if row.startswith("=")):
            for value in (*TEXTS[1:], "a" * 3000, ".."):
                part = quote(value, safe="", errors="surrogatepass")
                status = ask(client, "get", url.replace(f"/{word}/", f"/{part}/")).status_code
                if status >= 500:
                    faults[name, word, value] = status

    assert faults == {}
