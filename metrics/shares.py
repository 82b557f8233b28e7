"""The rows behind a figure told apart: joins by channel (C5), contacts by kind, events by mode.

Whoever may list the rows sees how many there are of each, and opens exactly these.
"""

from dataclasses import dataclass

from django.db.models import Count, Sum
from django.http import Http404
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from metrics.rows import LISTINGS, amount_of

UNKNOWN = _("not known")


@dataclass(frozen=True)
class Share:
    """The rows of one ``value``: how many they are and what they come to."""

    value: str
    label: str
    number: int
    total: int


def shares(definition, queryset, period):
    """The Shares of the listed rows, the largest first; none where nothing tells them apart.

    One query. An age in the middle does not come out of those of its parts, so it has none.
    """
    field = _field(definition, queryset.model)
    if field is None:
        return []
    total = Count("pk")
    if definition.sums_amounts:
        total = Sum(amount_of(definition, period))
    found = queryset.order_by().values(field.name).annotate(number=Count("pk"), together=total)
    labels = dict(field.flatchoices)
    parts = [
        Share(row[field.name], labels.get(row[field.name], UNKNOWN), row["number"], row["together"])
        for row in found
    ]
    return sorted(parts, key=lambda part: (-part.total, part.value))


def narrowed(definition, queryset, value):
    """The listed rows of one share; raises Http404 for what is no share of this figure."""
    field = _field(definition, queryset.model)
    if field is None or value not in {"", *dict(field.flatchoices)}:
        raise Http404
    return queryset.filter(**{field.name: value})


def title_of(definition, model):
    """By what the rows are told apart, in a word."""
    field = _field(definition, model)
    return field and capfirst(str(field.verbose_name))


def label_of(definition, model, value):
    return dict(_field(definition, model).flatchoices).get(value, UNKNOWN)


def _field(definition, model):
    name = LISTINGS[definition.counts.key].split
    return model._meta.get_field(name) if name and not definition.is_median else None
