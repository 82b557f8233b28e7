"""Writing what lies beneath the floor map of a workplace."""

from django.db import transaction

from accounts.actions import record
from workplaces.models import Sketch, Workplace


@transaction.atomic
def put_sketch(*, workplace, picture, by):
    """Put a Picture (``workbench.pictures``) beneath the map, in place of the one before."""
    Workplace.objects.select_for_update(of=["self"]).get(pk=workplace.pk)
    sketch, _is_new = Sketch.objects.update_or_create(
        workplace=workplace,
        defaults={"png": picture.png, "width": picture.width, "height": picture.height},
    )
    record("sketch.put", sketch, by=by, workplace=str(workplace.pk))
    return sketch


@transaction.atomic
def remove_sketch(workplace, *, by):
    """Nothing lies beneath the map any more; without a sketch nothing happens."""
    sketch = Sketch.objects.filter(workplace=workplace).defer("png").first()
    if sketch is not None:
        record("sketch.removed", sketch, by=by, workplace=str(workplace.pk))
        sketch.delete()
