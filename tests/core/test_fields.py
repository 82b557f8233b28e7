"""Column types of the house, on the database."""

import pytest
from django.core.exceptions import FieldError, ValidationError
from django.core.serializers import serialize
from django.db import connection

from accounts.models import Unit
from contacts.models import Contact
from core.exceptions import SealBroken
from people.models import ContactDetail
from tests import factories as make


@pytest.fixture
def detail(keys, db):
    return make.ContactDetailFactory(value="kim@example.org")


def stored(row, table="people_contactdetail", column="value"):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {column} FROM {table} WHERE id = %s", [row.pk])
        return bytes(cursor.fetchone()[0])


def test_sealed_field_reads_as_text_and_is_stored_sealed(detail):
    assert ContactDetail.objects.get(pk=detail.pk).value == "kim@example.org"
    assert b"kim" not in stored(detail)


def test_sealed_field_is_read_when_it_was_deferred(detail):
    assert ContactDetail.objects.defer("value").get(pk=detail.pk).value == "kim@example.org"


def test_sealed_field_is_written_by_bulk_create(keys, db):
    person = make.PersonFactory()
    rows = [
        ContactDetail(person=person, kind="email", value=f"{n}@example.org", blind_index=bytes([n]))
        for n in (1, 2)
    ]

    ContactDetail.objects.bulk_create(rows)

    values = {detail.value for detail in ContactDetail.objects.all()}
    assert values == {"1@example.org", "2@example.org"}


def test_sealed_bytes_copied_to_another_row_do_not_open(detail):
    other = make.ContactDetailFactory(value="jan@example.org")
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE people_contactdetail SET value = %s WHERE id = %s", [stored(detail), other.pk]
        )

    with pytest.raises(SealBroken):
        _ = ContactDetail.objects.get(pk=other.pk).value


def test_sealed_field_is_not_written_unsealed(detail):
    with pytest.raises(TypeError):
        ContactDetail.objects.filter(pk=detail.pk).update(value="plain")


def test_sealed_field_cannot_be_searched(detail):
    with pytest.raises(FieldError):
        ContactDetail.objects.filter(value="kim@example.org").exists()


def test_empty_sealed_field_stores_nothing(keys, db):
    contact = make.ContactFactory(note="")

    assert stored(contact, "contacts_contact", "note") == b""
    assert Contact.objects.get(pk=contact.pk).note == ""


def test_sealed_field_is_not_serialised(detail):
    with pytest.raises(TypeError):
        serialize("json", [detail])


def test_under_finds_the_node_and_everything_below_it(units):
    found = Unit.objects.filter(path__under="union.north")

    assert set(found) == {units.north, units.harbour}


def test_under_does_not_take_a_name_for_its_beginning(units):
    make.UnitFactory(name="Northeast", code="northeast", parent=units.union)

    assert Unit.objects.filter(path__under="union.north").count() == 2


@pytest.mark.parametrize(
    ("paths", "names"),
    [
        (["union.north", "union.south.hills"], {"North", "Harbour", "Hills"}),
        (["union.north", "union.north.harbour"], {"North", "Harbour"}),
        ([], set()),
    ],
)
def test_under_any_unites_and_of_nothing_finds_nothing(units, paths, names):
    found = Unit.objects.filter(path__under_any=paths)

    assert set(found.values_list("name", flat=True)) == names


def test_above_finds_the_node_and_its_ancestors(units):
    found = Unit.objects.filter(path__above="union.north.harbour")

    assert set(found) == {units.union, units.north, units.harbour}


def test_level_counts_from_one(units):
    assert set(Unit.objects.filter(path__level=1)) == {units.union}
    assert set(Unit.objects.filter(path__level__gt=2)) == {units.harbour, units.hills}


def test_subtree_query_uses_the_index(units):
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")

    plan = Unit.objects.order_by().filter(path__under="union.north").explain()

    assert "accounts_unit_path" in plan


@pytest.mark.parametrize("path", ["", "Union", "a..b", "a b", "a.b.", "ü", "x" * 61])
def test_path_that_is_none_is_refused(units, path):
    with pytest.raises(ValidationError):
        Unit.objects.create(name="X", kind="office", path=path, parent=units.union)
