"""Who follows up which union group, how often, and who is away (E16, E17)."""

from functools import partial

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from django_filters import FilterSet

from accounts.enums import Verb
from accounts.permissions import may_anywhere
from core.forms import EndForm
from core.pages import act_and_return, form_page, posted
from workbench.lists import ListPage
from workplaces import actions, permissions, queries
from workplaces.enums import ResponsibilityKind
from workplaces.filters import AbsenceFilter
from workplaces.forms import AbsenceForm, CadenceForm, HandOverAllForm, HandOverForm
from workplaces.models import Responsibility
from workplaces.tables import AbsenceTable, CadenceTable
from workplaces.views.workplaces import visible


def hand_over(request, pk, *, kind, title, done):
    """Name the adviser or the substitute of a group; ``?q=`` searches whom to offer."""
    workplace = visible(request, pk)
    if not permissions.may_hand_over(request.user, workplace):
        raise PermissionDenied
    words = request.GET.get("q", "")
    return form_page(
        request,
        HandOverForm(
            posted(request),
            instance=Responsibility(workplace=workplace, kind=kind),
            user=request.user,
            words=words,
            initial={"starts_on": timezone.localdate(), "person": request.GET.get("person")},
        ),
        act=lambda form: actions.hand_over(
            workplace=workplace, kind=kind, by=request.user, **form.cleaned_data
        ),
        then=workplace.get_absolute_url(),
        done=done,
        title=title,
        lead=workplace,
        submit=_("Save"),
        cancel=workplace.get_absolute_url(),
        template="workplaces/who_form.html",
        words=words,
    )


name_adviser = partial(
    hand_over,
    kind=ResponsibilityKind.ADVISER,
    title=gettext_lazy("Who follows up this group"),
    done=gettext_lazy("The group has its adviser."),
)
name_substitute = partial(
    hand_over,
    kind=ResponsibilityKind.SUBSTITUTE,
    title=gettext_lazy("Who stands in"),
    done=gettext_lazy("The substitute is noted."),
)


ENDED = {
    ResponsibilityKind.ADVISER: gettext_lazy("Nobody follows up this group afterwards."),
    ResponsibilityKind.SUBSTITUTE: gettext_lazy("Nobody is named to stand in afterwards."),
}


def end(request, pk):
    rows = queries.responsibilities_visible_to(request.user)
    row = get_object_or_404(rows.select_related("person", "workplace__unit"), pk=pk)
    if not permissions.may_hand_over(request.user, row.workplace):
        raise PermissionDenied
    back = row.workplace.get_absolute_url()
    return form_page(
        request,
        EndForm(posted(request), dated=row),
        act=lambda form: actions.end_responsibility(row, by=request.user, **form.cleaned_data),
        then=back,
        done=ENDED[row.kind],
        title=_("End following up"),
        lead=row,
        submit=_("End"),
        cancel=back,
    )


def hand_over_all(request, pk):
    """All groups of an adviser that the user may hand over go to somebody else."""
    workplaces = queries.groups_visible_to(request.user, Verb.CREATE)
    adviser = get_object_or_404(queries.advisers_of(workplaces), pk=pk)
    return form_page(
        request,
        HandOverAllForm(posted(request), user=request.user, adviser=adviser),
        act=lambda form: actions.hand_over_all(
            adviser=adviser, workplaces=workplaces, by=request.user, **form.cleaned_data
        ),
        then=reverse("people:detail", args=[pk]),
        done=_("The groups are handed over."),
        title=_("Hand over all groups"),
        lead=adviser,
        submit=_("Hand over"),
        cancel=reverse("people:detail", args=[pk]),
    )


class AbsenceList(ListPage):
    table_class = AbsenceTable
    filterset_class = AbsenceFilter
    title = gettext_lazy("Absences")
    lead = gettext_lazy("Who is away, and who stands in. Why is not asked.")
    empty = gettext_lazy("Absences of your advisers will stand here.")

    def may_open(self):
        return may_anywhere(self.request.user, "workplaces.absence", Verb.LIST)

    def get_queryset(self):
        return queries.absences_visible_to(self.request.user).order_by("-starts_on", "pk")

    def get_primary(self):
        may_note = may_anywhere(self.request.user, "workplaces.absence", Verb.CREATE)
        return (reverse("workplaces:note-absence"), _("Note absence")) if may_note else None


def note_absence(request):
    if not may_anywhere(request.user, "workplaces.absence", Verb.CREATE):
        raise PermissionDenied
    form = AbsenceForm(
        posted(request), user=request.user, initial={"starts_on": timezone.localdate()}
    )
    return _absence_page(request, form, title=_("Note absence"))


def change_absence(request, pk):
    absence = _absence(request, pk)
    form = AbsenceForm(posted(request), user=request.user, instance=absence)
    fixed = {"absence": absence, "person": absence.person}
    return _absence_page(request, form, title=_("Change absence"), lead=absence.person, fixed=fixed)


def _absence(request, pk):
    return get_object_or_404(queries.absences_visible_to(request.user, Verb.UPDATE), pk=pk)


def _absence_page(request, form, *, fixed=None, **page):
    return form_page(
        request,
        form,
        act=lambda form: actions.note_absence(by=request.user, **(fixed or {}) | form.cleaned_data),
        then="workplaces:absences",
        done=_("The absence is noted."),
        submit=_("Save"),
        cancel=reverse("workplaces:absences"),
        **page,
    )


@require_POST
def remove_absence(request, pk):
    absences = queries.absences_visible_to(request.user, Verb.REMOVE)
    absence = get_object_or_404(absences, pk=pk)
    return act_and_return(
        request,
        lambda: actions.remove_absence(absence, by=request.user),
        then="workplaces:absences",
        done=_("The absence is removed."),
    )


class CadenceList(ListPage):
    table_class = CadenceTable
    filterset_class = FilterSet  # nothing to narrow
    paginate_by = 200
    title = gettext_lazy("How often groups are contacted")
    lead = gettext_lazy("The days that may lie between two contacts; the nearest unit decides.")
    empty = gettext_lazy("You hold no role at a unit.")

    def may_open(self):
        return may_anywhere(self.request.user, "workplaces.cadence", Verb.LIST)

    def get_queryset(self):
        return queries.units_with_cadence(self.request.user)


def set_cadence(request, pk):
    unit = get_object_or_404(queries.units_with_cadence(request.user, Verb.UPDATE), pk=pk)
    return form_page(
        request,
        CadenceForm(posted(request), initial={"days": unit.own_cadence}),
        act=lambda form: actions.set_cadence(unit, by=request.user, **form.cleaned_data),
        then="workplaces:cadences",
        done=_("The cadence is set."),
        title=_("How often groups are contacted"),
        lead=unit,
        submit=_("Save"),
        cancel=reverse("workplaces:cadences"),
    )
