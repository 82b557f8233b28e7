"""Workplace projects: started, changed, ended. Contacts are left alone in all of it (B14)."""

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.actions import record
from core.exceptions import ActionRefused
from core.sorting import sort_key
from mentors.models import ProjectMentor, WorkplaceProject


@transaction.atomic
def start_project(*, workplace, name, starts_on, mentors, by, **more):
    """Note a project that ``mentors`` of the workplace carry.

    ``more``: ``programme``, ``about``, ``topics``, ``ends_on``. Refused with mentors of another
    workplace.
    """
    project = WorkplaceProject.objects.create(
        workplace=workplace, name=name, sort_key=sort_key(name), starts_on=starts_on, **more
    )
    _carry(project, mentors)
    record("project.started", project, by=by, workplace=str(workplace.pk))
    return project


@transaction.atomic
def change_project(project, *, mentors, by, **said):
    """Put a project differently, or let other mentors carry it."""
    project = WorkplaceProject.objects.select_for_update(of=["self"]).get(pk=project.pk)
    for field, value in said.items():
        setattr(project, field, value)
    project.sort_key = sort_key(project.name)
    project.save(update_fields=[*said, "sort_key"])
    project.carried_by.exclude(mentor__in=mentors).delete()
    _carry(project, mentors)
    record("project.changed", project, by=by, fields=sorted(said))
    return project


def _carry(project, mentors):
    if any(mentor.workplace_id != project.workplace_id for mentor in mentors):
        raise ActionRefused(_("A project is carried by mentors of its workplace."))
    carrying = set(project.carried_by.values_list("mentor", flat=True))
    ProjectMentor.objects.bulk_create(
        ProjectMentor(project=project, mentor=mentor)
        for mentor in mentors
        if mentor.pk not in carrying
    )


@transaction.atomic
def end_project(project, *, ends_on, by):
    """The last day of a project. Refused when it has passed or lies before the first."""
    project = WorkplaceProject.objects.select_for_update(of=["self"]).get(pk=project.pk)
    if not project.is_open:
        raise ActionRefused(_("This project has ended already."))
    if ends_on < project.starts_on:
        raise ActionRefused(_("The end lies before the beginning."))
    project.ends_on = ends_on
    project.save(update_fields=["ends_on"])
    record("project.ended", project, by=by)
    return project
