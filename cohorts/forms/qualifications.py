from django.utils.translation import gettext_lazy as _

from cohorts import queries
from cohorts.models import CoachQualification
from core.forms import HouseModelForm
from core.searching import FoundField
from people.queries import matching


class ChangeQualificationForm(HouseModelForm):
    """How and for how long; whose it is was said before."""

    class Meta:
        model = CoachQualification
        fields = ["acquired", "starts_on", "ends_on"]
        help_texts = {
            "acquired": _("Such as the training for coaches and its year."),
            "ends_on": _("Leave empty while no end is known."),
        }


class QualificationForm(ChangeQualificationForm):
    """Whose it is as well: searched by ``words`` first, then chosen."""

    class Meta(ChangeQualificationForm.Meta):
        fields = ["person", "acquired", "starts_on", "ends_on"]

    def __init__(self, *args, user, words, **kwargs):
        super().__init__(*args, **kwargs)
        people = queries.people_to_qualify(user).select_related("unit")
        self.fields["person"] = FoundField(
            people,
            found=matching(people, words),
            named=lambda person: f"{person} · {person.unit}",
            label=_("Who"),
        )

    @property
    def has_more(self):
        return self.fields["person"].has_more
