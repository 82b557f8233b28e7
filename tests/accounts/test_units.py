"""Building the tree of the union: adding, renaming and moving units."""

import threading

import pytest
from django.db import connection
from django.urls import reverse

from accounts import actions, queries
from accounts.enums import Role, UnitKind
from accounts.models import AuditEntry, Unit
from core.exceptions import ActionRefused
from core.vocabulary import Approach
from metrics.models import DirtyScope
from tests import factories as make
from tests.counting import queries_of


def tree():
    """Every place of the tree with the place of its parent."""
    return dict(Unit.objects.values_list("path", "parent__path"))


@pytest.fixture
def district_admin(units):
    """Administers users of the district north, and nowhere else."""
    return make.GrantFactory(role=Role.USER_ADMIN, unit=units.north).user


@pytest.fixture
def typed(units):
    """What somebody types into the form of a new unit."""
    return {
        "name": "Ältere Dörfer",
        "kind": UnitKind.OFFICE,
        "parent": units.north.pk,
        "approach": Approach.ACTIVATING,
    }


def update(unit, by, **fields):
    said = {"name": unit.name, "approach": unit.approach} | fields
    return actions.update_unit(unit, by=by, **said)


def test_unit_is_added_under_its_parent(signed_in, user_admin, units, typed):
    answer = signed_in(user_admin).post(reverse("accounts:add-unit"), typed)

    assert answer.url == reverse("accounts:units")
    unit = Unit.objects.get(name="Ältere Dörfer")
    assert (unit.path, unit.parent, unit.sort_key) == (
        "union.north.altere_dorfer",
        units.north,
        "altere dorfer",
    )
    assert (unit.kind, unit.approach) == (UnitKind.OFFICE, Approach.ACTIVATING)


def test_added_unit_is_reached_by_roles_above_it(user_admin, official, units):
    unit = actions.create_unit(name="New", kind=UnitKind.OFFICE, parent=units.north, by=user_admin)

    assert unit in queries.units_visible_to(official)


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("Harbour", "union.north.harbour_2"),  # taken
        ("HARBOUR!", "union.north.harbour_2"),
        ("Straße 12–14", "union.north.strasse_12_14"),
        ("Ελλάδα", "union.north.office"),  # no letter of ours
        ("x" * 200, f"union.north.{'x' * 50}"),
    ],
)
def test_label_is_made_of_the_name(units, name, path):
    unit = actions.create_unit(name=name, kind=UnitKind.OFFICE, parent=units.north, by=None)

    assert unit.path == path


def test_adding_and_changing_leave_lines_in_the_trail(user_admin, units):
    unit = actions.create_unit(name="New", kind=UnitKind.OFFICE, parent=units.north, by=user_admin)
    update(unit, user_admin, parent=units.south)

    trail = AuditEntry.objects.filter(subject_id=str(unit.pk)).order_by("id")
    assert list(trail.values_list("verb", "actor_id", "detail")) == [
        ("unit.created", user_admin.pk, {"parent": str(units.north.pk)}),
        ("unit.updated", user_admin.pk, {"parent": str(units.south.pk)}),
    ]


def test_unit_is_renamed_and_keeps_its_place(signed_in, user_admin, units, typed):
    address = reverse("accounts:change-unit", args=[units.harbour.pk])

    signed_in(user_admin).post(address, typed | {"kind": UnitKind.BOARD})

    unit = Unit.objects.get(pk=units.harbour.pk)
    assert (unit.name, unit.sort_key, unit.path) == (
        "Ältere Dörfer",
        "altere dorfer",
        "union.north.harbour",
    )
    assert (unit.kind, unit.approach) == (UnitKind.BOARD, Approach.ACTIVATING)


def test_moved_unit_takes_along_what_lies_below_it(signed_in, user_admin, units):
    make.UnitFactory(code="quay", parent=units.harbour)
    before = tree()

    answer = signed_in(user_admin).post(
        reverse("accounts:change-unit", args=[units.north.pk]),
        {"name": "North", "kind": "district", "parent": units.south.pk, "approach": "organising"},
    )

    assert answer.status_code == 302
    assert tree() == {
        "union": None,
        "union.south": "union",
        "union.south.hills": "union.south",
        "union.south.north": "union.south",
        "union.south.north.harbour": "union.south.north",
        "union.south.north.harbour.quay": "union.south.north.harbour",
    }
    assert len(before) == len(tree())


def test_moved_unit_gets_a_free_label_where_its_own_is_taken(user_admin, units):
    other = make.UnitFactory(code="harbour", parent=units.south)

    update(other, user_admin, parent=units.north)

    assert Unit.objects.get(pk=other.pk).path == "union.north.harbour_2"


def test_moved_unit_is_reached_from_above_its_new_place_only(user_admin, official, outsider, units):
    update(units.harbour, user_admin, parent=units.south)

    assert units.harbour not in queries.units_visible_to(official)
    assert units.harbour in queries.units_visible_to(outsider)


def test_history_keeps_where_a_moved_unit_lay(user_admin, units):
    update(units.harbour, user_admin, parent=units.south)

    places = units.harbour.history.order_by("pgh_id").values_list("path", flat=True)
    assert list(dict.fromkeys(places)) == ["union.north.harbour", "union.south.harbour"]


