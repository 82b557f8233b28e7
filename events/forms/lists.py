"""Forms for keeping the list of an event."""

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from core.forms import HouseForm
from core.searching import FoundField
from events import queries
from events.enums import ONLINE, WAYS, AttendeeKind, Mode, ParticipationState
from people.queries import matching

MOST_UNNAMED = 1_000_000
STATES = ParticipationState


def _who(people, words):
    """One of ``people``, offered as far as ``words`` find them."""
    people = people.select_related("unit").order_by("sort_key", "pk")
    return FoundField(
        people,
        found=matching(people, words),
        named=lambda person: f"{person} · {person.unit}",
        label=_("Who"),
    )


class RegisterForm(HouseForm):
    """A person for the list of an event, searched first and then chosen."""

    attendee_kind = forms.ChoiceField(
        label=_("Comes as"), choices=AttendeeKind.choices, initial=AttendeeKind.UNION
    )

    def __init__(self, *args, user, event, words, **kwargs):
        super().__init__(*args, **kwargs)
        self.user, self.event = user, event
        self.fields["person"] = _who(queries.people_to_register(user, event), words)
        self.order_fields(["person"])
        if event.has_begun:
            self.fields["was_there"] = forms.BooleanField(label=_("Was there"), required=False)
        self.fields["all_the_same"] = forms.BooleanField(
            label=_("Register all the same"), required=False, widget=forms.HiddenInput
        )

    def clean(self):
        """Who has a place elsewhere at that time is registered when that is asked once more."""
        said = super().clean()
        person = said.get("person")
        if person and not said.get("was_there") and not said.get("all_the_same"):
            why = queries.why_not_both(self.event, person, user=self.user)
            if why:
                self.add_error("person", why)
                self.fields["all_the_same"].widget = forms.CheckboxInput()
        return said

    @property
    def has_more(self):
        return self.fields["person"].has_more


class AcceptForm(HouseForm):
    """That somebody invited comes; a keeper who is told of a place elsewhere may say so again."""

    all_the_same = forms.BooleanField(
        label=_("Register all the same"), required=False, widget=forms.HiddenInput
    )
    next = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, user, row, **kwargs):
        super().__init__(*args, **kwargs)
        self.user, self.row = user, row

    def clean(self):
        said = super().clean()
        if not said.get("all_the_same"):
            why = queries.why_not_both(self.row.event, self.row.person, user=self.user)
            if why:
                self.add_error(None, why)
                self.fields["all_the_same"].widget = forms.CheckboxInput()
        return said


class InviteByLinkForm(HouseForm):
    """Somebody without a log-in, searched first and then chosen."""

    attendee_kind = forms.ChoiceField(
        label=_("Comes as"), choices=AttendeeKind.choices, initial=AttendeeKind.UNION
    )

    def __init__(self, *args, user, event, words, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["person"] = _who(queries.people_to_invite_by_link(user, event), words)
        self.order_fields(["person"])

    @property
    def has_more(self):
        return self.fields["person"].has_more


class KindForm(HouseForm):
    """As what somebody comes."""

    attendee_kind = forms.ChoiceField(label=_("Comes as"), choices=AttendeeKind.choices)


class UnnamedForm(HouseForm):
    """How many came whom nobody named; where both ways were open, in which."""

    count = forms.IntegerField(
        label=_("People not named"),
        min_value=0,
        max_value=MOST_UNNAMED,
        help_text=_("0 takes the number back."),
    )
    attendee_kind = forms.ChoiceField(
        label=_("They came as"), choices=AttendeeKind.choices, initial=AttendeeKind.UNION
    )

    def __init__(self, *args, event, **kwargs):
        super().__init__(*args, **kwargs)
        if event.mode == Mode.HYBRID:
            ways = [(mode.value, mode.label) for mode in WAYS[event.mode]]
            self.fields["mode_attended"] = forms.ChoiceField(
                label=_("They took part"),
                choices=[*ways, ("", _("not known"))],
                initial=Mode.IN_PERSON,
                required=False,
            )


class PaperForm(HouseForm):
    """A list that was ticked on paper: a mark for each of ``rows``, and the people not named.

    ``unnamed`` is ``{(kind of attendee, mode attended): count}`` as it stands.
    """

    def __init__(self, *args, event, rows, unnamed, **kwargs):
        super().__init__(*args, **kwargs)
        self.event, self.rows = event, rows
        for row in rows:
            self.fields[_name(row)] = forms.ChoiceField(
                label=str(row.person),
                choices=_choices(event, row),
                initial=_initial(row),
                required=False,
                widget=forms.RadioSelect,
            )
        ways = queries.ways_to_count(event, unnamed)
        self.asked = {_counted(kind, way): (kind, way) for kind in AttendeeKind for way in ways}
        for name, (kind, way) in self.asked.items():
            self.fields[name] = forms.IntegerField(
                label=capfirst(f"{kind.label}, {Mode(way).label}" if way else kind.label),
                initial=unnamed.get((kind, way), 0),
                min_value=0,
                max_value=MOST_UNNAMED,
                required=False,
            )

    def lines(self):
        """Pairs of a participation and its field."""
        return [(row, self[_name(row)]) for row in self.rows]

    def counts(self):
        return [self[name] for name in self.asked]

    @property
    def said(self):
        """``marks`` and ``unnamed``, as ``actions.enter_list`` takes them."""
        said = self.cleaned_data
        return {
            "marks": {row.pk: _mark(said[_name(row)], row, self.event) for row in self.rows},
            "unnamed": {key: said[name] or 0 for name, key in self.asked.items()},
        }


def _name(row):
    return f"mark_{row.pk.hex}"


def _counted(kind, way):
    return f"unnamed_{kind}_{way}" if way else f"unnamed_{kind}"


def _choices(event, row):
    """As the buttons on the page of the event; who waits has no place to miss."""
    by_screen = event.mode == Mode.HYBRID or row.mode_attended == Mode.DIGITAL
    choices = [("", _("no mark")), (STATES.ATTENDED, _("Present"))]
    choices += [(ONLINE, _("Online"))] * by_screen
    if row.state == STATES.WAITING:
        return choices
    return [*choices, (STATES.EXCUSED, _("Excused")), (STATES.ABSENT, _("Absent"))]


def _initial(row):
    if row.state == STATES.ATTENDED and row.mode_attended == Mode.DIGITAL:
        return ONLINE
    return "" if row.state in (STATES.REGISTERED, STATES.WAITING) else row.state


def _mark(said, row, event):
    """No mark leaves somebody on the waiting list, and takes a mark of others back."""
    if said and said == _initial(row):
        return row.state, row.mode_attended
    if said:
        return queries.mark_said(event, said)
    return (STATES.WAITING if row.state == STATES.WAITING else STATES.REGISTERED), ""
