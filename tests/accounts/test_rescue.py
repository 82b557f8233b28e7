"""The rescue pages: for staff only, with the log-in of everybody."""

import pytest
from django.contrib import admin
from django.urls import reverse

from accounts.models import AuditEntry
from core.fields import SealedTextField
from tests import factories as make
from tests.test_architecture import HEIGHTS

OURS = [model for model in admin.site._registry if model._meta.app_label in HEIGHTS]


@pytest.fixture
def superuser(client, db):
    client.force_login(make.UserFactory(is_staff=True, is_superuser=True))
    return client


def page_of(model, page):
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}")


@pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.label)
def test_rescue_list_opens(superuser, model):
    assert superuser.get(page_of(model, "changelist")).status_code == 200


@pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.label)
def test_rescue_form_shows_no_sealed_text(superuser, model):
    sealed = {field.name for field in model._meta.fields if isinstance(field, SealedTextField)}
    request = superuser.get("/rescue/").wsgi_request

    shown = set(admin.site._registry[model].get_form(request).base_fields)

    assert shown & sealed == set()


@pytest.mark.parametrize("cast", ["admin", "user_admin", "official"])
def test_roles_do_not_open_the_rescue_pages(signed_in, request, cast):
    user = request.getfixturevalue(cast)

    assert signed_in(user).get("/rescue/", follow=True).status_code == 403


def test_rescue_has_no_log_in_of_its_own(client, db):
    answer = client.get("/rescue/login/?next=/rescue/")

    assert answer.url.startswith("/accounts/login/")


def test_staff_needs_a_second_factor_where_any_role_does(client, settings, db):
    settings.SECOND_FACTOR_ROLES = ["leadership"]
    client.force_login(make.UserFactory(is_staff=True, is_superuser=True))

    assert client.get("/rescue/").url == "/accounts/2fa/"


@pytest.mark.parametrize("path", ["add/", "1/delete/"])
def test_audit_trail_cannot_be_changed_in_the_rescue_pages(superuser, official, path):
    answer = superuser.post(f"{page_of(AuditEntry, 'changelist')}{path}", {"post": "yes"})

    assert answer.status_code in {302, 403}
    assert AuditEntry.objects.filter(verb="login.done").exists()
