"""A small cast in a small union: two districts, an office in each, one user per role.

The outsider holds the same role as the official, but in the other district.
"""

import os
from contextlib import closing
from functools import cache, partial
from types import SimpleNamespace

import hypothesis
import pgtrigger
import pytest
from django.conf import settings
from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.db import connection, connections, transaction
from django.db.backends.base.creation import TEST_DATABASE_PREFIX
from django.http import HttpResponse
from django.template import engines
from django.test import TransactionTestCase
from django.utils import translation
from playwright.sync_api import sync_playwright

from accounts.enums import Role, UnitKind
from organizing import navigation, urls
from tests import factories as make
from tools import browser
from workplaces.enums import FunctionKind

MADE_BY_MIGRATING = {"django_content_type", "auth_permission"}

# No example fails because the machine is busy.
hypothesis.settings.register_profile("patient", deadline=None)
hypothesis.settings.load_profile("patient")


@pytest.fixture(scope="session", autouse=True)
def tables_are_emptied_quickly():
    """Tests with several connections end by deleting what they wrote.

    Django would empty some 300 tables and make all permissions anew, which takes longer than many
    of these tests.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", lambda case: empty_tables())
        yield


def empty_tables():
    """No trigger refuses or reacts; keys are checked at the end, so the order does not matter."""
    with pgtrigger.ignore(), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(which_have_rows())
        for (table,) in cursor.fetchall():
            cursor.execute(f'DELETE FROM "{table}"')


@cache
def which_have_rows():
    tables = set(connection.introspection.django_table_names()) - MADE_BY_MIGRATING
    questions = (f"SELECT '{table}' WHERE EXISTS (SELECT FROM \"{table}\")" for table in tables)
    return " UNION ALL ".join(questions)


@pytest.fixture(scope="module", autouse=True)
def tables_are_swept(django_db_blocker):
    """Rows that earlier tests took back still lie in the tables, where every statement reads them.

    After a demo they are some hundred thousand, and what follows takes twice as long.
    """
    if connection.settings_dict["NAME"].startswith(TEST_DATABASE_PREFIX):
        with django_db_blocker.unblock():
            sweep_tables()


def sweep_tables():
    """On a connection of its own: that of the tests may be in the transaction of a whole package,
    which would have to let go of a table before it could be made shorter."""
    own = connection.copy()
    with closing(own), own.cursor() as cursor:
        cursor.execute("SELECT relname FROM pg_stat_user_tables WHERE n_dead_tup > 200")
        if tables := [name for (name,) in cursor.fetchall()]:
            shorter = not connection.in_atomic_block
            cursor.execute(f"VACUUM (SKIP_LOCKED, TRUNCATE {shorter}) {', '.join(tables)}")


@pytest.fixture(scope="session", autouse=True)
def passwords_are_cheap():
    """A hash that is slow on purpose keeps no secret here."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(PBKDF2PasswordHasher, "iterations", 1)
        yield


@pytest.fixture(autouse=True)
def english():
    """Every test begins in English, whatever language the one before it spoke last."""
    translation.activate(settings.LANGUAGE_CODE)


@pytest.fixture
def units(db):
    return two_districts()


def two_districts():
    """union > north > harbour, union > south > hills."""
    union = make.UnitFactory(name="Union", code="union")
    north = make.UnitFactory(name="North", code="north", parent=union, kind=UnitKind.DISTRICT)
    south = make.UnitFactory(name="South", code="south", parent=union, kind=UnitKind.DISTRICT)
    return SimpleNamespace(
        union=union,
        north=north,
        south=south,
        harbour=make.UnitFactory(name="Harbour", code="harbour", parent=north),
        hills=make.UnitFactory(name="Hills", code="hills", parent=south),
    )


def user_with(role, unit):
    return make.GrantFactory(role=role, unit=unit).user


@pytest.fixture
def workplace(units):
    return make.WorkplaceFactory(name="Harbour Depot", unit=units.harbour)


@pytest.fixture
def programme(units):
    return make.ProgrammeFactory(name="Offensive", unit=units.north)


@pytest.fixture
def official(units):
    return user_with(Role.OFFICIAL, units.north)


@pytest.fixture
def outsider(units):
    return user_with(Role.OFFICIAL, units.south)


