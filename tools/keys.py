"""Secrets of this checkout: made once, kept in .local, never committed."""

import base64
import json
import os
import secrets

from tools.places import LOCAL


def write_private(path, values):
    """Write JSON that only its owner can read; whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        json.dump(values, file, indent=1)
    os.replace(draft, path)


def fresh_keys():
    ring_key = base64.b64encode(secrets.token_bytes(32)).decode()
    return {
        "SECRET_KEY": secrets.token_urlsafe(50),
        "SEALING_KEYS": f"k1:{ring_key}",
        "POSTGRES_ADMIN_PASSWORD": secrets.token_hex(24),
        "POSTGRES_PASSWORD": secrets.token_hex(24),
        "VALKEY_PASSWORD": secrets.token_hex(24),
    }


def kept_keys():
    """The keys of the first start: sealed notes stay readable over restarts."""
    path = LOCAL / "secrets.json"
    if not path.exists():
        write_private(path, fresh_keys())
    return json.loads(path.read_text())
