"""Marking on the charts of a programme what happened."""

from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from core.forms import EARLIEST, LATEST
from core.pages import act_and_return, form_page, posted
from metrics.actions import remove_annotation, save_annotation
from metrics.forms import AnnotationForm
from metrics.models import Annotation
from metrics.queries import annotations_of
from metrics.scopes import scope_or_404
from metrics.views.goals import programme_to_set_goals_or_404
from programmes.permissions import may_set_goals


@require_safe
def annotations(request, pk):
    """What is marked on the charts of a programme."""
    scope = scope_or_404(request.user, "programme", pk)
    programme = scope.row
    context = {
        "programme": programme,
        "annotations": annotations_of(scope, EARLIEST, LATEST),
        "may_annotate": may_set_goals(request.user, programme),
    }
    return render(request, "metrics/annotations.html", context)


def annotation_add(request, pk):
    programme = programme_to_set_goals_or_404(request, pk)
    annotation = Annotation(programme=programme)
    return _page(request, programme, annotation, title=_("Add annotation"))


def annotation_edit(request, pk, annotation_pk):
    annotation = _annotation_or_404(request, pk, annotation_pk)
    return _page(request, annotation.programme, annotation, title=_("Change annotation"))


@require_POST
def annotation_remove(request, pk, annotation_pk):
    annotation = _annotation_or_404(request, pk, annotation_pk)
    return act_and_return(
        request,
        lambda: remove_annotation(annotation, by=request.user),
        then=reverse("metrics:annotations", args=[pk]),
        done=_("The annotation is removed."),
    )


def _page(request, programme, annotation, *, title):
    known = None if annotation._state.adding else annotation
    back = reverse("metrics:annotations", args=[programme.pk])
    return form_page(
        request,
        AnnotationForm(posted(request), instance=annotation),
        act=lambda form: save_annotation(
            programme, annotation=known, by=request.user, **form.cleaned_data
        ),
        then=back,
        done=_("The annotation is on the charts."),
        title=title,
        submit=_("Save"),
        lead=str(programme),
        cancel=back,
    )


def _annotation_or_404(request, pk, annotation_pk):
    programme = programme_to_set_goals_or_404(request, pk)
    annotations = Annotation.objects.filter(programme=programme).select_related("programme__unit")
    return get_object_or_404(annotations, pk=annotation_pk)
