"""Identifiers of rows."""

import uuid

from uuid_utils.compat import uuid7


def new_key() -> uuid.UUID:
    """A UUIDv7 (RFC 9562): sortable by time, can be made by a client without signal."""
    return uuid7()
