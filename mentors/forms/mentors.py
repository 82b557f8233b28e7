from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.forms import HouseModelForm
from mentors import queries
from mentors.models import Mentor, Register


class AppointForm(HouseModelForm):
    """A colleague of a workplace becomes mentor there; ``instance`` brings the workplace."""

    at_field = {"mentors_mentor_once_at_a_time": "person"}

    class Meta:
        model = Mentor
        fields = ["person", "programme", "starts_on", "ends_on"]
        help_texts = {"person": _("Somebody who works or holds a function there.")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        workplace = self.instance.workplace
        self.fields["person"].queryset = queries.people_to_appoint(workplace)
        self.fields["programme"].queryset = queries.programmes_covering(workplace)
        self.initial["starts_on"] = timezone.localdate()


class RegisterForm(HouseModelForm):
    class Meta:
        model = Register
        fields = ["is_complete", "note"]
        help_texts = {"is_complete": _("If not, every count of mentors reads “over”.")}
