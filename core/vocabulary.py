"""The two approaches of organising, and the words that change with them.

The approach is a method, not a language: "company snapshot" is not the Dutch for "mapping and
rating" but another way to work (S2 of the sources, requirement C17).
"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Approach(models.TextChoices):
    ORGANISING = "organising", _("organising")
    ACTIVATING = "activating", _("activating union work")


TERMS = {
    "approach": {
        Approach.ORGANISING: _("from outside: professional organisers employed by the union"),
        Approach.ACTIVATING: _("from inside: strengthening the union's own active members"),
    },
    "mapping": {
        Approach.ORGANISING: _("mapping and rating"),
        Approach.ACTIVATING: _("company snapshot"),
    },
    "talks": {
        Approach.ORGANISING: _("activating conversations"),
        Approach.ACTIVATING: _("talks of greater variety"),
    },
    "people": {
        Approach.ORGANISING: _("find informal leaders"),
        Approach.ACTIVATING: _("activate or recruit active members"),
    },
    "coaching": {
        Approach.ORGANISING: _("one-to-one coaching"),
        Approach.ACTIVATING: _("group-based coaching"),
    },
    "training": {
        Approach.ORGANISING: _("training in organising method"),
        Approach.ACTIVATING: _("training of greater variety"),
    },
    "plan": {
        Approach.ORGANISING: _("campaign plan"),
        Approach.ACTIVATING: _("plan of action"),
    },
}


def words(approach):
    """How one works in ``approach``: its words, in the order of the source's table."""
    return [wording[Approach(approach)] for key, wording in TERMS.items() if key != "approach"]


def term(key, approach):
    """The word for ``key`` in ``approach``, translated when it is shown. Raises KeyError."""
    return TERMS[key][Approach(approach)]
