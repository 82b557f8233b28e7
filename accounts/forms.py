from django import forms
from django.conf import settings
from django.contrib.auth import password_validation
from django.utils.translation import gettext_lazy as _

from accounts import permissions, queries
from accounts.enums import GRANTED_ROLES, UnitKind
from accounts.models import Unit, User
from core.forms import HouseForm, HouseModelForm
from core.vocabulary import Approach

ROLES = [(role.value, role.label) for role in GRANTED_ROLES]
KINDS_BELOW = [(kind.value, kind.label) for kind in UnitKind if kind != UnitKind.UNION]


class SettingsForm(HouseModelForm):
    class Meta:
        model = User
        fields = ["display_name", "language", "wants_reminders"]


class UnitForm(HouseForm):
    """A unit, new or as it is; ``parents``: what the user may put it under."""

    name = forms.CharField(label=_("Name"), max_length=200)
    kind = forms.ChoiceField(label=_("Kind"), choices=KINDS_BELOW)
    parent = forms.ModelChoiceField(
        Unit.objects.none(),
        label=_("Lies under"),
        help_text=_("Who holds a role there holds it in this unit too."),
    )
    approach = forms.ChoiceField(
        label=_("Default approach"),
        choices=Approach.choices,
        help_text=_("For pages of this unit that belong to no programme."),
    )

    def __init__(self, *args, parents, unit=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["parent"].queryset = parents
        if unit is not None:
            self._fill_in(unit)

    def _fill_in(self, unit):
        self.initial = {name: getattr(unit, name) for name in ("name", "kind", "approach")}
        self.initial["parent"] = unit.parent_id
        if unit.parent_id is None:
            del self.fields["kind"]
        # Who does not reach its parent cannot put it there, so cannot move it, and reads no name.
        if not self.fields["parent"].queryset.filter(pk=unit.parent_id).exists():
            del self.fields["parent"]


class GrantForm(HouseForm):
    role = forms.ChoiceField(label=_("Role"), choices=ROLES)
    unit = forms.ModelChoiceField(
        Unit.objects.none(), label=_("Unit"), help_text=_("The role covers everything below it.")
    )
    starts_on = forms.DateField(
        label=_("From"), required=False, help_text=_("Empty: from today on.")
    )
    ends_on = forms.DateField(
        label=_("Until"), required=False, help_text=_("Empty: until it is revoked.")
    )

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = queries.units_to_grant_at(user)

    def clean(self):
        starts_on, ends_on = self.cleaned_data.get("starts_on"), self.cleaned_data.get("ends_on")
        if starts_on and ends_on and ends_on < starts_on:
            self.add_error("ends_on", _("The end lies before the beginning."))
        _fits_unit(self)
        return self.cleaned_data


class InviteForm(HouseForm):
    email = forms.EmailField(label=_("E-mail"))
    role = forms.ChoiceField(
        label=_("Role"),
        choices=[("", _("None: a trainer, mentor or organiser")), *ROLES],
        required=False,
    )
    unit = forms.ModelChoiceField(Unit.objects.none(), label=_("Unit"))

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = queries.units_to_invite_to(user)

    def clean(self):
        _fits_unit(self)
        return self.cleaned_data


def _fits_unit(form):
    role, unit = form.cleaned_data.get("role"), form.cleaned_data.get("unit")
    if unit is not None and not permissions.may_be_held_at(role, unit):
        form.add_error("unit", _("A data protection officer is one for the whole union."))


class AcceptForm(HouseForm):
    display_name = forms.CharField(
        label=_("Your name"), max_length=200, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )
    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES)
    password = forms.CharField(
        label=_("Password"),
        strip=False,
        max_length=1000,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("At least 15 characters. A short sentence is easy to remember."),
    )
    again = forms.CharField(
        label=_("The password once more"),
        strip=False,
        max_length=1000,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args, email, **kwargs):
        super().__init__(*args, **kwargs)
        self.email = email

    def clean_password(self):
        user = User(email=self.email, display_name=self.cleaned_data.get("display_name", ""))
        password_validation.validate_password(self.cleaned_data["password"], user)
        return self.cleaned_data["password"]

    def clean_again(self):
        if self.cleaned_data["again"] != self.cleaned_data.get("password", ""):
            raise forms.ValidationError(_("The two passwords are not the same."))
        return self.cleaned_data["again"]
