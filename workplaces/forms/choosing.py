"""Choosing somebody who works at a workplace."""

from django import forms
from django.utils.translation import gettext_lazy as _

from people.queries import matching

OFFERED = 20  # people shown to choose from; more words find fewer


class ColleagueField(forms.ModelChoiceField):
    """One of the people at a workplace; somebody else gets a sentence that says so."""

    default_error_messages = {"invalid_choice": _("This person does not work at this workplace.")}

    def __init__(self, **kwargs):
        super().__init__(widget=forms.RadioSelect, empty_label=None, **kwargs)


def offer(field, people, words, chosen):
    """Show in ``field`` the person of the key ``chosen`` or those that ``words`` find first.

    Returns whether there are more of them.
    """
    found = [] if words else _of_key(field, chosen)
    found = found or list(matching(people, words)[: OFFERED + 1])
    field.choices = [(person.pk, str(person)) for person in found[:OFFERED]]
    return len(found) > OFFERED


def _of_key(field, key):
    try:
        return [field.clean(key)]
    except forms.ValidationError:
        return []
