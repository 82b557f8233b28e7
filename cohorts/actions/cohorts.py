"""Setting up cohorts and their trainers."""

from django.db import transaction
from django.db.models import Q
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.actions import record
from cohorts import queries
from cohorts.actions.applications import fill_places
from cohorts.enums import TAKES_A_PLACE
from cohorts.models import Cohort, Trainer
from core.constraints import refusals_of
from core.exceptions import ActionRefused
from core.sorting import sort_key
from workplaces.queries import within_group


@transaction.atomic
def create_cohort(*, name, version, by, **fields):
    """Set up a cohort; it goes by ``version`` to its end. Refused for a draft."""
    if version.published_on is None:
        raise ActionRefused(_("A cohort goes by a published version."))
    cohort = Cohort.objects.create(name=name, sort_key=sort_key(name), version=version, **fields)
    record("cohort.created", cohort, by=by, version=str(version.pk))
    return cohort


@transaction.atomic
def update_cohort(cohort, *, by, **fields):
    """Change a cohort, but never its version (A12).

    Refused when participants would lose their place or sessions fall outside the period. New
    places go to the waiting list (A7).
    """
    cohort = Cohort.objects.select_for_update(of=["self"]).get(pk=cohort.pk)
    for name, value in fields.items():
        setattr(cohort, name, value)
    cohort.sort_key = sort_key(cohort.name)
    _refuse_too_few_places(cohort)
    _refuse_to_cut_off_sessions(cohort)
    _refuse_to_shut_out(cohort)
    cohort.save(update_fields=[*fields, "sort_key"])
    record("cohort.updated", cohort, by=by)
    fill_places(cohort, by=by)
    return cohort


def _refuse_too_few_places(cohort):
    taken = cohort.enrolments.filter(state__in=TAKES_A_PLACE).count()
    if cohort.capacity is not None and cohort.capacity < taken:
        raise ActionRefused(
            ngettext(
                "%(count)s place is taken already.", "%(count)s places are taken already.", taken
            )
            % {"count": number_format(taken)}
        )


def _refuse_to_cut_off_sessions(cohort):
    outside = Q(event__starts_on__lt=cohort.starts_on) | Q(event__ends_on__gt=cohort.ends_on)
    if cohort.sessions.filter(outside).exists():
        raise ActionRefused(_("A session lies outside this period."))


def _refuse_to_shut_out(cohort):
    """Who is in the cohort or would like to be works in its corporate group (A13)."""
    if cohort.group_id is None:
        return
    inside = within_group(cohort.group_id)
    if any(
        rows.exclude(workplace__employer__in=inside).exists()
        for rows in (cohort.enrolments, cohort.applications)
    ):
        raise ActionRefused(_("Somebody in this cohort works outside this corporate group."))


@transaction.atomic
def add_trainer(cohort, *, person, starts_on, by):
    """Let a person train a cohort, and so reach what belongs to it.

    Refused for who has no coach qualification that is valid on the first day (A11).
    """
    if why := queries.why_not_to_train(person, starts_on):
        raise ActionRefused(why)
    with refusals_of(Trainer):
        trainer = Trainer.objects.create(cohort=cohort, person=person, starts_on=starts_on)
    record("trainer.added", trainer, by=by, cohort=str(cohort.pk), person=str(person.pk))
    return trainer


@transaction.atomic
def end_trainer(trainer, *, ends_on, by):
    """The last day somebody trains a cohort. Refused when it has passed or lies too early."""
    trainer = Trainer.objects.select_for_update(of=["self"]).get(pk=trainer.pk)
    if not trainer.is_open:
        raise ActionRefused(_("This has ended already."))
    if ends_on < trainer.starts_on:
        raise ActionRefused(_("The end lies before the beginning."))
    trainer.ends_on = ends_on
    trainer.save(update_fields=["ends_on"])
    record("trainer.ended", trainer, by=by, person=str(trainer.person_id))
    return trainer
