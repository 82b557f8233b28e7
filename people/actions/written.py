"""A row as text that can be kept and read back."""

import json

from django.db.models import BinaryField

from core.fields import SealedTextField


def values_of(row):
    """Every stored value of ``row`` by its attribute, what is sealed opened."""
    return {field.attname: _plain(field, row) for field in row._meta.concrete_fields}


def _plain(field, row):
    is_bytes = isinstance(field, BinaryField) and not isinstance(field, SealedTextField)
    return field.value_to_string(row) if is_bytes else getattr(row, field.attname)


def as_text(values):
    """Dates, times and keys as words that their fields read; to the microsecond."""
    return json.dumps(values, default=str)


def read(model, values):
    """``values`` as Python has them: the ones of ``as_text`` are dates and keys again."""
    fields = {field.attname: field for field in model._meta.concrete_fields}
    return {name: fields[name].to_python(value) for name, value in values.items()}


def restore(model, values):
    """Write a row that was taken away, as it was; ``created_at`` too, which would be now."""
    values = read(model, values)
    row = model(**values)
    row.save(force_insert=True)
    if "created_at" in values:
        model._base_manager.filter(pk=row.pk).update(created_at=values["created_at"])
    return row
