"""What the levels of a rating mean, unit by unit and version by version."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.enums import Verb
from core.pages import form_page, posted
from workbench.lists import ListPage
from workplaces import actions, permissions, queries
from workplaces.filters import ScaleFilter
from workplaces.forms import ScaleForm
from workplaces.models import Scale
from workplaces.tables import ScaleTable


class ScaleList(ListPage):
    table_class = ScaleTable
    filterset_class = ScaleFilter
    title = gettext_lazy("Scales")
    lead = gettext_lazy("What the levels of a rating mean. A rating keeps the wording of its day.")
    empty = gettext_lazy("Publish a scale, so that people at workplaces can be rated.")

    def may_open(self):
        return permissions.may_list_scales(self.request.user)

    def get_queryset(self):
        scales = queries.scales_visible_to(self.request.user)
        scales = queries.with_newest(scales, self.request.user)
        return scales.select_related("unit").order_by("unit__path", "name", "-number")

    def get_primary(self):
        may_publish = permissions.may_publish_scales(self.request.user)
        return (reverse("workplaces:create-scale"), _("Add scale")) if may_publish else None


def create(request):
    if not permissions.may_publish_scales(request.user):
        raise PermissionDenied
    return _publish(
        request,
        ScaleForm(posted(request), user=request.user),
        act=lambda form: actions.publish_scale(by=request.user, **form.cleaned_data),
        title=_("Add scale"),
        lead=_("It applies at the unit and below, where no nearer one does."),
    )


def new_version(request, pk):
    scales = queries.scales_visible_to(request.user, Verb.CREATE)
    scale = get_object_or_404(scales.select_related("unit"), pk=pk)
    return _publish(
        request,
        ScaleForm(
            posted(request),
            user=request.user,
            instance=Scale(name=scale.name, unit=scale.unit, number=0),
            wording=scale.wording,
            is_version=True,
        ),
        act=lambda form: actions.publish_scale(
            name=scale.name, unit=scale.unit, by=request.user, **form.cleaned_data
        ),
        title=_("New version of the scale"),
        lead=f"{scale.name} · {scale.unit}",
    )


def _publish(request, form, **page):
    return form_page(
        request,
        form,
        then="workplaces:scales",
        done=_("The scale is published."),
        submit=_("Publish"),
        cancel=reverse("workplaces:scales"),
        **page,
    )
