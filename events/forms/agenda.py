"""Forms for what happens at an event."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from core.forms import HouseForm, HouseModelForm
from core.searching import FoundField
from events import queries
from events.models import AgendaItem, DiscussionTable, Harvest
from people.queries import matching

MOST_RESULTS = 30
LONGEST_RESULT = Harvest._meta.get_field("text").max_length


class AgendaItemForm(HouseModelForm):
    """A part of the agenda; the day is asked only where there is more than one."""

    class Meta:
        model = AgendaItem
        fields = ["kind", "title", "speaker", "day", "starts_time"]
        help_texts = {"speaker": _("Several names are divided by commas.")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        days = queries.days_of(self.instance.event)
        if days == 1 and self.instance.day == 1:
            del self.fields["day"]
        else:
            self.fields["day"] = forms.IntegerField(
                label=self.fields["day"].label, min_value=1, max_value=days, initial=1
            )


class TableForm(HouseModelForm):
    at_field = {"events_discussiontable_once": "question"}

    class Meta:
        model = DiscussionTable
        fields = ["question", "host"]


class HarvestForm(HouseForm):
    """What a table brought: each line a result."""

    texts = forms.CharField(
        label=_("Results"),
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Each line is a result."),
        max_length=MOST_RESULTS * LONGEST_RESULT,
    )

    def clean_texts(self):
        lines = [" ".join(line.split()) for line in self.cleaned_data["texts"].splitlines()]
        results = [line for line in lines if line]
        if len(results) > MOST_RESULTS:
            raise ValidationError(
                _("These are more than %(most)s results."), params={"most": MOST_RESULTS}
            )
        if any(len(result) > LONGEST_RESULT for result in results):
            raise ValidationError(
                _("A result has at most %(longest)s characters."),
                params={"longest": LONGEST_RESULT},
            )
        return results


class HandOnForm(HouseForm):
    """Who takes a result on, searched first and then chosen, and by when."""

    due_on = forms.DateField(label=_("Due"), required=False)

    def __init__(self, *args, user, event, words, **kwargs):
        super().__init__(*args, **kwargs)
        people = queries.people_to_hand_on_to(user, event)
        people = people.select_related("unit").order_by("sort_key", "pk")
        self.fields["person"] = FoundField(
            people,
            found=matching(people, words),
            named=lambda person: f"{person} · {person.unit}",
            label=_("Who"),
        )
        self.order_fields(["person"])

    @property
    def has_more(self):
        return self.fields["person"].has_more
