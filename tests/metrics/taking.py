"""Files and prints as tests read them."""

import csv

from django.urls import reverse

from tests import paper


def address(name, scope, key, query=""):
    return reverse(f"metrics:{name}", args=[scope.kind, scope.pk, key]) + f"?{query}"


def table_of(response):
    """The lines about a plain CSV as a dict, and its rows as dicts."""
    lines = b"".join(response.streaming_content).decode().splitlines(keepends=True)
    gap = lines.index("\r\n")
    about = {row[0].removeprefix("# "): row[1] for row in csv.reader(lines[:gap])}
    return about, list(csv.DictReader(lines[gap + 1 :]))


def text_of(response):
    return paper.text_of(response.content)