@pytest.fixture
def admin(units):
    return user_with(Role.PROGRAMME_ADMIN, units.union)


@pytest.fixture
def leadership(units):
    return user_with(Role.LEADERSHIP, units.union)


@pytest.fixture
def user_admin(units):
    return user_with(Role.USER_ADMIN, units.union)


@pytest.fixture
def protection_officer(units):
    return user_with(Role.DATA_PROTECTION, units.union)


@pytest.fixture
def mentor(units, workplace, programme):
    """A user whose person is mentor at the workplace."""
    person = make.PersonFactory(unit=units.harbour, user=make.UserFactory())
    make.MentorFactory(person=person, programme=programme, workplace=workplace)
    return person.user


@pytest.fixture
def cohort(programme):
    return make.CohortFactory(programme=programme, name="Year one")


@pytest.fixture
def trainer(units, cohort):
    """A user whose person trains the cohort."""
    person = make.PersonFactory(unit=units.north, user=make.UserFactory())
    make.TrainerFactory(person=person, cohort=cohort)
    return person.user


@pytest.fixture
def campaign(programme):
    return make.CampaignFactory(programme=programme, name="Together")


@pytest.fixture
def organiser(units, campaign):
    """A user whose person leads the campaign."""
    person = make.PersonFactory(unit=units.harbour, user=make.UserFactory())
    make.LeadFactory(campaign=campaign, person=person)
    return person.user


@pytest.fixture
def representative(units, workplace):
    """A user whose person is union representative at the workplace."""
    person = make.PersonFactory(unit=units.harbour, user=make.UserFactory())
    make.FunctionFactory(person=person, workplace=workplace, kind=FunctionKind.REPRESENTATIVE)
    return person.user


@pytest.fixture
def adviser(units, workplace):
    """A user whose person follows up the workplace's group."""
    person = make.PersonFactory(unit=units.harbour, user=make.UserFactory())
    make.ResponsibilityFactory(person=person, workplace=workplace)
    return person.user


@pytest.fixture
def coach(units):
    """A user whose person coaches somebody of the harbour."""
    person = make.PersonFactory(unit=units.north, user=make.UserFactory())
    make.CoachAssignmentFactory(coach=person, person__unit=units.harbour)
    return person.user


@pytest.fixture
def signed_in(client):
    """Log a user in: ``signed_in(official).get(…)``."""

    def sign_in(user):
        client.force_login(user)
        return client

    return sign_in


@pytest.fixture
def plain_refusals(monkeypatch):
    """Nothing is drawn that says no, for who is refused a thousand times in one test."""
    for status in (403, 404):
        answer = partial(_refuse, status=status)
        monkeypatch.setattr(urls, f"handler{status}", answer, raising=False)


@pytest.fixture
def bare_frame(monkeypatch):
    """No navigation is drawn around the pages, for who opens a thousand of them in one test."""
    monkeypatch.setattr(navigation, "drawn", lambda part, menu, language: "")
    engine = engines["django"].engine
    (partials,) = engine.template_loaders
    templates = partials.loaders[0].get_template_cache
    for part in ("top_bar", "foot"):
        monkeypatch.setitem(templates, f"frame/{part}.html", engine.from_string(""))


def _refuse(request, exception, *, status):
    return HttpResponse(status=status)


@pytest.fixture(scope="session")
def chromium():
    """A browser; each test opens contexts of its own in it."""
    # Playwright keeps an event loop in this thread, which Django takes for asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        shown = playwright.chromium.launch(
            executable_path=browser.chromium(), args=browser.ARGUMENTS
        )
        yield shown
        shown.close()
        connections.close_all()  # the one that this test thread has beside its usual one


@pytest.fixture
def open_page(chromium, live_server, client):
    """A page of the browser, as a user or a stranger: ``open_page("/units/", official)``."""
    contexts = []

    def open_as(path, user=None, **options):
        context = chromium.new_context(base_url=live_server.url, **options)
        contexts.append(context)
        if user is not None:
            client.force_login(user)
            session = client.cookies[settings.SESSION_COOKIE_NAME].value
            cookie = {"name": settings.SESSION_COOKIE_NAME, "value": session}
            context.add_cookies([cookie | {"url": live_server.url}])
        page = context.new_page()
        page.goto(path)
        return page

    yield open_as
    for context in contexts:
        context.close()
