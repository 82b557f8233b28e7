"""What the database refuses, said to the user."""

from contextlib import contextmanager

from django.db import IntegrityError, models, transaction

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


class StoredCheck(models.CheckConstraint):
    """A check of sealed columns: only the database can see whether something stands in them.

    Forms say the same in their own ``clean``; ``refusals_of`` tells what slipped past them.
    """

    def validate(self, model, instance, exclude=None, using=None):
        """In Python a sealed field is the text and not what is stored of it."""
