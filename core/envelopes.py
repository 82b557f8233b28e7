"""Envelopes: text that a phone seals with a public key and that only the server opens.

ECIES of what every browser has: ECDH on P-256, HKDF-SHA-256, AES-256-GCM. Whoever finds the phone
cannot read what waits on it, nor can the phone itself. The private keys follow from the sealing
key ring, one from each of its keys, so they are rotated with it: the first one is handed out, all
of them open. An envelope is text, ``name.point.body`` with the last two in base64: the sender's
uncompressed point, and nonce and ciphertext.
"""

import base64
import binascii

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from core.exceptions import SealBroken
from core.sealing import KEY_BYTES, NONCE_BYTES, key_ring

CURVE = ec.SECP256R1()
INFO = b"organizing envelope"
SEED_BYTES = 48  # 128 bits more than the order, so that the remainder is uniform (FIPS 186-5 A.2.1)


def public_key():
    """The key to seal with: its name, and its uncompressed point in base64."""
    name = key_ring().active
    return name, base64.b64encode(_point(_private_key(name).public_key())).decode()


def open_envelope(envelope, place):
    """The text sealed for ``place``; raises SealBroken for whatever does not open."""
    try:
        name, point, body = envelope.split(".")
        point, body = base64.b64decode(point), base64.b64decode(body)
        sender = ec.EllipticCurvePublicKey.from_encoded_point(CURVE, point)
        key = _agreed(_private_key(name).exchange(ec.ECDH(), sender), salt=point)
        opened = AESGCM(key).decrypt(body[:NONCE_BYTES], body[NONCE_BYTES:], place.encode())
        return opened.decode()
    except (ValueError, binascii.Error, InvalidTag) as error:
        raise SealBroken("This envelope does not open.") from error


def _private_key(name):
    seed = _derived(key_ring().key(name), salt=None, length=SEED_BYTES)
    number = 1 + int.from_bytes(seed, "big") % (CURVE.group_order - 1)
    return ec.derive_private_key(number, CURVE)


def _agreed(secret, *, salt):
    return _derived(secret, salt=salt, length=KEY_BYTES)


def _derived(secret, *, salt, length):
    return HKDF(SHA256(), length=length, salt=salt, info=INFO).derive(secret)


def _point(public):
    return public.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
