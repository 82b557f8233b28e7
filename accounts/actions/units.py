from django.db import transaction

from accounts.models import Unit
from core.sorting import sort_key


@transaction.atomic
def create_unit(*, name, kind, code, parent=None, **fields):
    """Put a unit into the tree; ``code`` is its label there (a-z, 0-9, _)."""
    path = f"{parent.path}.{code}" if parent else code
    return Unit.objects.create(
        name=name, kind=kind, parent=parent, path=path, sort_key=sort_key(name), **fields
    )
