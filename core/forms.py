"""What every form of the house does: input is cleaned once, at the door.

``HouseForm`` and ``HouseModelForm`` refuse hidden characters and impossible dates with a
sentence at the field, and draw themselves with crispy-forms without a form tag of their own.
"""

import datetime
import unicodedata

from crispy_forms.helper import FormHelper
from django import forms
from django.core.exceptions import ValidationError
from django.forms.models import ModelChoiceField, construct_instance
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

EARLIEST, LATEST = datetime.date(1900, 1, 1), datetime.date(2100, 12, 31)
LINE_BREAKS = "\n\r\t"
LOST = "\ufffd"  # what stands for bytes that are no character


def refuse_hidden_characters(text):
    """Control characters, surrogates and the invisible marks that reorder text (bidi).

    Half a character, as a broken phone keyboard sends it, has become LOST when it comes here.
    """
    if LOST in text:
        raise ValidationError(_("Some characters of this text were lost. Please type it again."))
    hidden = {"Cc", "Cf", "Cs"}
    if any(unicodedata.category(c) in hidden and c not in LINE_BREAKS for c in text):
        raise ValidationError(_("Please remove the invisible characters from this text."))


def refuse_impossible_date(day):
    if not EARLIEST <= day <= LATEST:
        raise ValidationError(_("Please enter a date between 1900 and 2100."))


def not_in_the_future(day):
    if day > timezone.localdate():
        raise ValidationError(_("This day lies in the future."))
    return day


class House:
    """Mixin of the two form classes below."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        prepare_all(self)

    def offer(self):
        """Look up what only a form that is drawn needs; called before that, and not otherwise."""

    @cached_property
    def helper(self):
        """Made when the form is drawn, so that it knows the fields added and taken until then."""
        helper = FormHelper(self)
        helper.form_tag = False
        return helper


def prepare(field):
    """Give a field of any form the checks and the widget of the house."""
    # To Django a UUIDField is a CharField, but what it cleans to is no text.
    if isinstance(field, forms.CharField) and not isinstance(field, forms.UUIDField):
        field.validators.append(refuse_hidden_characters)
    elif isinstance(field, forms.DateField):
        field.validators.append(refuse_impossible_date)
        field.widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        field.widget.is_required = field.required
    elif isinstance(field, forms.TimeField):
        field.widget = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
        field.widget.is_required = field.required


def prepare_all(form):
    """The same for each field; forms that are not of the house, as those of filters, need it."""
    for field in form.fields.values():
        prepare(field)


class HouseForm(House, forms.Form):
    pass


class HouseModelForm(House, forms.ModelForm):
    """A form of one row.

    ``at_field`` names the field at which a broken constraint is told:
    ``{"people_contactdetail_once": "value"}``; others stand on top of the form. Unlike Django's,
    a constraint also counts when some of its fields were set by the view (``instance=…``).
    """

    at_field = {}

    def _post_clean(self):
        """As Django's, but the constraints come last and one by one, and a row that was found
        among the choices is not looked up once more."""
        fields, left_out = self._meta.fields, self._get_validation_exclusions()
        self.instance = construct_instance(self, self.instance, fields, self._meta.exclude)
        found = {name for name in self.fields if isinstance(self.fields[name], ModelChoiceField)}
        try:
            self.instance.full_clean(
                left_out | found, validate_unique=False, validate_constraints=False
            )
        except ValidationError as error:
            self._update_errors(error)
        self.validate_unique()
        self.validate_constraints()

    def validate_constraints(self):
        """Tell the first broken one; a span that ends before it begins cannot be compared."""
        for model, constraints in self.instance.get_constraints():
            for constraint in constraints:
                try:
                    constraint.validate(model, self.instance, exclude=set(self.errors))
                except ValidationError as error:
                    self.add_error(self._field_of(constraint), error.messages)
                    return

    def _field_of(self, constraint):
        of_span = "ends_on" if constraint.name.endswith("_ends_after_start") else None
        name = self.at_field.get(constraint.name, of_span)
        return name if name in self.fields else None


class ChoosingForm(HouseForm):
    """One of ``rows``, asked for by ``name`` under ``label``: what may follow depends on it."""

    def __init__(self, *args, name, label, rows, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields[name] = ModelChoiceField(label=label, queryset=rows)


class EndForm(HouseForm):
    """The last day of something dated; ``dated`` is the row that ends."""

    ends_on = forms.DateField(label=_("Last day"))

    def __init__(self, *args, dated, **kwargs):
        super().__init__(*args, **kwargs)
        self.dated = dated
        self.initial["ends_on"] = max(timezone.localdate(), dated.starts_on)

    def clean_ends_on(self):
        if self.cleaned_data["ends_on"] < self.dated.starts_on:
            raise ValidationError(_("The end lies before the beginning."))
        return self.cleaned_data["ends_on"]


class WhenForm(HouseModelForm):
    """A row that happens on days and perhaps at times; without a last day it lasts one day."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["ends_on"].required = False
        self.fields["ends_on"].help_text = _("Leave empty for one day.")

    def clean(self):
        said = super().clean()
        if said.get("starts_on") and not said.get("ends_on") and "ends_on" not in self.errors:
            said["ends_on"] = said["starts_on"]
        begins, ends = said.get("starts_time"), said.get("ends_time")
        is_one_day = said.get("starts_on") == said.get("ends_on")
        if begins and ends and is_one_day and ends < begins:
            self.add_error("ends_time", _("The end lies before the beginning."))
        return said
