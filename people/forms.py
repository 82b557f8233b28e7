import hashlib

from django import forms
from django.core.validators import validate_email
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from accounts.queries import units_where
from core.forms import HouseForm, HouseModelForm
from people import permissions, queries
from people.actions.contact_details import blind_index, normalised
from people.actions.merges import CHOSEN
from people.actions.people import name_key
from people.enums import ContactDetailKind, MembershipKind
from people.models import ContactDetail, Membership, Person

SHORTEST_NUMBER = 5
TELLING = {ContactDetailKind.PHONE, ContactDetailKind.EMAIL}  # a household shares its address


class AsksWhoElse:
    """Mixin of the forms that save a name or a way to reach somebody: is it somebody known?

    Similar people are shown before anything is saved, with all that was typed still there. The
    button "This is somebody else" sends back what it was said of, so that it holds for that only.
    """

    similar = ()
    said = ""

    def ask_who_else(self, user, *, name="", details=(), without=()):
        """Refuse once when others that ``user`` may see have a similar name or the same detail."""
        typed = [name, *(f"{kind} {index.hex()}" for kind, index in details)]
        self.said = hashlib.sha256("\0".join(typed).encode()).hexdigest()
        if self.errors or self.data.get("another") == self.said:
            return
        self.similar = queries.similar_people(user, name=name, details=details, without=without)
        if self.similar:
            self.add_error(None, _("Perhaps this person is known already: please look below."))


class PersonForm(AsksWhoElse, HouseModelForm):
    """A person, at one of the units where the user may ``verb`` people."""

    class Meta:
        model = Person
        fields = ["given_name", "family_name", "unit", "language"]

    def __init__(self, *args, user, verb, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units_where(user, "people.person", verb)
        self.user = user

    def clean(self):
        said = super().clean()
        if {"given_name", "family_name"} & set(self.changed_data):
            name = name_key(said.get("given_name", ""), said.get("family_name", ""))
            details = [(kind, blind_index(kind, value)) for kind, value in self.ways_to_reach()]
            self.ask_who_else(self.user, name=name, details=details, without=[self.instance.pk])
        return said

    def ways_to_reach(self):
        """Pairs of kind and value that were typed with the name."""
        return []


class NewPersonForm(PersonForm):
    """Somebody new; a phone number or an e-mail also finds who is known already."""

    phone = forms.CharField(label=_("Phone"), max_length=40, required=False)
    email = forms.EmailField(label=_("E-mail"), max_length=254, required=False)

    def clean_phone(self):
        if self.cleaned_data["phone"]:
            refuse_no_number(self.cleaned_data["phone"])
        return self.cleaned_data["phone"]

    def ways_to_reach(self):
        kinds = (ContactDetailKind.PHONE, ContactDetailKind.EMAIL)
        return [(kind, value) for kind in kinds if (value := self.cleaned_data.get(kind.value))]

    @property
    def person_data(self):
        return {name: self.cleaned_data[name] for name in self._meta.fields}


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


def refuse_no_number(text):
    if len(normalised(ContactDetailKind.PHONE, text)) < SHORTEST_NUMBER:
        raise forms.ValidationError(_("This is not a telephone number."))


class ContactDetailForm(AsksWhoElse, HouseModelForm):
    """A way to reach somebody; the same one twice is refused at the value."""

    at_field = {"people_contactdetail_once": "value"}

    class Meta:
        model = ContactDetail
        fields = ["kind", "value"]

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["value"].widget.attrs["rows"] = 2
        self.user = user

    def clean_value(self):
        """Lets the database's rule speak: the index of the value makes it unique."""
        kind, value = self.cleaned_data.get("kind"), self.cleaned_data["value"]
        if kind == ContactDetailKind.EMAIL:
            validate_email(value)
        if kind == ContactDetailKind.PHONE:
            refuse_no_number(value)
        self.instance.blind_index = blind_index(kind, value)
        return value

    def clean(self):
        said = super().clean()
        if said.get("kind") in TELLING and said.get("value") and self.has_changed():
            details = [(said["kind"], self.instance.blind_index)]
            self.ask_who_else(self.user, details=details, without=[self.instance.person_id])
        return said


class MergeForm(HouseForm):
    """Of two persons who are one: which value stays, field by field."""

    def __init__(self, *args, kept, gone, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.people, self.user = (kept, gone), user
        for name in CHOSEN:
            values = {"kept": getattr(kept, name), "gone": getattr(gone, name)}
            if values["kept"] != values["gone"]:
                self.fields[name] = _choice_between(name, kept, gone)
        self.fields["is_sure"] = forms.BooleanField(label=_("These two are the same person"))

    @property
    def taken(self):
        """The fields whose value comes from the person who is given up."""
        return [name for name in CHOSEN if self.cleaned_data.get(name) == "gone"]

    def clean(self):
        if not permissions.may_merge(self.user, *self.people):
            sentence = _("One of the two logs in: only who may link log-ins can merge them.")
            raise forms.ValidationError(sentence)
        return super().clean()


def _choice_between(name, kept, gone):
    named = "get_language_display" if name == "language" else name
    values = [getattr(person, named) for person in (kept, gone)]
    labels = [str(value() if callable(value) else value) for value in values]
    return forms.ChoiceField(
        label=capfirst(Person._meta.get_field(name).verbose_name),
        choices=list(zip(("kept", "gone"), labels, strict=True)),
        widget=forms.RadioSelect,
        initial="kept",
    )


class LinkForm(HouseForm):
    """The log-in of a person, named by its e-mail."""

    user = forms.EmailField(label=_("E-mail of the log-in"))

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.linkable = queries.users_to_link(user)

    def clean_user(self):
        """One answer for unknown and taken: whose e-mail logs in is not told."""
        user = self.linkable.filter(email=self.cleaned_data["user"].lower()).first()
        if user is None:
            raise forms.ValidationError(_("No log-in that can be linked has this e-mail."))
        return user
