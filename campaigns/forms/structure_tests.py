"""Planning a structure test, saying who asks whom, and what was answered."""

from django import forms
from django.utils.translation import gettext_lazy as _

from campaigns import queries
from campaigns.models import StructureTest
from core.forms import HouseForm, HouseModelForm

OFFERED = 100  # people shown to tick; more words find fewer
MOST_PEOPLE = 1_000_000
ANSWERS = {"": None, "yes": True, "no": False}
EXPECTED = [("", _("no guess")), ("yes", _("yes")), ("no", _("no"))]
ANSWERED = [("yes", _("yes")), ("no", _("no")), ("", _("not yet"))]


class TestForm(HouseModelForm):
    """A test at a workplace where the campaign has a team."""

    at_field = {"campaigns_structuretest_once": "ask"}

    class Meta:
        model = StructureTest
        fields = ["workplace", "ask", "title", "on"]
        help_texts = {"title": _("For example: Petition for better shifts")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        campaign = self.instance.campaign
        self.fields["workplace"].queryset = queries.workplaces_with_team(campaign)


class ChangeTestForm(HouseModelForm):
    at_field = {"campaigns_structuretest_once": "ask"}

    class Meta:
        model = StructureTest
        fields = ["ask", "title", "on"]


class AssignForm(HouseForm):
    """Who asks whom, and whether these people will say yes."""

    asker = forms.ModelChoiceField(label=_("Who asks"), queryset=None)
    predicted = forms.ChoiceField(
        label=_("Will they say yes?"),
        choices=EXPECTED,
        required=False,
        help_text=_("What you expect before anybody is asked; it shows later how well you know."),
    )
    people = forms.ModelMultipleChoiceField(
        label=_("Who is asked"), queryset=None, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args, test, user, words, **kwargs):
        super().__init__(*args, **kwargs)
        self.test, self.words = test, words
        self.fields["asker"].queryset = queries.askers_for(test)
        self.fields["people"].queryset = queries.people_to_ask(test, user)
        self.has_more = False

    def offer(self):
        field = self.fields["people"]
        found = queries.found_to_ask(field.queryset, self.test, self.words)[: OFFERED + 1]
        self.has_more = len(found) > OFFERED
        field.choices = [(person.pk, _named(person)) for person in found[:OFFERED]]

    def clean_predicted(self):
        return ANSWERS[self.cleaned_data["predicted"]]


def _named(person):
    if person.asker_key is None:
        return str(person)
    asker = f"{person.asker_given} {person.asker_family}".strip()
    return _("%(person)s (asked by %(asker)s)") % {"person": person, "asker": asker}


class AnswersForm(HouseForm):
    """What each of the people of one asker said."""

    def __init__(self, *args, askings, **kwargs):
        super().__init__(*args, **kwargs)
        self.askings = {str(asking.pk): asking for asking in askings}
        for name, asking in self.askings.items():
            said = {value: key for key, value in ANSWERS.items()}[asking.answer]
            self.fields[name] = forms.ChoiceField(
                label=str(asking.person),
                choices=ANSWERED,
                initial=said,
                required=False,
                widget=forms.RadioSelect(attrs={"class": "form-check-input"}),
            )

    @property
    def answers(self):
        return {self.askings[name]: ANSWERS[said] for name, said in self.cleaned_data.items()}

    @property
    def rows(self):
        """Each asking with its field."""
        return [(asking, self[name]) for name, asking in self.askings.items()]


class NumbersForm(HouseForm):
    """How many could say yes and how many did unnamed: in all, and in each area."""

    eligible = forms.IntegerField(
        label=_("In all: people who could say yes"),
        required=False,
        min_value=1,
        max_value=MOST_PEOPLE,
        help_text=_("Leave empty while nobody knows; then there is no rate."),
    )
    yes_unnamed = forms.IntegerField(
        label=_("Area not known: said yes, not named"), min_value=0, max_value=MOST_PEOPLE
    )

    def __init__(self, *args, test, **kwargs):
        super().__init__(*args, **kwargs)
        self.test, self.tested = test, list(queries.areas_of(test))
        self.initial |= {"eligible": test.eligible, "yes_unnamed": test.yes_unnamed}
        for tested in self.tested:
            self._ask_about(tested)

    def _ask_about(self, tested):
        limits = {"max_value": MOST_PEOPLE, "label": None}
        eligible, unnamed = self.names_of(tested)
        words = {"area": tested.area}
        self.fields[eligible] = forms.IntegerField(
            required=False, min_value=1, initial=tested.eligible, **limits
        )
        self.fields[eligible].label = _("%(area)s: people who could say yes") % words
        self.fields[unnamed] = forms.IntegerField(min_value=0, initial=tested.yes_unnamed, **limits)
        self.fields[unnamed].label = _("%(area)s: said yes, not named") % words

    @staticmethod
    def names_of(tested):
        return f"eligible-{tested.pk}", f"unnamed-{tested.pk}"

    def clean(self):
        said = super().clean()
        named = {area.tested and area.tested.pk: area for area in queries.by_area(self.test)}
        pairs = [(*self.names_of(each), named.get(each.pk), each) for each in self.tested]
        for eligible, unnamed, result, tested in pairs:
            by_name = result.yes - tested.yes_unnamed if result else 0
            self._refuse_more_than_all(said, eligible, unnamed, by_name)
        return said

    def _refuse_more_than_all(self, said, eligible, unnamed, by_name):
        known = said.get(eligible), said.get(unnamed)
        if None not in known and known[1] + by_name > known[0]:
            self.add_error(unnamed, _("More said yes than could have."))

    @property
    def areas(self):
        return {
            tested: tuple(self.cleaned_data[name] for name in self.names_of(tested))
            for tested in self.tested
        }
