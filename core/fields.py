"""Column types the house needs and Django does not have."""

import re

from django import forms
from django.core import validators
from django.db import models
from django.db.models.lookups import PostgresOperatorLookup
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from core.sealing import key_ring

LTREE_PATH = re.compile(r"\A[a-z0-9_]{1,60}(\.[a-z0-9_]{1,60})*\Z")


class LtreeField(models.TextField):
    """A place in a tree as PostgreSQL's ltree: labels joined by dots, root first."""

    default_validators = [
        validators.RegexValidator(
            LTREE_PATH, _("Only lower-case letters, digits and _ are allowed.")
        )
    ]

    def db_type(self, connection):
        return "ltree"

    def cast_db_type(self, connection):
        return "ltree"

    def get_db_prep_value(self, value, connection, prepared=False):
        if isinstance(value, str):
            for validate in self.validators:  # run_validators() would let "" pass
                validate(value)
        return super().get_db_prep_value(value, connection, prepared)


@LtreeField.register_lookup
class Under(PostgresOperatorLookup):
    """``path__under="a.b"``: the node itself and everything below it."""

    lookup_name = "under"
    postgres_operator = "<@"


@LtreeField.register_lookup
class UnderAny(models.Lookup):
    """``path__under_any=["a.b", "a.c"]``: under one of several nodes; none of them: no rows."""

    lookup_name = "under_any"
    prepare_rhs = False

    def as_postgresql(self, compiler, connection):
        left, params = self.process_lhs(compiler, connection)
        return f"{left} <@ ANY(%s::ltree[])", [*params, list(self.rhs)]


@LtreeField.register_lookup
class Above(PostgresOperatorLookup):
    """``path__above="a.b.c"``: the node itself and everything it stands under."""

    lookup_name = "above"
    postgres_operator = "@>"


@LtreeField.register_lookup
class Level(models.Transform):
    """``path__level``: 1 for a root."""

    lookup_name = "level"
    function = "nlevel"
    output_field = models.IntegerField()


class HttpsURLField(models.URLField):
    """A web address; typed without a scheme it is taken for https, as from Django 6.0 on."""

    def deconstruct(self):
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.URLField", args, kwargs

    def formfield(self, **kwargs):
        return super().formfield(**({"assume_scheme": "https"} | kwargs))


class SealedTextField(models.BinaryField):
    """Text sealed at rest, bound to its table, column and row.

    In Python the attribute is plain text; in the database it is bytes that only the key ring
    opens, and only in this row. Needs a primary key made by Python (``core.models.Record``).
    Filters on it are refused: nothing can be found by sealed text. A wrong key raises
    ``core.exceptions.SealBroken`` when the attribute is read.
    """

    description = "sealed text"

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("editable", True)
        super().__init__(*args, **kwargs)

    def contribute_to_class(self, cls, name, **kwargs):
        super().contribute_to_class(cls, name, **kwargs)
        setattr(cls, self.attname, SealedAttribute(self))

    def place(self, instance):
        return f"{instance._meta.db_table}.{self.column}.{instance.pk}"

    def pre_save(self, instance, add):
        text = getattr(instance, self.attname)
        if not text:
            return b""
        return key_ring().seal(text, self.place(instance))

    def get_lookup(self, lookup_name):
        return super().get_lookup(lookup_name) if lookup_name == "isnull" else None

    def to_python(self, value):
        return value

    def get_db_prep_value(self, value, connection, prepared=False):
        if isinstance(value, str):
            raise TypeError("A sealed field is written by save() or bulk_create() only.")
        return super().get_db_prep_value(value, connection, prepared)

    def formfield(self, **kwargs):
        options = {
            "label": capfirst(self.verbose_name),
            "required": not self.blank,
            "help_text": self.help_text,
            "max_length": self.max_length,
            "widget": forms.Textarea(attrs={"rows": 3}),
        }
        return forms.CharField(**(options | kwargs))

    def value_to_string(self, obj):
        raise TypeError("A sealed field is not serialised; read the attribute instead.")


class SealedAttribute:
    """Opens a sealed column when it is first read."""

    def __init__(self, field):
        self.field = field

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.field.attname not in instance.__dict__:
            instance.refresh_from_db(fields=[self.field.attname])
        value = instance.__dict__[self.field.attname]
        if isinstance(value, bytes | memoryview):
            value = self._open(instance, value)
            instance.__dict__[self.field.attname] = value
        return value

    def __set__(self, instance, value):
        instance.__dict__[self.field.attname] = value

    def _open(self, instance, sealed):
        sealed = bytes(sealed)
        return key_ring().open(sealed, self.field.place(instance)) if sealed else ""
