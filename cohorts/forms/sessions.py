"""Planning one session, or a row of them."""

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cohorts import queries
from cohorts.enums import Repeat, SessionKind
from cohorts.models import Module
from core.forms import HouseModelForm
from events.models import Event
from events.queries import venues_to_choose

SHOWN = 5  # names of those who are elsewhere
OF_A_ROW = ("repeat", "every", "until", "times")


class SessionForm(HouseModelForm):
    """A session and the event it is; one day long and named after its module unless said.

    Who has a place elsewhere at that time is no obstacle: a trainer who is told of them and asks
    once more plans all the same, as a course goes on whoever cannot come.
    """

    kind = forms.ChoiceField(label=gettext_lazy("Kind"), choices=SessionKind)
    module = forms.ModelChoiceField(
        label=gettext_lazy("Module"), queryset=Module.objects.none(), required=False
    )
    repeat = forms.ChoiceField(
        label=gettext_lazy("Repeat"),
        choices=[("", gettext_lazy("once")), *Repeat.choices],
        required=False,
        help_text=gettext_lazy("Plans a row of sessions, each as this one."),
    )
    every = forms.IntegerField(
        label=gettext_lazy("Every how many weeks or months"),
        min_value=1,
        max_value=12,
        initial=1,
        required=False,
    )
    until = forms.DateField(label=gettext_lazy("Until"), required=False)
    times = forms.IntegerField(
        label=gettext_lazy("How many times"),
        min_value=2,
        max_value=queries.MOST_REPEATS,
        required=False,
        help_text=gettext_lazy("Give this or the last day."),
    )
    in_order = forms.BooleanField(
        label=gettext_lazy("On the modules of the curriculum in their order"),
        required=False,
        help_text=gettext_lazy("Those that have no session yet."),
    )
    all_the_same = forms.BooleanField(
        label=gettext_lazy("Plan all the same"), required=False, widget=forms.HiddenInput
    )

    class Meta:
        model = Event
        fields = "title starts_on ends_on starts_time ends_time mode venue place capacity".split()
        help_texts = {
            "title": gettext_lazy("Left empty, it is called like its module."),
            "ends_on": gettext_lazy("Left empty, it is the first day."),
            "place": gettext_lazy("Leave empty for that of the venue."),
        }

    at_field = {"events_event_capacity_positive": "capacity"}
    field_order = ["kind", "module"]

    def __init__(self, *args, cohort, **kwargs):
        super().__init__(*args, **kwargs)
        self.cohort, self.days = cohort, []
        self.fields["module"].queryset = cohort.version.modules.all()
        self.fields["venue"].queryset = venues_to_choose()
        self.fields["title"].required = self.fields["ends_on"].required = False
        self.initial.setdefault("capacity", cohort.capacity)

    def clean(self):
        said = super().clean()
        said["ends_on"] = said.get("ends_on") or said.get("starts_on")
        is_one_day = said["ends_on"] == said.get("starts_on")
        for name in ("starts_on", *["ends_on"] * (not is_one_day), "until"):
            self._refuse_outside(name, said.get(name))
        if said.get("repeat"):
            self._refuse_endless(said)
        if not self.errors:
            self.days = self._days(said)
            self._ask_about_others(said)
        return said

    @property
    def asked(self):
        """As ``actions.plan_sessions`` takes it."""
        left_out = (*OF_A_ROW, "starts_on", "ends_on", "all_the_same")
        said = {name: each for name, each in self.cleaned_data.items() if name not in left_out}
        return said | {"days": self.days}

    def _refuse_outside(self, name, day):
        first, last = self.cohort.starts_on, self.cohort.ends_on
        if day and not first <= day <= last:
            sentence = _("The cohort runs from %(first)s to %(last)s.")
            days = {"first": date_format(first), "last": date_format(last)}
            self.add_error(name, sentence % days)

    def _refuse_endless(self, said):
        until, first = said.get("until"), said.get("starts_on")
        if bool(until) == bool(said.get("times")) and "until" not in self.errors:
            self.add_error("times", _("Say until when, or how many times."))
        elif until and first and until < first:
            self.add_error("until", _("The end lies before the beginning."))

    def _days(self, said):
        first, last = said["starts_on"], said["ends_on"]
        if not said["repeat"]:
            return [(first, last)]
        firsts = queries.repeated(
            first,
            each=said["repeat"],
            every=said["every"] or 1,
            until=said["until"],
            times=said["times"] or queries.MOST_REPEATS,
        )
        days = [(day, day + (last - first)) for day in firsts]
        outside = [day for day, end in days if end > self.cohort.ends_on]
        if outside:
            self._refuse_row(days, outside)
        return days

    def _refuse_row(self, days, outside):
        """Say how many of a row lie in the period of the cohort, and which is the first outside."""
        sentence = ngettext(
            "Only %(count)s session fits in: the next would be on %(day)s, and the cohort ends on "
            "%(last)s.",
            "Only %(count)s sessions fit in: the next would be on %(day)s, and the cohort ends on "
            "%(last)s.",
            len(days) - len(outside),
        )
        name = "times" if self.cleaned_data["times"] else "until"
        said = {"day": date_format(outside[0]), "last": date_format(self.cohort.ends_on)}
        self.add_error(name, sentence % {"count": len(days) - len(outside), **said})

    def _ask_about_others(self, said):
        if said["all_the_same"] or self.errors:
            return
        times = {"starts_time": said["starts_time"], "ends_time": said["ends_time"]}
        planned = [Event(starts_on=first, ends_on=last, **times) for first, last in self.days]
        people = list(queries.taking_part_elsewhere(self.cohort, planned)[: SHOWN + 1])
        if people:
            names = [str(person) for person in people[:SHOWN]] + ["…"] * (len(people) > SHOWN)
            sentence = ngettext(
                "%(names)s has a place at another event at that time.",
                "%(names)s have places at other events at that time.",
                len(people),
            )
            self.add_error("starts_on", sentence % {"names": ", ".join(names)})
            self.fields["all_the_same"].widget = forms.CheckboxInput()
