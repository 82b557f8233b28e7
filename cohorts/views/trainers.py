"""Who trains a cohort."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from cohorts import actions, permissions, queries
from cohorts.forms import TrainerForm
from cohorts.models import Trainer
from cohorts.views.cohorts import visible
from core.forms import EndForm
from core.pages import form_page, posted
from core.searching import words_of


def add(request, pk):
    """Search by name first: trainers may come from any unit the user administers."""
    cohort = visible(request, pk)
    if not permissions.may_place(request.user, cohort):
        raise PermissionDenied
    words = words_of(request)
    trainer = Trainer(cohort=cohort)
    return form_page(
        request,
        TrainerForm(posted(request), instance=trainer, user=request.user, words=words),
        act=lambda form: actions.add_trainer(cohort, by=request.user, **form.cleaned_data),
        then=cohort.get_absolute_url(),
        done=_("The trainer is added."),
        title=_("Add trainer"),
        lead=cohort,
        submit=_("Add"),
        cancel=cohort.get_absolute_url(),
        template="cohorts/trainer_form.html",
        words=words,
        may_qualify=permissions.may_qualify(request.user),
    )


def end(request, pk):
    trainers = queries.trainers_visible_to(request.user).select_related("person", "cohort__unit")
    trainer = get_object_or_404(trainers, pk=pk)
    if not permissions.may_place(request.user, trainer.cohort):
        raise PermissionDenied
    return form_page(
        request,
        EndForm(posted(request), dated=trainer),
        act=lambda form: actions.end_trainer(trainer, by=request.user, **form.cleaned_data),
        then=trainer.cohort.get_absolute_url(),
        done=_("The last day is noted."),
        title=_("End training"),
        lead=trainer,
        submit=_("End"),
        cancel=trainer.cohort.get_absolute_url(),
    )
