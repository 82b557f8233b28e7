"""Giving and taking roles."""

import datetime

import pytest
from django.urls import reverse

from accounts import actions, permissions, queries
from accounts.enums import Role, Verb
from accounts.models import AuditEntry, Grant
from core.exceptions import ActionRefused
from tests import factories as make

TODAY = datetime.date(2026, 6, 15)


@pytest.fixture(autouse=True)
def today(time_machine):
    time_machine.move_to(datetime.datetime(2026, 6, 15, 12, tzinfo=datetime.UTC), tick=False)


@pytest.fixture
def newcomer(db):
    return make.UserFactory()


@pytest.fixture
def district_admin(units):
    return make.GrantFactory(role=Role.USER_ADMIN, unit=units.north).user


def fresh(user):
    """The user as the next request reads them."""
    return type(user).objects.get(pk=user.pk)


def test_role_reaches_the_unit_and_everything_below_it(units, newcomer, user_admin):
    actions.grant_role(newcomer, role=Role.OFFICIAL, unit=units.north, by=user_admin)

    reached = queries.units_visible_to(fresh(newcomer))

    assert set(reached) == {units.north, units.harbour}


def test_role_begins_today_unless_said_otherwise(units, newcomer, user_admin):
    grant = actions.grant_role(newcomer, role=Role.OFFICIAL, unit=units.north, by=user_admin)

    assert (grant.starts_on, grant.ends_on) == (TODAY, None)


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "holds"),
    [
        (TODAY, TODAY, True),  # both ends are included
        (datetime.date(2026, 6, 16), None, False),
        (datetime.date(2026, 1, 1), datetime.date(2026, 6, 14), False),
    ],
)
def test_role_holds_only_on_its_days(units, newcomer, starts_on, ends_on, holds):
    make.GrantFactory(user=newcomer, unit=units.north, starts_on=starts_on, ends_on=ends_on)

    assert permissions.may_anywhere(newcomer, "workplaces.workplace", Verb.LIST) == holds


def test_same_role_is_refused_twice_at_once(units, newcomer, user_admin):
    actions.grant_role(newcomer, role=Role.OFFICIAL, unit=units.north, by=user_admin)

    with pytest.raises(ActionRefused):
        actions.grant_role(newcomer, role=Role.OFFICIAL, unit=units.north, by=user_admin)

    assert newcomer.grants.count() == 1


def test_same_role_may_be_held_again_later(units, newcomer, user_admin):
    make.GrantFactory(user=newcomer, unit=units.north, ends_on=datetime.date(2026, 6, 1))

    actions.grant_role(newcomer, role=Role.OFFICIAL, unit=units.north, by=user_admin)

    assert newcomer.grants.count() == 2


def test_revoked_role_is_gone_at_once_and_its_row_stays(official, user_admin):
    actions.revoke_grant(official.grants.get(), by=user_admin)

    assert fresh(official).standing == []
    assert official.grants.get().ends_on == datetime.date(2026, 6, 14)


def test_role_given_today_leaves_no_row_when_it_is_revoked(units, newcomer, user_admin):
    grant = actions.grant_role(newcomer, role=Role.OFFICIAL, unit=units.north, by=user_admin)

    actions.revoke_grant(grant, by=user_admin)

    assert fresh(newcomer).standing == []
    assert not Grant.objects.filter(pk=grant.pk).exists()


def test_role_that_has_ended_cannot_be_revoked(units, newcomer, user_admin):
    grant = make.GrantFactory(user=newcomer, ends_on=datetime.date(2026, 2, 1))

    with pytest.raises(ActionRefused):
        actions.revoke_grant(grant, by=user_admin)


def test_giving_and_taking_stand_in_the_audit_trail(units, newcomer, user_admin):
    grant = actions.grant_role(newcomer, role=Role.OFFICIAL, unit=units.north, by=user_admin)
    actions.revoke_grant(grant, by=user_admin)

    entries = AuditEntry.objects.order_by("id").values_list("verb", "actor_id", "subject_id")

    assert list(entries) == [
        ("grant.given", user_admin.pk, str(grant.pk)),
        ("grant.revoked", user_admin.pk, str(grant.pk)),
    ]


def test_page_gives_a_role(signed_in, user_admin, official, units):
    page = reverse("accounts:grant", args=[official.pk])

    answer = signed_in(user_admin).post(page, {"role": "leadership", "unit": units.south.pk})

    assert answer.url == reverse("accounts:user", args=[official.pk])
    assert ("leadership", "union.south") in fresh(official).standing


def test_page_revokes_a_role(signed_in, user_admin, official):
    page = reverse("accounts:revoke", args=[official.grants.get().pk])

    signed_in(user_admin).post(page)

    assert fresh(official).standing == []


def test_nobody_gives_a_role_to_themselves(signed_in, user_admin, units):
    page = reverse("accounts:grant", args=[user_admin.pk])

    answer = signed_in(user_admin).post(page, {"role": "official", "unit": units.union.pk})

    assert answer.status_code == 403
    assert user_admin.grants.count() == 1


def test_district_gives_no_role_in_another_district(signed_in, district_admin, official, units):
    page = reverse("accounts:grant", args=[official.pk])

    answer = signed_in(district_admin).post(page, {"role": "official", "unit": units.south.pk})

    assert answer.status_code == 422
    assert official.grants.count() == 1


