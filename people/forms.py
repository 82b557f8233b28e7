from django import forms
from django.core.validators import validate_email
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.queries import units_where
from core.forms import HouseForm, HouseModelForm
from people.actions.contact_details import blind_index, normalised
from people.enums import ContactDetailKind, MembershipKind
from people.models import ContactDetail, Membership, Person
from people.queries import users_to_link

SHORTEST_NUMBER = 5


class PersonForm(HouseModelForm):
    """A person, at one of the units where the user may ``verb`` people."""

    class Meta:
        model = Person
        fields = ["given_name", "family_name", "unit", "language"]

    def __init__(self, *args, user, verb, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units_where(user, "people.person", verb)


class MembershipForm(HouseModelForm):
    """Somebody joins."""

    at_field = {"people_membership_one_at_a_time": "starts_on"}

    class Meta:
        model = Membership
        fields = ["kind", "starts_on", "channel", "expected_graduation_on"]
        help_texts = {"expected_graduation_on": _("Of students only.")}

    def clean(self):
        _graduation_is_of_students(self)
        return super().clean()


class ChangeKindForm(HouseForm):
    """From a day on the membership is of another kind."""

    kind = forms.ChoiceField(label=_("Kind"), choices=MembershipKind)
    on = forms.DateField(label=_("From"), initial=timezone.localdate)
    expected_graduation_on = forms.DateField(
        label=_("Expected graduation"), required=False, help_text=_("Of students only.")
    )

    def __init__(self, *args, membership, **kwargs):
        super().__init__(*args, **kwargs)
        self.membership = membership

    def clean_kind(self):
        if self.cleaned_data["kind"] == self.membership.kind:
            raise forms.ValidationError(_("The membership is of this kind already."))
        return self.cleaned_data["kind"]

    def clean_on(self):
        if self.cleaned_data["on"] <= self.membership.starts_on:
            raise forms.ValidationError(
                _("The change must come after the beginning of the membership.")
            )
        return self.cleaned_data["on"]

    def clean(self):
        _graduation_is_of_students(self)
        return super().clean()


def _graduation_is_of_students(form):
    said = form.cleaned_data
    if said.get("expected_graduation_on") and said.get("kind") != MembershipKind.STUDENT:
        form.add_error("expected_graduation_on", _("Only students have an expected graduation."))


class ContactDetailForm(HouseModelForm):
    """A way to reach somebody; the same one twice is refused at the value."""

    at_field = {"people_contactdetail_once": "value"}

    class Meta:
        model = ContactDetail
        fields = ["kind", "value"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["value"].widget.attrs["rows"] = 2

    def clean_value(self):
        """Lets the database's rule speak: the index of the value makes it unique."""
        kind, value = self.cleaned_data.get("kind"), self.cleaned_data["value"]
        if kind == ContactDetailKind.EMAIL:
            validate_email(value)
        if kind == ContactDetailKind.PHONE and len(normalised(kind, value)) < SHORTEST_NUMBER:
            raise forms.ValidationError(_("This is not a telephone number."))
        self.instance.blind_index = blind_index(kind, value)
        return value


class LinkForm(HouseForm):
    """The log-in of a person, named by its e-mail."""

    user = forms.EmailField(label=_("E-mail of the log-in"))

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.linkable = users_to_link(user)

    def clean_user(self):
        """One answer for unknown and taken: whose e-mail logs in is not told."""
        user = self.linkable.filter(email=self.cleaned_data["user"].lower()).first()
        if user is None:
            raise forms.ValidationError(_("No log-in that can be linked has this e-mail."))
        return user
