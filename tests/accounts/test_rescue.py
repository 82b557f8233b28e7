"""The rescue pages: for staff only, with the log-in of everybody."""

import pytest
from django.contrib import admin
from django.urls import reverse
from django.utils import timezone
from factory.django import DjangoModelFactory

from accounts.models import AuditEntry, Unit
from core.fields import SealedTextField
from tests import factories as make
from tests.test_architecture import HEIGHTS
from workplaces.models import Workplace

NAME, KEY = "Ærlig Østfold", "aerlig ostfold"
OURS = [model for model in admin.site._registry if model._meta.app_label in HEIGHTS]

SORTED = [model for model in OURS if any(f.name == "sort_key" for f in model._meta.fields)]


@pytest.fixture
def superuser(client, db):
    client.force_login(make.UserFactory(is_staff=True, is_superuser=True))
    return client


def page_of(model, page):
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}")


@pytest.mark.sweep(3)
@pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.label)
def test_rescue_list_opens(superuser, model):
    assert superuser.get(page_of(model, "changelist")).status_code == 200


@pytest.mark.sweep(3)
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


def row_of(model):
    """A row made by the factory of its model."""
    known = {made._meta.model: made for made in vars(make).values() if is_factory(made)}
    return known[model]()


def is_factory(made):
    return isinstance(made, type) and issubclass(made, DjangoModelFactory) and made._meta.model


def renamed(client, row, page):
    """The form of a rescue page as ``row`` fills it in, with another name."""
    form = client.get(page).context["adminform"].form.__class__(instance=row)
    filled = {b.html_name: b.value() for b in form if b.value() not in (None, "", False)}
    return filled | {"family_name" if "family_name" in form.fields else "name": NAME}


@pytest.mark.parametrize("model", SORTED, ids=lambda model: model._meta.label)
def test_row_renamed_in_the_rescue_pages_is_sorted_by_its_new_name(superuser, model):
    row = row_of(model)
    page = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_change", args=[row.pk])

    answer = superuser.post(page, renamed(superuser, row, page))

    assert answer.status_code == 302
    row.refresh_from_db()
    assert row.sort_key.split()[:2] == KEY.split()


@pytest.mark.parametrize("model", SORTED, ids=lambda model: model._meta.label)
def test_row_added_in_the_rescue_pages_is_sorted_by_its_name(superuser, model):
    like, page = row_of(model), page_of(model, "add")
    if superuser.get(page).status_code == 403:
        pytest.skip("cannot be added here")

    answer = superuser.post(page, renamed(superuser, like, page))

    assert answer.status_code == 302
    assert model.objects.get(sort_key__startswith=KEY) != like


def test_unit_added_in_the_rescue_pages_has_its_place_in_the_tree(superuser, units):
    form = {"name": NAME, "kind": "office", "parent": units.north.pk, "approach": "organising"}

    superuser.post(page_of(Unit, "add"), form)

    assert Unit.objects.get(name=NAME).path == "union.north.aerlig_ostfold"


def test_unit_is_not_moved_in_the_rescue_pages(superuser, units):
    page = reverse("admin:accounts_unit_change", args=[units.harbour.pk])
    form = {"name": "Harbour", "kind": "office", "approach": "organising"}

    superuser.post(page, form | {"parent": units.south.pk, "path": "union.south.harbour"})

    unit = Unit.objects.get(pk=units.harbour.pk)
    assert (unit.parent, unit.path) == (units.north, "union.north.harbour")


def test_workplace_changes_its_unit_only_where_its_assignments_follow(superuser, workplace, units):
    page = reverse("admin:workplaces_workplace_change", args=[workplace.pk])

    superuser.post(page, renamed(superuser, workplace, page) | {"unit": units.hills.pk})

    workplace.refresh_from_db()
    assert (workplace.name, workplace.unit) == (NAME, units.harbour)


def test_workplace_added_in_the_rescue_pages_is_assigned_to_its_unit(superuser, workplace):
    page = page_of(Workplace, "add")

    superuser.post(page, renamed(superuser, workplace, page))

    assignment = Workplace.objects.get(name=NAME).unit_assignments.get()
    assert (assignment.unit, assignment.starts_on) == (workplace.unit, timezone.localdate())
