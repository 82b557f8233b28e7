"""Curricula, their versions and modules."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from cohorts import actions, permissions, queries
from cohorts.filters import CurriculumFilter
from cohorts.forms import CurriculumForm, ModuleForm
from cohorts.tables import CurriculumTable
from core.pages import act_and_return, form_page, posted
from workbench.lists import ListPage


class CurriculumList(ListPage):
    table_class = CurriculumTable
    filterset_class = CurriculumFilter
    title = gettext_lazy("Curricula")
    lead = gettext_lazy("What is taught again and again, version by version.")
    empty = gettext_lazy("A curriculum says which modules a training series has.")

    def get_queryset(self):
        curricula = queries.curricula_open_to(self.request.user)
        return queries.with_last_version(curricula.select_related("unit")).order_by("sort_key")

    def get_primary(self):
        may_write = permissions.may_write_curricula(self.request.user)
        return (reverse("cohorts:create-curriculum"), _("New curriculum")) if may_write else None


def detail(request, pk):
    curricula = queries.curricula_open_to(request.user)
    curriculum = get_object_or_404(curricula.select_related("unit"), pk=pk)
    may_change = permissions.may_change_curriculum(request.user, curriculum)
    context = {
        "curriculum": curriculum,
        "versions": queries.versions_of(curriculum, with_draft=may_change),
        "courses": queries.courses_of(curriculum),
        "may_change": may_change,
        "may_offer": permissions.may_offer(request.user, curriculum),
    }
    return render(request, "cohorts/curriculum_detail.html", context)


def create(request):
    if not permissions.may_write_curricula(request.user):
        raise PermissionDenied
    return form_page(
        request,
        CurriculumForm(posted(request), user=request.user),
        act=lambda form: actions.create_curriculum(by=request.user, **form.cleaned_data),
        then=lambda curriculum: curriculum,
        done=_("The curriculum has an empty draft."),
        title=_("New curriculum"),
        submit=_("Create"),
        cancel=reverse("cohorts:curricula"),
    )


def _changeable(request, row, curriculum):
    """``row`` belongs to ``curriculum``; 403 for who may see but not change it."""
    if not permissions.may_change_curriculum(request.user, curriculum):
        raise PermissionDenied
    return row


def _curriculum(request, pk):
    curricula = queries.curricula_visible_to(request.user).select_related("unit")
    curriculum = get_object_or_404(curricula, pk=pk)
    return _changeable(request, curriculum, curriculum)


def _version(request, pk):
    versions = queries.versions_visible_to(request.user).select_related("curriculum__unit")
    version = get_object_or_404(versions, pk=pk)
    return _changeable(request, version, version.curriculum)


def _module(request, pk):
    modules = queries.modules_visible_to(request.user)
    module = get_object_or_404(modules.select_related("version__curriculum__unit"), pk=pk)
    return _changeable(request, module, module.version.curriculum)


@require_POST
def draft(request, pk):
    curriculum = _curriculum(request, pk)
    return act_and_return(
        request,
        lambda: actions.draft_version(curriculum, by=request.user),
        then=curriculum.get_absolute_url(),
        done=_("The draft has the modules of the last version."),
    )


@require_POST
def publish(request, pk):
    version = _version(request, pk)
    return act_and_return(
        request,
        lambda: actions.publish(version, by=request.user),
        then=version.curriculum.get_absolute_url(),
        done=_("The version is published; new cohorts may go by it."),
    )


def add_module(request, pk):
    version = _version(request, pk)
    return form_page(
        request,
        ModuleForm(posted(request)),
        act=lambda form: actions.add_module(version, by=request.user, **form.cleaned_data),
        then=version.curriculum.get_absolute_url(),
        done=_("The module is added."),
        title=_("Add module"),
        lead=version,
        submit=_("Add"),
        cancel=version.curriculum.get_absolute_url(),
    )


def change_module(request, pk):
    module = _module(request, pk)
    curriculum = module.version.curriculum
    return form_page(
        request,
        ModuleForm(posted(request), instance=module),
        act=lambda form: actions.change_module(module, by=request.user, **form.cleaned_data),
        then=curriculum.get_absolute_url(),
        done=_("The module is changed."),
        title=_("Change module"),
        lead=module.version,
        submit=_("Save"),
        cancel=curriculum.get_absolute_url(),
    )


@require_POST
def remove_module(request, pk):
    module = _module(request, pk)
    return act_and_return(
        request,
        lambda: actions.remove_module(module, by=request.user),
        then=module.version.curriculum.get_absolute_url(),
        done=_("The module is removed."),
    )
