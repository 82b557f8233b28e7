"""Bad input is input: every form, every field, every kind of nonsense.

The form of each address is filled in plausibly, then one field at a time holds nonsense. The
answer is a sentence at that field, never a fault of the server.
"""

import datetime
import uuid
from urllib.parse import urlencode

import pytest
from django import forms
from django.db import transaction

from contacts.models import Contact
from tests.access.addresses import POLICY
from tests.access.test_every_address import url_of
from workplaces.models import Employer

pytestmark = pytest.mark.django_db

TEXTS = ["a" * 10_000, "nul\x00byte", "\u202etfel"]
DATES = ["2026-02-31", "0001-01-01", "9999-12-31"]
NUMBERS = ["-1", "99999999999999999999", "NaN"]
KEYS = [str(uuid.UUID(int=7)), "x" * 300]
CHOOSING = {"cohorts:choose-workplace", "mentors:choose-workplace"}  # by GET, nothing is posted
OF_ALL = {Employer}  # belong to no unit: whoever chooses one, chooses among all
FORMS_OF = {
    "programme_admin": lambda name: not name.startswith("accounts:"),
    "trainer": lambda name: name == "cohorts:confirm",
    "user_admin": lambda name: name.startswith("accounts:"),
    "official": lambda name: not name.startswith("accounts:"),
}


def nonsense(field):
    if isinstance(field, forms.ModelChoiceField | forms.ChoiceField | forms.UUIDField):
        return KEYS
    if isinstance(field, forms.DateField):
        return DATES
    if isinstance(field, forms.IntegerField | forms.DecimalField):
        return NUMBERS
    return TEXTS if isinstance(field, forms.CharField) else []


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


def forms_for(actor, client, world):
    """``(name, url, form)`` of every page with a form that the actor may open."""
    for name in sorted(name for name in POLICY.keys() - CHOOSING if FORMS_OF[actor](name)):
        url = url_of(name, world, actor)
        response = client.get(url)
        form = (response.context or {}).get("form") if response.status_code == 200 else None
        if form is not None and response.status_code == 200 and "filter" not in response.context:
            yield name, url, form


def attempts(actor, client, world, wrong_for=nonsense):
    """``(name, field, value, response)`` for one wrong field at a time; writes are rolled back."""
    for name, url, form in forms_for(actor, client, world):
        filled = plausible(form)
        for bound in form:
            for value in wrong_for(bound.field):
                with transaction.atomic():
                    response = client.post(url, filled | {bound.html_name: value})
                    transaction.set_rollback(True)
                yield name, bound, value, response


@pytest.mark.parametrize("actor", ["programme_admin", "trainer", "user_admin"])
def test_nonsense_gets_a_sentence_at_its_field(actor, world, actors, signed_in):
    client = signed_in(actors[actor])
    client.raise_request_exception = False

    wrong = [
        (name, bound.html_name, value[:20], response.status_code)
        for name, bound, value, response in attempts(actor, client, world)
        if not is_refused(bound, response)
    ]

    assert wrong == []


def test_key_of_another_district_gets_a_sentence_at_its_field(world, elsewhere, actors, signed_in):
    """As a key of nobody does: no form tells whether a row exists that one does not see."""
    client = signed_in(actors["official"])
    client.raise_request_exception = False

    def keys(field):
        if isinstance(field, forms.UUIDField):
            return [*KEYS, str(elsewhere[Contact].pk)]
        if not isinstance(field, forms.ModelChoiceField) or field.queryset.model in OF_ALL:
            return []
        return [*KEYS, str(elsewhere[field.queryset.model].pk)]

    tried = list(attempts("official", client, world, keys))

    wrong = [
        (name, bound.html_name, value[:20], response.status_code)
        for name, bound, value, response in tried
        if not is_refused(bound, response)
    ]
    assert wrong == []
    assert {name for name, *_rest in tried} >= {"campaigns:create", "events:change"}


def is_refused(bound, response):
    """At the field, or on top of the form when the field is hidden and could show nothing."""
    if response.status_code != 422:
        return response.status_code == 404
    errors = response.context["form"].errors
    return bound.name in errors or bound.is_hidden


def test_empty_forms_are_refused_or_mean_nothing(world, actors, signed_in):
    for actor in FORMS_OF:
        client = signed_in(actors[actor])
        for name, url, _form in forms_for(actor, client, world):
            with transaction.atomic():
                status = client.post(url, {}).status_code
                transaction.set_rollback(True)
            assert status in {302, 422}, name


@pytest.mark.parametrize("name", ["people:create", "workplaces:create", "contacts:log"])
def test_lone_surrogate_is_no_fault(name, world, actors, signed_in):
    """Half a character, as a broken phone keyboard sends it; no valid UTF-8."""
    client = signed_in(actors["programme_admin"])
    url = url_of(name, world)
    filled = plausible(client.get(url).context["form"]) | {
        "family_name": "\ud800",
        "note": "\ud800",
    }
    body = urlencode(filled, doseq=True, errors="surrogatepass")

    response = client.post(url, body, content_type="application/x-www-form-urlencoded")

    assert response.status_code in {302, 422}
