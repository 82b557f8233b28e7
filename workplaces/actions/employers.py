"""Writing employers."""

from django.db import connection, transaction
from django.utils.translation import gettext as _

from accounts.actions import record
from core.exceptions import ActionRefused
from core.sorting import sort_key
from workplaces.models import Employer
from workplaces.queries import employer_called


@transaction.atomic
def create_employer(*, name, by, parent=None):
    """Note a company, perhaps as part of a corporate group: ``parent`` or its name."""
    parent = _group(parent, by)
    employer = Employer.objects.create(name=name, sort_key=sort_key(name), parent=parent)
    record("employer.created", employer, by=by)
    return employer


@transaction.atomic
def employer_named(name, *, by):
    """The employer of that name, however it is accented or capitalised; a new one if unknown."""
    with connection.cursor() as cursor:  # two writers do not make the same company twice
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [f"employer {sort_key(name)}"])
    return employer_called(name) or create_employer(name=name, by=by)


@transaction.atomic
def update_employer(employer, *, name, parent, by):
    """Rename a company or put it into a group. Refused when the group would hold itself."""
    employer = Employer.objects.select_for_update(of=["self"]).get(pk=employer.pk)
    parent = _group(parent, by)
    if parent is not None and employer.pk in _and_its_groups(parent):
        raise ActionRefused(_("A company is not its own group."))
    employer.name, employer.sort_key, employer.parent = name, sort_key(name), parent
    employer.save(update_fields=["name", "sort_key", "parent"])
    record("employer.updated", employer, by=by)
    return employer


def _group(parent, by):
    """The group as given, by its name, or None."""
    return employer_named(parent, by=by) if isinstance(parent, str) and parent else parent or None


def _and_its_groups(employer):
    """The keys of a company and of every group above it."""
    above = []
    while employer is not None and employer.pk not in above:
        above.append(employer.pk)
        employer = employer.parent
    return above
