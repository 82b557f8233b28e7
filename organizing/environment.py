"""Strict readers of environment variables; a wrong value stops the start with a hint.

Variables missing from the environment are looked up in ``.local/services.json``, which ``./run``
writes for the services it starts, so that ``manage.py`` works beside a running demo.
"""

import json
import os
from pathlib import Path
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

ROOT = Path(__file__).resolve().parent.parent
SERVICES_FILE = ROOT / ".local" / "services.json"
# What may stand behind the question mark of DATABASE_URL.
LIBPQ = ("sslmode", "sslrootcert", "sslcert", "sslkey", "connect_timeout", "application_name")
SSL_MODES = ("disable", "allow", "prefer", "require", "verify-ca", "verify-full")
TRUE, FALSE = {"1", "true", "yes", "on"}, {"0", "false", "no", "off", ""}


def _embedded():
    if os.environ.get("DATABASE_URL") or not SERVICES_FILE.is_file():
        return {}
    try:
        return json.loads(SERVICES_FILE.read_text())
    except ValueError as error:
        raise ImproperlyConfigured(
            f"{SERVICES_FILE} is not readable; stop ./run, delete the file and start again."
        ) from error


_fallback = _embedded()


def text(name, default=None):
    """The variable as text. Without a default it must be set."""
    value = os.environ.get(name) or _fallback.get(name) or default
    if value is None:
        raise ImproperlyConfigured(f"Set {name}; .env.example says what it is for.")
    return value


def flag(name, default):
    value = text(name, "1" if default else "0").strip().lower()
    if value not in TRUE | FALSE:
        raise ImproperlyConfigured(f"{name} must be 1 or 0, not {value!r}.")
    return value in TRUE


def number(name, default, *, least=0):
    value = text(name, str(default))
    if not value.isdecimal() or int(value) < least:
        raise ImproperlyConfigured(f"{name} must be a whole number from {least}, not {value!r}.")
    return int(value)


def words(name, default=""):
    """A comma-separated list."""
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def url(name, schemes, default=None):
    value = text(name, default)
    if value.partition("://")[0] not in schemes:
        raise ImproperlyConfigured(f"{name} must begin with {' or '.join(schemes)}://.")
    try:
        is_whole = urlsplit(value).port != 0
    except ValueError:
        is_whole = False
    if not is_whole:
        raise ImproperlyConfigured(
            f"{name} needs a port from 1 to 65535, or none; a / : ? # or @ in the password is "
            "written as %2F %3A %3F %23 or %40."
        )
    return value


def database(name="DATABASE_URL", **options):
    """The Django DATABASES entry for ``postgres://user:password@host:port/name?sslmode=…``.

    ``options`` go to the driver; those of LIBPQ behind the question mark win over them.
    """
    parts = urlsplit(url(name, ("postgres", "postgresql")))
    if not parts.path.strip("/"):
        raise ImproperlyConfigured(f"{name} must end with the name of the database.")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "OPTIONS": options | _options(name, parts),
    }


def _options(name, parts):
    """What stands behind the question mark; nothing is dropped that asks for safety."""
    if parts.fragment:
        raise ImproperlyConfigured(f"{name} contains a #; write it as %23.")
    pairs = [pair.partition("=") for pair in parts.query.split("&") if pair]
    given = {key: unquote(value) for key, _mark, value in pairs}
    for key, value in given.items():
        if key not in LIBPQ or not value:
            raise ImproperlyConfigured(
                f"{name} says {key}={value!r} behind the question mark; it takes a value of "
                f"{', '.join(LIBPQ)} there."
            )
    if given.get("sslmode", SSL_MODES[0]) not in SSL_MODES:
        raise ImproperlyConfigured(f"{name}: sslmode must be one of {', '.join(SSL_MODES)}.")
    if not given.get("connect_timeout", "0").isdecimal():
        raise ImproperlyConfigured(f"{name}: connect_timeout must be a number of seconds.")
    return given
