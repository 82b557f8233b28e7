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


def trail():
    """What the rescue pages have told the audit trail, oldest first."""
    rows = AuditEntry.objects.filter(verb__startswith="rescue.").order_by("id")
    return list(rows.values_list("verb", "subject_id", "detail"))


def test_making_somebody_a_superuser_leaves_a_line_and_a_history(superuser, official):
    form = {"email": official.email, "language": "en", "is_active": "on", "is_superuser": "on"}

    answer = superuser.post(reverse("admin:accounts_user_change", args=[official.pk]), form)

    assert answer.status_code == 302
    fields = {"is_active": True, "is_staff": False, "is_superuser": True}
    changed = ["display_name", "is_superuser"]
    assert trail() == [("rescue.changed", str(official.pk), {"fields": changed} | fields)]
    newest = official.history.latest("pgh_id")
    assert newest.is_superuser
    assert newest.pgh_context.metadata["reason"] == "admin:accounts_user_change"
    assert newest.pgh_context.metadata["user"] == str(answer.wsgi_request.user.pk)


def test_giving_a_role_in_the_rescue_pages_leaves_a_line(superuser, official, units):
    form = {"user": official.pk, "role": "leadership", "unit": units.union.pk}
    form |= {"starts_on": "2026-01-01", "granted_by": official.pk}

    superuser.post(reverse("admin:accounts_grant_add"), form)

    grant = official.grants.get(role="leadership")
    (verb, subject, detail), *others = trail()
    assert (verb, subject, others) == ("rescue.added", str(grant.pk), [])
    assert detail["fields"] == ["granted_by", "role", "starts_on", "unit", "user"]
    assert (detail["user_id"], detail["role"], detail["unit_id"]) == (
        str(official.pk),
        "leadership",
        str(units.union.pk),
    )


@pytest.mark.parametrize("several", [True, False])
def test_removing_a_role_in_the_rescue_pages_leaves_a_line(superuser, official, several):
    grant = official.grants.get()
    lists, one = "admin:accounts_grant_changelist", "admin:accounts_grant_delete"

    if several:
        chosen = {"action": "delete_selected", "_selected_action": [grant.pk], "post": "yes"}
        superuser.post(reverse(lists), chosen)
    else:
        superuser.post(reverse(one, args=[grant.pk]), {"post": "yes"})

    assert not official.grants.exists()
    detail = {"user_id": str(official.pk), "role": "official", "unit_id": str(grant.unit_id)}
    assert trail() == [("rescue.removed", str(grant.pk), detail)]
