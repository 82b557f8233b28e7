"""The areas of a workplace: one of them, and what their list and their map show."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.forms import HouseForm, HouseModelForm, not_in_the_future
from workplaces.enums import AreaKind, Figure, Segment
from workplaces.models import UNDER_ITSELF, Area
from workplaces.queries import areas_visible_to, routes

RECTANGLE = ["left", "top", "width", "height"]


class AreaField(forms.ModelChoiceField):
    """One area of a workplace, offered by the way to it in the order of the tree."""

    def __init__(self, user, workplace, *, label=None, empty_label=None):
        areas = areas_visible_to(user).filter(workplace=workplace)
        super().__init__(areas, label=label or _("Area"), required=False)
        self.choices = [("", empty_label or _("not known")), *routes(areas).items()]


class AreaForm(HouseModelForm):
    """A part of a workplace and what it is a part of."""

    at_field = {"workplaces_area_once": "name"}

    class Meta:
        model = Area
        fields = ["name", "kind", "parent"]

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["parent"] = AreaField(
            user,
            self.instance.workplace,
            label=_("Part of"),
            empty_label=_("directly under the workplace"),
        )

    def clean_parent(self):
        parent, is_new = self.cleaned_data["parent"], self.instance._state.adding
        if parent and not is_new and parent.lies_in(self.instance):
            raise forms.ValidationError(UNDER_ITSELF)
        return parent


class PlaceForm(HouseModelForm):
    """Where an area lies on the floor map, in thousandths of its width and height."""

    at_field = {"workplaces_area_on_the_map": "width"}

    class Meta:
        model = Area
        fields = RECTANGLE
        help_texts = {
            "left": _("The map is 1000 wide and 1000 high. Leave all four empty: not drawn.")
        }


class FloorForm(HouseForm):
    """What the list and the map of a workplace's areas show; without an answer, everything."""

    q = forms.CharField(label=_("Name"), required=False, max_length=200)
    kind = forms.ChoiceField(
        label=_("Kind"), required=False, choices=[("", _("all")), *AreaKind.choices]
    )
    segment = forms.ChoiceField(label=_("Segment"), required=False, choices=Segment.choices)
    figure = forms.ChoiceField(label=_("Map coloured by"), required=False, choices=Figure.choices)
    on = forms.DateField(label=_("Day"), required=False)

    def clean_segment(self):
        return self.cleaned_data["segment"] or Segment.ALL

    def clean_figure(self):
        return Figure(self.cleaned_data["figure"] or Figure.DENSITY)

    def clean_on(self):
        return not_in_the_future(self.cleaned_data["on"] or timezone.localdate())
