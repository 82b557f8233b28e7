"""Scales and ratings."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.enums import Verb
from accounts.queries import units_where
from core.forms import HouseModelForm, not_in_the_future, prepare
from people.queries import person_of
from workplaces.enums import Basis
from workplaces.forms.choosing import ColleagueField, offer
from workplaces.models import LEVELS, Assessment, Scale
from workplaces.queries import is_employed_at, people_at, people_named_at, raters_to_name


class ScaleForm(HouseModelForm):
    """What the five levels mean; a new version keeps name and unit of the one before."""

    at_field = {"workplaces_scale_once": "name"}

    class Meta:
        model = Scale
        fields = ["name", "unit"]

    def __init__(self, *args, user, wording=(), is_version=False, **kwargs):
        super().__init__(*args, **kwargs)
        if is_version:
            del self.fields["name"], self.fields["unit"]
        else:
            self.fields["unit"].queryset = units_where(user, "workplaces.scale", Verb.CREATE)
        for level in range(1, LEVELS + 1):
            self.fields[f"level_{level}"] = self._level(level, wording)

    def _level(self, level, wording):
        field = forms.CharField(
            label=_("Level %(level)s") % {"level": level},
            max_length=120,
            initial=wording[level - 1] if wording else "",
        )
        prepare(field)
        return field

    def clean(self):
        said = super().clean()
        said["wording"] = [said.pop(f"level_{n}", "") for n in range(1, LEVELS + 1)]
        self.instance.wording = said["wording"]
        return said


class RatingForm(HouseModelForm):
    """How somebody stands to the union, in the wording of the scale that applies there."""

    at_field = {"workplaces_assessment_level": "level"}

    class Meta:
        model = Assessment
        fields = ["level", "on", "basis"]
        widgets = {"basis": forms.RadioSelect}
        help_texts = {"on": _("The day you saw it, not the day you write it down.")}

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.user, self.workplace = user, self.instance.workplace
        levels = enumerate(self.instance.scale.wording, 1)
        self.fields["level"] = forms.TypedChoiceField(
            label=_("Level"),
            coerce=int,
            choices=[(level, f"{level} · {meaning}") for level, meaning in levels],
            widget=forms.RadioSelect,
        )
        self.fields["basis"].choices = Basis.choices  # without the empty one
        self.initial["on"] = self.initial.get("on") or timezone.localdate()

    def clean_on(self):
        return not_in_the_future(self.cleaned_data["on"])


class ChosenRatingForm(RatingForm):
    """For those who may see who works there: the person is searched and chosen."""

    def __init__(self, *args, words, chosen, **kwargs):
        super().__init__(*args, **kwargs)
        self._offer_people(words, chosen)
        self._offer_raters()
        self.order_fields(["person", "level", "on", "basis"])

    def _offer_people(self, words, chosen):
        people = people_at(self.user, self.workplace).order_by("sort_key", "pk")
        field = self.fields["person"] = ColleagueField(label=_("Whom"), queryset=people)
        self.has_more = offer(field, people, words, chosen)

    def _offer_raters(self):
        raters = raters_to_name(self.user, self.workplace).order_by("sort_key", "pk")
        self.fields["rated_by"] = forms.ModelChoiceField(
            label=_("Rated by"), queryset=raters, initial=person_of(self.user)
        )

    def clean(self):
        said = super().clean()
        person, day = said.get("person"), said.get("on")
        if person and day and not is_employed_at(person, self.workplace, day):
            text = _("On that day %(person)s did not work at this workplace.")
            self.add_error("person", text % {"person": person})
        return said


class NamedRatingForm(RatingForm):
    """For those who may not: they say the whole name of a colleague they know."""

    name = forms.CharField(
        label=_("Whom"),
        max_length=200,
        help_text=_("First name and family name of somebody who works there."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    field_order = ["name", "level", "on", "basis"]

    def clean(self):
        said = super().clean()
        name, day = said.pop("name", None), said.get("on")
        if name and day:
            said["person"] = self._only_one(people_named_at(self.workplace, name, day))
        return said

    def _only_one(self, people):
        if len(people) == 1:
            return people[0]
        nobody = _("Nobody of exactly this name is noted as working there on that day.")
        several = _("Several colleagues have this name: ask your office to note the rating.")
        self.add_error("name", several if people else nobody)
