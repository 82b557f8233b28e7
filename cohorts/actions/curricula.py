"""Writing curricula. A published version stays as it is, for the cohorts that go by it (A12)."""

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.actions import record
from cohorts.models import Curriculum, CurriculumVersion, Module
from core.constraints import refusals_of
from core.exceptions import ActionRefused
from core.sorting import sort_key


@transaction.atomic
def create_curriculum(*, name, unit, by):
    """Begin a curriculum with an empty draft. Refused when the name is taken."""
    with refusals_of(Curriculum):
        curriculum = Curriculum.objects.create(name=name, sort_key=sort_key(name), unit=unit)
    CurriculumVersion.objects.create(curriculum=curriculum, number=1)
    record("curriculum.created", curriculum, by=by, unit=str(unit.pk))
    return curriculum


@transaction.atomic
def draft_version(curriculum, *, by):
    """Begin the next version with the modules of the last. Refused while there is a draft."""
    curriculum = Curriculum.objects.select_for_update(of=["self"]).get(pk=curriculum.pk)
    last = curriculum.versions.order_by("-number").first()
    if last is not None and last.published_on is None:
        raise ActionRefused(_("There is a draft already. Publish it first."))
    number = last.number + 1 if last else 1
    draft = CurriculumVersion.objects.create(curriculum=curriculum, number=number)
    if last is not None:
        _copy_modules(last, draft)
    record("curriculum.drafted", draft, by=by, curriculum=str(curriculum.pk), number=number)
    return draft


def _copy_modules(last, draft):
    Module.objects.bulk_create(
        Module(
            version=draft,
            position=m.position,
            title=m.title,
            field=m.field,
            field_name=m.field_name,
            form=m.form,
        )
        for m in last.modules.all()
    )


@transaction.atomic
def publish(version, *, by):
    """Let cohorts go by this version from now on. Refused while it has no module."""
    version = _draft(version)
    if not version.modules.exists():
        raise ActionRefused(_("A version needs at least one module."))
    version.published_on = timezone.localdate()
    version.save(update_fields=["published_on"])
    record("curriculum.published", version, by=by, number=version.number)
    return version


@transaction.atomic
def add_module(version, *, title, field, form, by, field_name=""):
    """Put a module at the end of a draft; ``field_name`` is that of a field of its own."""
    version = _draft(version)
    last = version.modules.aggregate(last=Max("position"))["last"] or 0
    with refusals_of(Module):
        module = version.modules.create(
            title=title, field=field, field_name=field_name, form=form, position=last + 1
        )
    record("module.added", module, by=by, version=str(version.pk))
    return module


@transaction.atomic
def change_module(module, *, title, field, form, by, field_name=""):
    _draft(module.version)
    module.title, module.form = title, form
    module.field, module.field_name = field, field_name
    with refusals_of(Module):
        module.save(update_fields=["title", "field", "field_name", "form"])
    record("module.changed", module, by=by, version=str(module.version_id))
    return module


@transaction.atomic
def remove_module(module, *, by):
    """Take a module out of a draft."""
    _draft(module.version)
    record("module.removed", module, by=by, version=str(module.version_id))
    module.delete()


def _draft(version):
    """The version, locked; refused once it is published."""
    version = CurriculumVersion.objects.select_for_update(of=["self"]).get(pk=version.pk)
    if version.published_on is not None:
        raise ActionRefused(_("A published version stays as it is. Draft the next one."))
    return version
