"""What a phone seals and only the server opens."""

import base64
import os

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from core.envelopes import open_envelope, public_key
from core.exceptions import SealBroken

CURVE = ec.SECP256R1()


def sealed(text, place):
    """As static/js/queue.js does it, step by step."""
    name, key = public_key()
    theirs = ec.EllipticCurvePublicKey.from_encoded_point(CURVE, base64.b64decode(key))
    mine = ec.generate_private_key(CURVE)
    point = mine.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    shared = mine.exchange(ec.ECDH(), theirs)
    secret = HKDF(SHA256(), length=32, salt=point, info=b"organizing envelope").derive(shared)
    nonce = os.urandom(12)
    body = nonce + AESGCM(secret).encrypt(nonce, text.encode(), place.encode())
    return ".".join([name, *(base64.b64encode(part).decode() for part in (point, body))])


def test_what_was_sealed_opens():
    assert open_envelope(sealed("Møtte nattskiftet", "one"), "one") == "Møtte nattskiftet"


def test_it_opens_in_its_own_place_only():
    envelope = sealed("text", "one")

    with pytest.raises(SealBroken):
        open_envelope(envelope, "two")


@pytest.mark.parametrize("wrong", ["", "a.b", "a.b.c", "k1.AAAA.AAAA", "k1.é.é", "..", "x" * 9_000])
def test_nonsense_does_not_open(wrong):
    with pytest.raises(SealBroken):
        open_envelope(wrong, "one")


def test_a_new_key_in_front_seals_and_the_old_one_still_opens(settings):
    envelope, before = sealed("text", "one"), public_key()
    fresh = base64.b64encode(os.urandom(32)).decode()

    settings.SEALING_KEYS = f"new:{fresh},{settings.SEALING_KEYS}"

    assert public_key() != before
    assert open_envelope(envelope, "one") == "text"


def test_a_key_that_is_gone_is_said(settings):
    envelope = sealed("text", "one")

    settings.SEALING_KEYS = f"other:{base64.b64encode(os.urandom(32)).decode()}"

    with pytest.raises(SealBroken):
        open_envelope(envelope, "one")