def test_figures_of_the_old_and_the_new_place_are_measured_again(user_admin, units):
    DirtyScope.objects.all().delete()

    update(units.harbour, user_admin, parent=units.south)

    marked = set(DirtyScope.objects.filter(scope_kind="unit").values_list("scope_id", flat=True))
    assert marked >= {units.harbour.pk, units.north.pk, units.south.pk}


@pytest.mark.parametrize("where", ["north", "harbour"])
def test_unit_does_not_lie_under_itself(user_admin, units, where):
    with pytest.raises(ActionRefused, match="does not lie under itself"):
        update(units.north, user_admin, parent=getattr(units, where))

    assert units.north.path in tree()


def test_root_lies_under_nothing(user_admin, units):
    with pytest.raises(ActionRefused, match="does not lie under itself"):
        update(units.union, user_admin, parent=units.north)


@pytest.mark.django_db(transaction=True)
def test_two_moves_at_once_put_no_units_under_each_other(user_admin, units):
    start, refused = threading.Barrier(2), []

    def move(unit, parent):
        start.wait()
        try:
            update(unit, user_admin, parent=parent)
        except ActionRefused as refusal:
            refused.append(refusal)
        finally:
            connection.close()

    pairs = [(units.north, units.south), (units.south, units.north)]
    movers = [threading.Thread(target=move, args=pair) for pair in pairs]
    for mover in movers:
        mover.start()
    for mover in movers:
        mover.join()

    assert len(refused) == 1
    places = tree()
    assert all(path.startswith(f"{above}.") for path, above in places.items() if above)


@pytest.mark.parametrize("where", ["north", "harbour"])
def test_form_offers_no_place_under_itself(signed_in, user_admin, units, where):
    answer = signed_in(user_admin).post(
        reverse("accounts:change-unit", args=[units.north.pk]),
        {
            "name": "North",
            "kind": "district",
            "approach": "organising",
            "parent": getattr(units, where).pk,
        },
    )

    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {"parent"}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", "  "),
        ("name", "x" * 201),
        ("name", "nul\x00"),
        ("kind", "union"),  # there is one, and it lies under nothing
        ("kind", "galaxy"),
        ("parent", ""),
        ("parent", "x"),
        ("approach", "waiting"),
    ],
)
def test_nonsense_gets_a_sentence_at_its_field(signed_in, user_admin, typed, field, value):
    answer = signed_in(user_admin).post(reverse("accounts:add-unit"), typed | {field: value})

    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {field}


def test_union_is_renamed_without_kind_or_parent(signed_in, user_admin, units):
    address = reverse("accounts:change-unit", args=[units.union.pk])
    client = signed_in(user_admin)

    asked = set(client.get(address).context["form"].fields)
    client.post(address, {"name": "All of us", "approach": "activating", "kind": "office"})

    assert asked == {"name", "approach"}
    union = Unit.objects.get(pk=units.union.pk)
    assert (union.name, union.kind, union.path) == ("All of us", UnitKind.UNION, "union")


def test_administrator_of_a_district_adds_only_there(signed_in, district_admin, units, typed):
    client = signed_in(district_admin)

    elsewhere = client.post(reverse("accounts:add-unit"), typed | {"parent": units.south.pk})
    there = client.post(reverse("accounts:add-unit"), typed)

    assert (elsewhere.status_code, there.status_code) == (422, 302)
    assert set(elsewhere.context["form"].errors) == {"parent"}


def test_administrator_of_a_district_does_not_move_the_district(signed_in, district_admin, units):
    """What it lies under they do not even see."""
    address = reverse("accounts:change-unit", args=[units.north.pk])

    page = signed_in(district_admin).get(address)

    assert "parent" not in page.context["form"].fields
    assert "Union" not in page.text


def test_outsider_adds_and_changes_nothing(signed_in, district_admin, outsider, units, typed):
    other_district = reverse("accounts:change-unit", args=[units.south.pk])

    assert signed_in(district_admin).post(other_district, typed).status_code == 404
    assert signed_in(outsider).post(other_district, typed).status_code == 403
    assert signed_in(outsider).post(reverse("accounts:add-unit"), typed).status_code == 403
    assert not Unit.objects.filter(name=typed["name"]).exists()


def test_buttons_stand_where_they_work(signed_in, units):
    """An official of the union who administers users of one district."""
    user = make.GrantFactory(role=Role.OFFICIAL, unit=units.union).user
    make.GrantFactory(role=Role.USER_ADMIN, unit=units.north, user=user)

    page = signed_in(user).get(reverse("accounts:units")).text

    offered = [unit.path for unit in vars(units).values() if f"/{unit.pk}/change/" in page]
    assert offered == ["union.north", "union.north.harbour"]
    assert reverse("accounts:add-unit") in page


def test_buttons_are_hidden_from_who_may_only_look(signed_in, official):
    page = signed_in(official).get(reverse("accounts:units")).text

    assert ("/change/" in page, reverse("accounts:add-unit") in page) == (False, False)


def test_button_of_a_unit_fills_it_in_as_parent(signed_in, user_admin, units):
    page = signed_in(user_admin).get(reverse("accounts:add-unit"), {"parent": units.north.pk})

    assert page.context["form"]["parent"].value() == str(units.north.pk)


def test_units_cost_the_same_with_more_rows(signed_in, user_admin, units):
    client = signed_in(user_admin)
    before = queries_of(client, reverse("accounts:units"))

    make.UnitFactory.create_batch(3, parent=units.north)

    assert queries_of(client, reverse("accounts:units")) == before
