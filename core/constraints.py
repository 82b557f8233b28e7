"""What the database refuses, said to the user."""

from contextlib import contextmanager

from django.db import IntegrityError, transaction

from core.exceptions import ActionRefused


@contextmanager
def refusals_of(model):
    """Inside, a broken constraint of ``model`` becomes ActionRefused with its own sentence.

    Forms check the same constraints first; this is for two writers at once.
    """
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        broken = getattr(error.__cause__.diag, "constraint_name", None)
        for constraint in model._meta.constraints:
            if constraint.name == broken:
                raise ActionRefused(constraint.get_violation_error_message()) from error
        raise
