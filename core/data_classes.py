"""How sensitive each stored field is (GDPR Art. 4, 9 and 32).

The composition root fills the registry (``organizing.data_classes``); exports, history and the
documentation read it. A test fails on a field without a class.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class DataClass(models.TextChoices):
    PUBLIC = "public", _("public")
    INTERNAL = "internal", _("internal")
    PERSONAL = "personal", _("personal")
    SPECIAL = "special", _("special category")  # GDPR Art. 9: union membership and its traces
    HIGHLY_SENSITIVE = "highly_sensitive", _("highly sensitive")  # ratings, notes, ties
    SECRET = "secret", _("secret")  # credentials and keys


_registry: dict[str, dict[str, DataClass]] = {}


def classify(label, **names_by_class):
    """Give fields of a model their class: ``classify("people.person", personal="name unit")``."""
    fields = _registry.setdefault(label, {})
    for data_class, names in names_by_class.items():
        fields.update(dict.fromkeys(names.split(), DataClass(data_class)))


def class_of(field):
    """The DataClass of a model field, or None while nobody has classified it."""
    return _registry.get(field.model._meta.label_lower, {}).get(field.name)


def classified():
    """Every classified field as ``{(model label, field name): DataClass}``."""
    return {
        (label, name): data_class
        for label, fields in _registry.items()
        for name, data_class in fields.items()
    }
