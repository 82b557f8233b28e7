"""Texts that only the application can seal, for rows that the database makes up."""

from dataclasses import dataclass
from itertools import cycle, islice
from uuid import UUID

from core.sealing import key_ring

# The moment that the first key claims, as in ``pg_temp.key``: 2025-01-01.
FIRST_KEY_AT_MS = 1_735_689_600_000


def key(kind, number):
    """The key that ``pg_temp.key`` gives to a row of a table."""
    return UUID(f"{FIRST_KEY_AT_MS + number:012x}7{kind:03x}8{number:015x}")


@dataclass(frozen=True)
class Sealed:
    """Some texts in turn, in a sealed column of a table's first rows."""

    column: str  # with its table, as the seal is bound to it
    kind: int  # the first number of the rows' keys
    texts: tuple[str, ...]

    def of(self, count):
        """The bytes for the rows 1 to ``count``, each bound to its row."""
        ring = key_ring()
        texts = enumerate(islice(cycle(self.texts), count), start=1)
        return [ring.seal(text, f"{self.column}.{key(self.kind, n)}") for n, text in texts]
