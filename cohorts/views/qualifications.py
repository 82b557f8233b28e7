"""Who is qualified as coach, and may so be set as trainer (A11)."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.enums import Verb
from cohorts import actions, permissions, queries
from cohorts.filters import QualificationFilter
from cohorts.forms import ChangeQualificationForm, QualificationForm
from cohorts.tables import QualificationTable
from core.pages import form_page, posted
from core.searching import words_of
from workbench.lists import ListPage


class QualificationList(ListPage):
    table_class = QualificationTable
    filterset_class = QualificationFilter
    title = gettext_lazy("Coach qualifications")
    lead = gettext_lazy("Who has one that is valid can be set as trainer of a cohort.")
    empty = gettext_lazy("Who has learnt to coach others will stand here.")

    def get_queryset(self):
        rows = queries.qualifications_visible_to(self.request.user)
        return rows.select_related("person", "recorded_by").order_by(
            "person__sort_key", "-starts_on", "pk"
        )

    def get_primary(self):
        may_qualify = permissions.may_qualify(self.request.user)
        url = reverse("cohorts:record-qualification")
        return (url, _("Record qualification")) if may_qualify else None


def record(request):
    if not permissions.may_qualify(request.user):
        raise PermissionDenied
    words = words_of(request)
    return form_page(
        request,
        QualificationForm(posted(request), user=request.user, words=words),
        act=lambda form: actions.record_qualification(by=request.user, **form.cleaned_data),
        then="cohorts:qualifications",
        done=_("The qualification is recorded."),
        title=_("Record qualification"),
        lead=_("The training that made somebody a coach, and how long it is valid."),
        submit=_("Save"),
        cancel=reverse("cohorts:qualifications"),
        template="workplaces/who_form.html",
        words=words,
    )


def change(request, pk):
    rows = queries.qualifications_visible_to(request.user, Verb.UPDATE)
    row = get_object_or_404(rows.select_related("person"), pk=pk)
    return form_page(
        request,
        ChangeQualificationForm(posted(request), instance=row),
        act=lambda form: actions.change_qualification(row, by=request.user, **form.cleaned_data),
        then="cohorts:qualifications",
        done=_("The qualification is changed."),
        title=_("Change qualification"),
        lead=row.person,
        submit=_("Save"),
        cancel=reverse("cohorts:qualifications"),
    )
