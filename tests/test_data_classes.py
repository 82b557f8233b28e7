"""Every stored field has a data class (REQUIREMENTS F4)."""

import pytest
from django.apps import apps

from core.data_classes import DataClass, class_of, classified
from core.fields import SealedTextField
from tests.test_architecture import HEIGHTS


def own_models():
    return [
        model
        for model in apps.get_models()
        if model._meta.app_label in HEIGHTS and not model._meta.proxy
    ]


def is_history(model):
    return hasattr(model, "pgh_tracked_model")


def fields():
    return [
        field
        for model in own_models()
        if not is_history(model)
        for field in model._meta.get_fields()
        if field.concrete and not (field.many_to_many and field.auto_created)
    ]


def test_every_field_has_a_data_class():
    unclassified = [str(field) for field in fields() if class_of(field) is None]

    assert unclassified == []


def test_every_classified_name_is_a_field():
    known = {(field.model._meta.label_lower, field.name) for field in fields()}

    stale = sorted(classified().keys() - known)

    assert stale == []


@pytest.mark.parametrize("model", [m for m in own_models() if is_history(m)], ids=str)
def test_history_copies_only_fields_that_have_a_class(model):
    source = model.pgh_tracked_model
    copied = [f for f in model._meta.fields if not f.name.startswith("pgh_")]

    unclassified = [f.name for f in copied if class_of(source._meta.get_field(f.name)) is None]

    assert unclassified == []


def test_secrets_and_sealed_text_are_not_copied_into_history():
    guarded = {
        (field.model, field.name)
        for field in fields()
        if isinstance(field, SealedTextField) or class_of(field) == DataClass.SECRET
    }

    copied = [
        f"{model._meta.label}.{field.name}"
        for model in own_models()
        if is_history(model)
        for field in model._meta.fields
        if (model.pgh_tracked_model, field.name) in guarded
    ]

    assert copied == []


def test_sealed_text_is_at_least_special():
    weak = [
        str(field)
        for field in fields()
        if isinstance(field, SealedTextField)
        and class_of(field) not in {DataClass.SPECIAL, DataClass.HIGHLY_SENSITIVE}
    ]

    assert weak == []
