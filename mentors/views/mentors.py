"""Mentors: the list, one appointment, and its beginning and end."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.enums import Verb
from core.forms import EndForm
from core.pages import choosing_page, form_page, posted
from mentors import actions, permissions, queries
from mentors.filters import MentorFilter
from mentors.forms import AppointForm, RegisterForm
from mentors.models import Mentor
from mentors.tables import MentorTable
from workbench.lists import ListPage


class MentorList(ListPage):
    table_class = MentorTable
    filterset_class = MentorFilter
    template_name = "mentors/mentor_list.html"
    title = gettext_lazy("Mentors")
    lead = gettext_lazy("Who is appointed where, in which programme and since when.")
    empty = gettext_lazy("Colleagues who advise others on further training will stand here.")

    def get_queryset(self):
        mentors = queries.listed(queries.mentors_visible_to(self.request.user))
        return queries.with_mandates(mentors, self.request.user)

    def get_primary(self):
        may_appoint = permissions.may_appoint(self.request.user)
        return (reverse("mentors:choose-workplace"), _("Appoint mentor")) if may_appoint else None

    def get_context_data(self, **kwargs):
        visible = queries.mentors_visible_to(self.request.user)
        registers = queries.incomplete_registers(visible)
        may_appoint = permissions.may_appoint(self.request.user)
        return super().get_context_data(**kwargs) | {
            "incomplete": registers,
            "may_see_coverage": may_appoint,
        }


def visible(request, pk):
    mentors = queries.listed(queries.mentors_visible_to(request.user, Verb.READ))
    mentors = queries.with_mandates(mentors, request.user)
    return get_object_or_404(mentors.select_related("workplace__unit", "programme__unit"), pk=pk)


def detail(request, pk):
    mentor = visible(request, pk)
    context = {
        "mentor": mentor,
        "register": queries.register_of(mentor.programme),
        "training": queries.training_of(mentor, request.user),
        "coach": queries.coach_of(mentor, request.user),
        "may_end": mentor.is_open and permissions.may_end(request.user, mentor),
        "may_keep_register": permissions.may_keep_register(request.user, mentor.programme),
    }
    return render(request, "mentors/mentor_detail.html", context)


def choose_workplace(request):
    if not permissions.may_appoint(request.user):
        raise PermissionDenied
    workplaces = queries.workplaces_to_appoint_at(request.user)
    return choosing_page(
        request,
        workplaces,
        name="workplace",
        label=_("Workplace"),
        then=lambda workplace: reverse("mentors:appoint", args=[workplace.pk]),
        title=_("Appoint mentor"),
        lead=_("At which workplace?"),
        cancel=reverse("mentors:list"),
    )


def appoint(request, pk):
    workplaces = queries.workplaces_to_appoint_at(request.user)
    workplace = get_object_or_404(workplaces.select_related("unit"), pk=pk)
    form = AppointForm(posted(request), instance=Mentor(workplace=workplace))
    return form_page(
        request,
        form,
        act=lambda form: actions.appoint(workplace=workplace, by=request.user, **form.cleaned_data),
        then=lambda mentor: mentor,
        done=_("The mentor is appointed."),
        title=_("Appoint mentor"),
        lead=workplace,
        submit=_("Appoint"),
        cancel=reverse("mentors:list"),
    )


def end(request, pk):
    mentor = visible(request, pk)
    if not permissions.may_end(request.user, mentor):
        raise PermissionDenied
    return form_page(
        request,
        EndForm(posted(request), dated=mentor),
        act=lambda form: actions.end(mentor, by=request.user, **form.cleaned_data),
        then=mentor.get_absolute_url(),
        done=_("The appointment ends then."),
        title=_("End appointment"),
        lead=mentor,
        submit=_("End"),
        cancel=mentor.get_absolute_url(),
    )


def register(request, pk):
    programmes = queries.programmes_to_keep_registers_of(request.user)
    programme = get_object_or_404(programmes.select_related("unit"), pk=pk)
    return form_page(
        request,
        RegisterForm(posted(request), instance=queries.register_of(programme)),
        act=lambda form: actions.keep_register(programme, by=request.user, **form.cleaned_data),
        then="mentors:list",
        done=_("The register is noted."),
        title=_("Register of mentors"),
        lead=programme,
        submit=_("Save"),
        cancel=reverse("mentors:list"),
    )
