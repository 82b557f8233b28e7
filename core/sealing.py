"""Sealing of highly sensitive text with AES-256-GCM.

The key ring comes from the setting ``SEALING_KEYS``: ``name:base64,name:base64``, each key
32 bytes. The first one seals; all of them open, so a key is rotated by putting a new one in
front and running ``manage.py reseal``. A sealed value is bound to its place (table, column,
row): bytes copied to another row do not open.
"""

import base64
import binascii
import hashlib
import hmac
import os
from dataclasses import dataclass
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

from core.exceptions import ImproperSealingKeys, SealBroken

KEY_BYTES = 32
NONCE_BYTES = 12  # the size NIST SP 800-38D recommends for GCM
SEPARATOR = b":"


@dataclass(frozen=True)
class KeyRing:
    """The named keys, the sealing one first."""

    keys: tuple[tuple[str, bytes], ...]

    @classmethod
    def parse(cls, text):
        """Read ``name:base64,…``; raises ImproperSealingKeys with a hint."""
        keys = tuple(_parse_key(part.strip()) for part in text.split(",") if part.strip())
        if not keys:
            raise ImproperSealingKeys("SEALING_KEYS is empty; give it name:base64-of-32-bytes.")
        return cls(keys)

    @property
    def active(self):
        return self.keys[0][0]

    def key(self, name):
        for known, key in self.keys:
            if known == name:
                return key
        raise SealBroken(f"The sealing key {name!r} is not in SEALING_KEYS.")

    def seal(self, text, place):
        """``text`` sealed for ``place``, as bytes ``name:nonce+ciphertext``."""
        nonce = os.urandom(NONCE_BYTES)
        sealed = AESGCM(self.key(self.active)).encrypt(nonce, text.encode(), place.encode())
        return self.active.encode() + SEPARATOR + nonce + sealed

    def open(self, sealed, place):
        """The text; raises SealBroken for a wrong key or place, never returns garbage."""
        name, _, body = bytes(sealed).partition(SEPARATOR)
        key = self.key(name.decode("ascii", "replace"))
        try:
            return (
                AESGCM(key).decrypt(body[:NONCE_BYTES], body[NONCE_BYTES:], place.encode()).decode()
            )
        except (InvalidTag, ValueError) as error:
            raise SealBroken(f"The value at {place} does not open with its key.") from error

    def blind_index(self, text, purpose):
        """A keyed digest (HMAC-SHA-256, 32 bytes) that finds equal values without opening them.

        Always by the *last* key of the ring, so that putting a new key in front leaves it stable.
        """
        key = self.keys[-1][1]
        return hmac.new(key, f"{purpose}\0{text}".encode(), hashlib.sha256).digest()


def _parse_key(part):
    name, colon, encoded = part.partition(":")
    try:
        key = base64.b64decode(encoded, validate=True)
    except binascii.Error:
        key = b""
    if not (name.isalnum() and name.isascii() and colon and len(key) == KEY_BYTES):
        raise ImproperSealingKeys(
            "SEALING_KEYS must be name:base64 pairs separated by commas, each key 32 bytes; "
            "make one with: python -c 'import base64, os; "
            'print("k1:" + base64.b64encode(os.urandom(32)).decode())\''
        )
    return name, key


@lru_cache(maxsize=4)
def _parsed(text):
    return KeyRing.parse(text)


def key_ring():
    """The ring of the current settings."""
    return _parsed(settings.SEALING_KEYS)
