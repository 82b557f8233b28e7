"""The joint agenda of works council and union."""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.forms import HouseForm
from workplaces import queries


class AgendaItemForm(HouseForm):
    """Something to do together, and who answers for it."""

    title = forms.CharField(label=_("What is to be done"), max_length=200)
    owner = forms.ModelChoiceField(
        label=_("Who answers for it"),
        queryset=None,
        help_text=_("Somebody who works, holds a function or advises there."),
    )
    due_on = forms.DateField(label=_("Due"), required=False)

    def __init__(self, *args, user, workplace, **kwargs):
        super().__init__(*args, **kwargs)
        kept = self.initial.get("owner")
        people = queries.people_for_agenda(workplace, user, kept=kept)
        self.fields["owner"].queryset = people
