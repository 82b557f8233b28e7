"""The mail that a demo writes into files instead of sending it (``settings.MAIL_DIR``)."""

import datetime
import email
import email.policy
import re
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.utils import timezone

FILE = re.compile(r"\A\d{8}-\d{6}-\d+\.log\Z")  # as Django's filebased backend names them
NEWEST = 100
BETWEEN = b"-" * 79 + b"\n"


@dataclass(frozen=True)
class Letter:
    name: str
    at: datetime.datetime
    to: str
    subject: str
    text: str


def newest():
    """The newest letters, newest first."""
    return [_read(file) for file in sorted(_files(), reverse=True)[:NEWEST]]


def named(name):
    """The letter in the file ``name``, or None. Only names that the directory lists are read."""
    return next((_read(file) for file in _files() if file.name == name), None)


def _files():
    place = Path(settings.MAIL_DIR)
    if not place.is_dir():
        return []
    return [file for file in place.iterdir() if FILE.match(file.name) and file.is_file()]


def _read(file):
    """The file's first letter; a connection that sent several wrote them into one file."""
    first = file.read_bytes().partition(BETWEEN)[0]
    letter = email.message_from_bytes(first, policy=email.policy.default)
    body = letter.get_body(("plain",))
    written = datetime.datetime.strptime(file.name[:15], "%Y%m%d-%H%M%S")
    return Letter(
        name=file.name,
        at=timezone.make_aware(written),
        to=str(letter["To"] or ""),
        subject=str(letter["Subject"] or ""),
        text=body.get_content() if body else "",
    )
