"""Logging a contact on a phone: five fields, the rest behind "more"."""

import datetime

from django import forms
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from contacts import queries
from contacts.models import SEALED, STEPS, Contact
from core.forms import HouseModelForm, not_in_the_future
from core.keys import new_key
from core.tags import TopicTag
from core.vocabulary import Approach
from people.queries import matching
from workplaces.models import Workplace

STALE = _(
    "Somebody changed this contact while you had it open. Each field where you differ says what"
    " stands there now; save again to put yours in its place."
)
LONGEST_TOLD = 200  # characters of a note
MOST_OFFERED = 100  # people; of more one is found by name
# The box that is there stays with what was typed; the space lets the style sheet see an empty one.
KEPT_WHEN_FETCHED = {"hx-preserve": "true", "placeholder": " "}


class ContactForm(HouseModelForm):
    """What a contact says, with the choices the user may make.

    Whom it was with is one of those at the workplace on that day, found by name (``whom``) where
    they are many; who sees nobody there is not asked.
    """

    whom = forms.CharField(
        label=_("Find people by name"),
        max_length=100,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    topics = forms.MultipleChoiceField(
        label=_("Topics"),
        choices=TopicTag.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    at_field = {"contacts_contact_people_plausible": "people_reached"}
    with_whom = ("whom", "person")
    steps_of_a_talk = STEPS
    behind_more = (*with_whom, "people_reached", "topics", "campaign", "case", *STEPS)
    approach = None  # in which a talk is led; None: not known yet

    class Meta:
        model = Contact
        fields = "workplace kind on outcome note people_reached topics campaign case person".split()
        fields += STEPS
        widgets = {"kind": forms.RadioSelect(attrs={"class": "btn-check"})}
        help_texts = {
            "anger": _("What upsets them? Ask and listen."),
            "hope": _("What should be different, and what would that mean to them?"),
            "plan": _("How can it change, and what does that take of everybody?"),
            "ask": _("What did you ask them to do?"),
            "answer": _("What did they say, and what still holds them back?"),
            "own_step": _("What do they do themselves, by when?"),
        }

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user
        self.fields["workplace"].queryset = queries.workplaces_to_choose(user, self.instance)
        self.fields["kind"].choices = Contact.kind.field.choices  # without the empty one
        for name in SEALED:
            self.fields[name].widget.attrs["rows"] = 2  # so that all of it fits a phone
        for name in STEPS:
            self.fields[name].widget.attrs |= KEPT_WHEN_FETCHED
        self.fields["people_reached"].required = False
        for name in ("campaign", "case", "person"):  # until they are offered
            self.fields[name].queryset = self.fields[name].queryset.none()
        self._is_offered = False

    def offer(self):
        """Campaigns, cases and people to choose from, and the steps of a talk; last, for whom
        there is depends on what workplace and day begin with."""
        if not self._is_offered:
            self._is_offered = True
            self._offer_own("campaign", queries.campaigns_to_choose(self.user, self.instance))
            self._offer_own("case", queries.cases_to_choose(self.user, self.instance))
            self._offer_people()
            chosen = self._held("workplace")
            there = Workplace.objects.filter(pk=chosen.pk) if chosen else self._workplaces()
            campaign = self._held("campaign") if "campaign" in self.fields else None
            self.approach = queries.approach_to_talk(there, campaign)

    def _workplaces(self):
        return self.fields["workplace"].queryset

    def _offer_own(self, name, rows):
        """Only to those who know any: most mentors work outside campaigns."""
        self.fields[name].queryset = rows
        if not rows.exists():
            del self.fields[name]

    def _offer_people(self):
        allowed = queries.people_to_name(self.user, self.instance)
        if not allowed.exists():
            del self.fields["whom"], self.fields["person"]
            return
        field, words = self.fields["person"], self._held("whom") or ""
        found = list(matching(self._people_there(), words)[: MOST_OFFERED + 1])
        if len(found) <= MOST_OFFERED and not words:
            del self.fields["whom"]
        field.queryset = allowed
        offered = dict.fromkeys([*found[:MOST_OFFERED], *filter(None, [self.instance.person])])
        named = [(person.pk, f"{person} · {person.unit}") for person in offered]
        field.choices = [("", _("nobody in particular")), *named]

    def _people_there(self):
        workplace, day = self._held("workplace"), self._held("on")
        workplaces = [workplace] if workplace else self._workplaces()
        people = queries.people_seen_at(self.user, workplaces, day or timezone.localdate())
        return people.select_related("unit").order_by("sort_key", "pk")

    def _held(self, name):
        """What a field begins with or was sent, or None for nothing that can be used."""
        try:
            return self.fields[name].clean(self[name].value())
        except forms.ValidationError:
            return None

    def clean(self):
        said = super().clean()
        searched = said.pop("whom", "")
        if searched and not said.get("person") and "person" not in self.errors:
            self.add_error("person", _("Choose one of those found, or empty the search."))
        if self._names_a_stranger(said):
            text = _("On that day %(person)s neither works nor holds a function at this workplace.")
            self.add_error("person", text % {"person": said["person"]})
        case, workplace = said.get("case"), said.get("workplace")
        if case and workplace and case.workplace_id != workplace.pk:
            self.add_error("case", _("This case belongs to another workplace."))
        return said

    def _names_a_stranger(self, said):
        """Whoever was named before stays, as long as workplace and day do."""
        person, *where = (said.get(name) for name in ("person", "workplace", "on"))
        before = self.instance.person, self.instance.workplace_id, self.instance.on
        if person is None or None in where or before == (person, where[0].pk, where[1]):
            return False
        workplace, day = where
        there = queries.people_seen_at(self.user, [workplace], day)
        return not there.filter(pk=person.pk).exists()

    def clean_on(self):
        return not_in_the_future(self.cleaned_data["on"])

    def clean_people_reached(self):
        """Left empty, it was one person: the usual talk."""
        reached = self.cleaned_data["people_reached"]
        return 1 if reached is None else reached

    @property
    def more(self):
        """The fields that stay folded until somebody wants them."""
        return [self[name] for name in self.behind_more if name in self.fields]

    @property
    def all_steps(self):
        """The steps of a talk in any approach; none where the note is not offered either."""
        return [self[name] for name in STEPS if name in self.fields]

    @property
    def steps(self):
        """The steps that this approach asks for, and those that say something."""
        asked = ("own_step",) if self.approach == Approach.ACTIVATING else STEPS
        return [
            field
            for field in self.all_steps
            if field.name in asked or field.value() or field.errors
        ]

    @property
    def more_is_wrong(self):
        return any(field.errors for field in self.more)


class LogContactForm(ContactForm):
    """A new contact; ``key`` names it before it is sent, so that sending twice stores it once."""

    key = forms.UUIDField(widget=forms.HiddenInput, required=False, initial=new_key)
    follow_up = forms.CharField(
        label=_("Follow-up"),
        help_text=_("What is to be done next?"),
        max_length=200,
        required=False,
    )
    follow_up_due_on = forms.DateField(label=_("Due"), required=False)
    behind_more = (*ContactForm.behind_more, "follow_up", "follow_up_due_on")

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, user=user, **kwargs)
        self.initial.setdefault("on", timezone.localdate())
        if not self.is_bound:
            self.initial.setdefault("workplace", self._only_workplace())
        if not self.is_bound or self._says_more():
            self.offer()

    def _says_more(self):
        """Whether it was sent with one of what is offered; mostly nobody chose any."""
        return any(self[name].value() for name in (*self.with_whom, "campaign", "case"))

    def _only_workplace(self):
        first_two = self.fields["workplace"].queryset.values_list("pk", flat=True)[:2]
        return first_two[0] if len(first_two) == 1 else None

    def clean(self):
        said = super().clean()
        if said.get("follow_up_due_on") and not said.get("follow_up"):
            self.add_error("follow_up", _("Say what is to be done by then."))
        return said


class ChangeContactForm(ContactForm):
    """An old contact; its note is offered to its author only.

    ``shown`` carries the version that the page showed. When somebody has changed the contact
    since, each field says what stands there now, and saving again is done knowingly.
    """

    shown = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, user, may_change_note, **kwargs):
        super().__init__(*args, user=user, **kwargs)
        if not may_change_note:
            for name in SEALED:
                del self.fields[name]
        self.offer()
        stored = [name for name in self.fields if name in self._meta.fields]
        self.initial["shown"] = queries.version_of(self.instance, stored)

    def clean_shown(self):
        """Drawn again, the page carries the version of now: it is what the user then has seen."""
        said = self.cleaned_data["shown"]
        self.data = self.data.copy()
        self.data["shown"] = self.initial["shown"]
        return said

    def clean(self):
        said = super().clean()
        differing = [name for name in self.changed_data if name in self._meta.fields]
        if said.get("shown") != self.initial["shown"] and differing:
            self.add_error(None, STALE)
            for name in differing:
                self.add_error(name, _("It says now: %(value)s") % {"value": self._stored(name)})
        return said | {"shown": self.initial["shown"]}

    def _stored(self, name):
        """What stands in a field now, in words."""
        if name == "topics":
            return ", ".join(str(topic.label) for topic in self.instance.topic_choices) or "–"
        value = getattr(self.instance, name)
        worded = getattr(self.instance, f"get_{name}_display", lambda: value)()
        if isinstance(value, datetime.date):
            worded = date_format(value, "SHORT_DATE_FORMAT")
        return Truncator("–" if worded in (None, "") else worded).chars(LONGEST_TOLD)
