"""Sealed text: what opens it, and what does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.exceptions import ImproperSealingKeys, SealBroken
from core.sealing import KeyRing, key_ring
from tests.core.conftest import key

PLACE = "people_contactdetail.value.1"


def test_sealed_text_opens_at_its_place(keys):
    sealed = key_ring().seal("Kim, +49 211 000", PLACE)

    assert key_ring().open(sealed, PLACE) == "Kim, +49 211 000"


def test_sealed_text_does_not_hold_the_text(keys):
    assert b"Kim" not in key_ring().seal("Kim", PLACE)


def test_same_text_is_sealed_differently_each_time(keys):
    assert key_ring().seal("Kim", PLACE) != key_ring().seal("Kim", PLACE)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_back(text):
    ring = KeyRing.parse(key("k1"))

    assert ring.open(ring.seal(text, PLACE), PLACE) == text


@pytest.mark.parametrize(
    "elsewhere",
    ["people_contactdetail.value.2", "people_contactdetail.note.1", "contacts_contact.value.1"],
)
def test_bytes_moved_to_another_place_do_not_open(keys, elsewhere):
    sealed = key_ring().seal("Kim", PLACE)

    with pytest.raises(SealBroken):
        key_ring().open(sealed, elsewhere)


def test_every_changed_byte_is_noticed(keys):
    sealed = key_ring().seal("Kim", PLACE)

    for position in range(len(sealed)):
        changed = bytearray(sealed)
        changed[position] ^= 1
        with pytest.raises(SealBroken):
            key_ring().open(bytes(changed), PLACE)


def test_wrong_key_of_the_same_name_is_an_error_not_garbage(keys, settings):
    sealed = key_ring().seal("Kim", PLACE)
    settings.SEALING_KEYS = key("k2").replace("k2:", "k1:")

    with pytest.raises(SealBroken, match=PLACE):
        key_ring().open(sealed, PLACE)


def test_missing_key_is_named(keys):
    sealed = key_ring().seal("Kim", PLACE)
    keys("k2")

    with pytest.raises(SealBroken, match="'k1' is not in SEALING_KEYS"):
        key_ring().open(sealed, PLACE)


@pytest.mark.parametrize("broken", [b"", b"k1", b"k1:", b"k1:short", b"\xff:\xff"])
def test_nonsense_is_an_error(keys, broken):
    with pytest.raises(SealBroken):
        key_ring().open(broken, PLACE)


def test_new_key_in_front_seals_and_the_old_one_still_opens(keys):
    old = key_ring().seal("Kim", PLACE)
    keys("k2", "k1")

    new = key_ring().seal("Kim", PLACE)

    assert (old[:3], new[:3]) == (b"k1:", b"k2:")
    assert key_ring().open(old, PLACE) == key_ring().open(new, PLACE) == "Kim"


def test_blind_index_finds_equal_text_after_a_new_key(keys):
    before = key_ring().blind_index("kim@example.org", "email")
    keys("k2", "k1")

    after = key_ring().blind_index("kim@example.org", "email")

    assert before == after


@pytest.mark.parametrize(
    ("text", "purpose"), [("jan@example.org", "email"), ("kim@example.org", "phone")]
)
def test_blind_index_differs_by_text_and_purpose(keys, text, purpose):
    index = key_ring().blind_index("kim@example.org", "email")

    assert key_ring().blind_index(text, purpose) != index


def test_blind_index_differs_by_key(keys):
    index = key_ring().blind_index("kim@example.org", "email")
    keys("k2")

    assert key_ring().blind_index("kim@example.org", "email") != index


@pytest.mark.parametrize(
    "text", ["", "k1", "k1:", "k1:%%%", "k1:c2hvcnQ=", ":" + key("k1")[3:], "ä:" + key("k1")[3:]]
)
def test_unreadable_key_ring_fails_with_a_hint(text):
    with pytest.raises(ImproperSealingKeys, match="SEALING_KEYS"):
        KeyRing.parse(text)
