"""Marking on the charts of a programme, or of a unit and all below it, what happened."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from core.forms import EARLIEST, LATEST
from core.pages import act_and_return, form_page, posted
from metrics.actions import remove_annotation, save_annotation
from metrics.forms import AnnotationForm
from metrics.models import Annotation
from metrics.permissions import may_annotate
from metrics.queries import annotations_of
from metrics.scopes import scope_or_404


@require_safe
def annotations(request, kind, pk):
    """What is marked on the charts of a scope; what is marked above it, too."""
    scope = scope_or_404(request.user, kind, pk)
    happened = annotations_of(scope, EARLIEST, LATEST)
    context = {
        "scope": scope,
        "annotations": [(one, _is_of(one, scope)) for one in happened],
        "may_annotate": may_annotate(request.user, scope),
        "add_url": reverse(f"metrics:{kind}-annotation-add", args=[pk]),
        "edit": f"metrics:{kind}-annotation-edit",
        "remove": f"metrics:{kind}-annotation-remove",
    }
    return render(request, "metrics/annotations.html", context)


def annotation_add(request, kind, pk):
    scope = _scope_to_annotate_or_404(request, kind, pk)
    annotation = Annotation(**{kind: scope.row})
    return _page(request, scope, annotation, title=_("Add annotation"))


def annotation_edit(request, kind, pk, annotation_pk):
    scope, annotation = _annotation_or_404(request, kind, pk, annotation_pk)
    return _page(request, scope, annotation, title=_("Change annotation"))


@require_POST
def annotation_remove(request, kind, pk, annotation_pk):
    _scope, annotation = _annotation_or_404(request, kind, pk, annotation_pk)
    return act_and_return(
        request,
        lambda: remove_annotation(annotation, by=request.user),
        then=_list_url(kind, pk),
        done=_("The annotation is removed."),
    )


def _page(request, scope, annotation, *, title):
    known = None if annotation._state.adding else annotation
    back = _list_url(scope.kind, scope.pk)
    return form_page(
        request,
        AnnotationForm(posted(request), instance=annotation),
        act=lambda form: save_annotation(
            annotation=known, by=request.user, **{scope.kind: scope.row}, **form.cleaned_data
        ),
        then=back,
        done=_("The annotation is on the charts."),
        title=title,
        submit=_("Save"),
        lead=str(scope),
        cancel=back,
    )


def _list_url(kind, pk):
    return reverse(f"metrics:{kind}-annotations", args=[pk])


def _is_of(annotation, scope):
    """Whether it is the scope's own, to be changed on its page."""
    return scope.pk in (annotation.programme_id, annotation.unit_id)


def _scope_to_annotate_or_404(request, kind, pk):
    scope = scope_or_404(request.user, kind, pk)
    if not may_annotate(request.user, scope):
        raise PermissionDenied
    return scope


def _annotation_or_404(request, kind, pk, annotation_pk):
    scope = _scope_to_annotate_or_404(request, kind, pk)
    own = Annotation.objects.filter(**{kind: scope.row}).select_related("programme", "unit")
    return scope, get_object_or_404(own, pk=annotation_pk)
