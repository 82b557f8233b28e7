"""Who leads whom."""

from django.utils.translation import gettext_lazy as _

from core.forms import HouseModelForm, not_in_the_future
from workplaces.forms.choosing import ColleagueField, offer
from workplaces.models import Tie
from workplaces.queries import is_employed_at, people_at


class TieForm(HouseModelForm):
    """A leader and somebody who follows; both are searched and chosen among who works there."""

    at_field = {
        "workplaces_tie_not_to_oneself": "follower",
        "workplaces_tie_once_at_a_time": "follower",
    }

    class Meta:
        model = Tie
        fields = ["leader", "follower", "starts_on"]

    def __init__(self, *args, user, words, chosen, **kwargs):
        super().__init__(*args, **kwargs)
        people = people_at(user, self.instance.workplace).order_by("sort_key", "pk")
        labels = {"leader": _("Who leads"), "follower": _("Who follows")}
        self.has_more = set()
        for name, label in labels.items():
            field = self.fields[name] = ColleagueField(label=label, queryset=people)
            if offer(field, people, words[name], chosen.get(name)):
                self.has_more.add(name)
        self.order_fields(["leader", "follower", "starts_on"])

    def clean_starts_on(self):
        return not_in_the_future(self.cleaned_data["starts_on"])

    def clean(self):
        said = super().clean()
        for name in ("leader", "follower"):
            person, day = said.get(name), said.get("starts_on")
            if person and day and not is_employed_at(person, self.instance.workplace, day):
                text = _("On that day %(person)s did not work at this workplace.")
                self.add_error(name, text % {"person": person})
        return said
