"""Writes docs/PERMISSIONS.md from the policy table; a test fails when it is not current."""

from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.core.management import BaseCommand
from django.utils import translation

from accounts.enums import GRANTED_ROLES, RELATION_ROLES, Verb
from accounts.policy import AUTHOR, POLICY

FILE = Path(settings.BASE_DIR, "docs", "PERMISSIONS.md")
LETTERS = {
    Verb.LIST: "L",
    Verb.READ: "R",
    Verb.CREATE: "C",
    Verb.UPDATE: "U",
    Verb.REMOVE: "D",
    Verb.EXPORT: "E",
    Verb.APPROVE: "A",
}
INTRODUCTION = """\
# Who may do what

Written by `./run manage write_permissions` from `accounts/policy.py`; do not edit it here.

What a role may do holds **where it reaches, never everywhere**: a role by grant reaches its unit
and everything below it; a role by relation reaches the rows that relation names (the trainer's
cohorts, the mentor's workplaces, the organiser's campaigns); the author reaches what they wrote.
Whoever reaches a row in none of these ways gets the same answer as if it did not exist.

L list, R read, C create, U update, D remove, E export, A approve.
"""


class Command(BaseCommand):
    help = "Write docs/PERMISSIONS.md from the policy table."

    def handle(self, **options):
        FILE.write_text(document())
        self.stdout.write(f"{FILE.name}: {len(POLICY)} objects")


def document():
    """The whole text, in English whatever language the shell speaks."""
    with translation.override("en"):
        parts = [INTRODUCTION, by_kind("Roles by grant", GRANTED_ROLES)]
        parts += [by_kind("Roles by relation, and authors", [*RELATION_ROLES, AUTHOR])]
    return "\n".join(parts)


def by_kind(title, roles):
    head = ["object", *(getattr(role, "label", role) for role in roles)]
    lines = [row(head), row(["---", *[":-:"] * len(roles)])]
    lines += [row([name_of(label), *cells(label, roles)]) for label in POLICY]
    return "\n".join([f"## {title}\n", *lines, ""])


def row(cells):
    return f"| {' | '.join(map(str, cells))} |"


def cells(label, roles):
    for role in roles:
        verbs = POLICY[label].get(role, ())
        yield "".join(letter for verb, letter in LETTERS.items() if verb in verbs) or "–"


def name_of(label):
    """A model's own name, and that of a guarded part of it behind a colon."""
    app, model, *part = label.split(".")
    name = str(apps.get_model(app, model)._meta.verbose_name)
    return f"{name}: {part[0]}" if part else name