def test_district_does_not_see_the_users_of_another_district(
    signed_in, district_admin, official, outsider
):
    client = signed_in(district_admin)

    page = client.get(reverse("accounts:users")).text
    other = client.get(reverse("accounts:user", args=[outsider.pk])).status_code

    assert (official.email in page, outsider.email in page, other) == (True, False, 404)


def test_district_cannot_revoke_what_another_district_gave(signed_in, district_admin, outsider):
    page = reverse("accounts:revoke", args=[outsider.grants.get().pk])

    answer = signed_in(district_admin).post(page)

    assert answer.status_code == 404
    assert outsider.grants.get().ends_on is None


def test_data_protection_sees_roles_but_takes_none(signed_in, protection_officer, official):
    client = signed_in(protection_officer)

    answer = client.post(reverse("accounts:revoke", args=[official.grants.get().pk]))

    assert answer.status_code == 404
    assert official.grants.get() in queries.grants_visible_to(protection_officer)


def test_user_without_role_is_seen_only_from_the_top(units, user_admin, district_admin, newcomer):
    seen = [newcomer in queries.users_visible_to(user) for user in (user_admin, district_admin)]

    assert seen == [True, False]


def test_shutting_out_ends_every_session(client, signed_in, user_admin, official):
    other = type(client)()
    other.force_login(official)

    signed_in(user_admin).post(reverse("accounts:shut-out", args=[official.pk]))

    assert other.get("/settings/").status_code == 302
    assert AuditEntry.objects.filter(verb="user.shut_out", subject_id=str(official.pk)).exists()


def test_user_is_let_in_again(signed_in, user_admin, official):
    client = signed_in(user_admin)
    client.post(reverse("accounts:shut-out", args=[official.pk]))

    client.post(reverse("accounts:let-in", args=[official.pk]))

    assert fresh(official).is_active


def test_nobody_shuts_themselves_out(signed_in, user_admin):
    answer = signed_in(user_admin).post(reverse("accounts:shut-out", args=[user_admin.pk]))

    assert answer.status_code == 403
    assert fresh(user_admin).is_active


@pytest.mark.parametrize(
    ("form", "field"),
    [
        ({"role": "mentor"}, "role"),
        ({"role": "official", "unit": "nonsense"}, "unit"),
        ({"role": "official", "starts_on": "0001-01-01"}, "starts_on"),
        ({"role": "official", "starts_on": "2026-02-31"}, "starts_on"),
        ({"starts_on": "2026-02-02", "ends_on": "2026-02-01"}, "ends_on"),
    ],
)
def test_wrong_input_gets_a_sentence_at_its_field(signed_in, user_admin, official, form, field):
    page = reverse("accounts:grant", args=[official.pk])

    answer = signed_in(user_admin).post(page, form)

    assert answer.status_code == 422
    assert field in answer.context["form"].errors


def test_history_keeps_what_changed_and_who_did_it(signed_in, user_admin, official):
    grant = official.grants.get()

    signed_in(user_admin).post(reverse("accounts:revoke", args=[grant.pk]))

    last = grant.history.order_by("pgh_id").last()
    assert (last.pgh_label, last.ends_on) == ("update", datetime.date(2026, 6, 14))
    assert last.pgh_context.metadata["user"] == str(user_admin.pk)
    assert last.pgh_context.metadata["reason"] == "accounts:revoke"


@pytest.fixture
def of_both_districts(official, units):
    """The official of the north, who holds a role in the south too."""
    make.GrantFactory(user=official, role=Role.LEADERSHIP, unit=units.south)
    return official


def test_list_shows_no_roles_of_other_districts(district_admin, of_both_districts):
    users = queries.users_visible_to(district_admin)

    shown = queries.with_grants(users, district_admin).get(pk=of_both_districts.pk)

    assert [grant.role for grant in shown.current_grants] == [Role.OFFICIAL]


def test_users_are_not_found_by_roles_out_of_sight(signed_in, district_admin, of_both_districts):
    client = signed_in(district_admin)

    found = [
        {row.record for row in client.get(reverse("accounts:users"), query).context["table"].rows}
        for query in ({"role": "leadership"}, {"role": "official"})
    ]

    assert found == [set(), {of_both_districts}]


def test_user_whose_role_has_ended_is_not_seen_by_the_district(district_admin, units):
    gone = make.GrantFactory(unit=units.north, ends_on=datetime.date(2026, 2, 1)).user

    assert gone not in queries.users_visible_to(district_admin)


def test_district_shuts_nobody_out_who_holds_a_role_elsewhere(
    signed_in, district_admin, user_admin, of_both_districts
):
    page = reverse("accounts:shut-out", args=[of_both_districts.pk])

    answers = [signed_in(by).post(page).status_code for by in (district_admin, user_admin)]

    assert answers == [403, 302]


def test_district_shuts_out_whose_roles_are_all_its_own(signed_in, district_admin, official):
    signed_in(district_admin).post(reverse("accounts:shut-out", args=[official.pk]))

    assert not fresh(official).is_active


def test_data_protection_is_refused_below_the_union(signed_in, user_admin, official, units):
    page = reverse("accounts:grant", args=[official.pk])
    form = {"role": "data_protection", "unit": units.north.pk}

    answer = signed_in(user_admin).post(page, form)

    assert answer.context["form"].errors == {
        "unit": ["A data protection officer is one for the whole union."]
    }
    with pytest.raises(ActionRefused):
        actions.grant_role(official, role=Role.DATA_PROTECTION, unit=units.north, by=user_admin)
