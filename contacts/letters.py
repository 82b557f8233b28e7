"""What a phone sends when it has signal again: one sealed entry under the phone's own key."""

import json
import uuid
from dataclasses import dataclass

from django.http import QueryDict

from core.envelopes import open_envelope
from core.exceptions import SealBroken

LONGEST = 60_000  # bytes of a letter; a note of 4,000 characters takes a third of it


class Unreadable(Exception):
    """This is no letter, or none that opens here."""


@dataclass(frozen=True)
class Letter:
    """``content`` is what was sealed: JSON of author, whether it was finished, and the fields."""

    key: uuid.UUID
    author: str
    is_finished: bool
    content: str

    @classmethod
    def read(cls, body):
        """Raises Unreadable."""
        if len(body) > LONGEST:
            raise Unreadable
        try:
            letter = json.loads(body)
            key = uuid.UUID(letter["id"])
            content = open_envelope(letter["envelope"], str(key))
            said = json.loads(content)
            cls.typed(content)
            return cls(key, str(said["author"]), said["finished"] is True, content)
        except (ValueError, KeyError, TypeError, AttributeError, SealBroken) as error:
            raise Unreadable from error

    @property
    def data(self):
        return self.typed(self.content)

    @staticmethod
    def typed(content):
        """The fields as a form was given them; raises ValueError for anything but texts."""
        data = QueryDict(mutable=True)
        for name, value in json.loads(content)["fields"]:
            if not (isinstance(name, str) and isinstance(value, str)):
                raise ValueError("A field is a name and a text.")
            # A lone surrogate passes JSON, but no page could show it.
            data.appendlist(name, value.encode(errors="replace").decode())
        return data
