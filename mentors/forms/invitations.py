"""Whom to invite to an event."""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.forms import HouseForm
from events.enums import AttendeeKind

SHOWN = 100  # names to tick at once; who was invited makes room for the next


class InviteForm(HouseForm):
    """Some of ``guests`` (mentors.queries.Guests). Who came before is ticked; without a former
    edition nobody is, so that nobody is invited by a single click. Whom a colleague invited in the
    meantime may be ticked still: they are on the list, as was wanted."""

    people = forms.ModelMultipleChoiceField(
        label=_("Who is invited"), queryset=None, widget=forms.CheckboxSelectMultiple
    )
    attendee_kind = forms.ChoiceField(
        label=_("Come as"), choices=AttendeeKind.choices, initial=AttendeeKind.UNION
    )

    def __init__(self, *args, guests, **kwargs):
        super().__init__(*args, **kwargs)
        self.guests = guests
        self.fields["people"].queryset = guests.everybody

    def offer(self):
        shown = list(self.guests.to_invite.select_related("unit")[:SHOWN])
        self.fields["people"].choices = [(p.pk, f"{p} · {p.unit}") for p in shown]
        if self.guests.former:
            self.initial["people"] = [person.pk for person in shown]
