"""How an active member acts: the own view, the coach's view, and the change between two days."""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core.pages import form_page, posted
from mentors import actions, permissions, queries
from mentors.enums import Degree, Descriptor, ProfileView
from mentors.forms import ProfileForm
from mentors.models import BehaviourProfile
from mentors.views.development import visible
from people.queries import person_of


@dataclass(frozen=True)
class Line:
    """One keyword of the nine, as it was seen in one or two profiles."""

    descriptor: Descriptor
    seen: list[tuple[BehaviourProfile, Degree]]

    @property
    def change(self):
        """How many degrees up or down; None when there is nothing to compare with."""
        degrees = [degree for _profile, degree in self.seen]
        return degrees[1] - degrees[0] if len(degrees) == 2 else None

    @property
    def steps(self):
        return abs(self.change)


def of_coached(request, pk):
    """The person: 404 for who sees nothing of them, 403 for who does not coach them."""
    person = visible(request, pk)
    if not permissions.may_write_profile(request.user, person):
        raise PermissionDenied
    return person


def of_oneself(request):
    person = person_of(request.user)
    if person is None:
        raise PermissionDenied
    return person


@require_safe
def of_person(request, pk):
    person = of_coached(request, pk)
    then = reverse("mentors:development:person", args=[pk])
    new = reverse("mentors:development:write-profile", args=[pk])
    return _compared(request, person, back=then, new=new)


@require_safe
def own(request):
    back = reverse("mentors:development:own")
    new = reverse("mentors:development:write-own-profile")
    return _compared(request, of_oneself(request), back=back, new=new)


def _compared(request, person, **context):
    profiles = queries.profiles_of(person, request.user)
    chosen = {request.GET.get("first"), request.GET.get("second")}
    compared = queries.to_compare(profiles, chosen)
    opened = actions.read_profiles(compared, by=request.user)
    lines = [
        Line(each, [(profile, degrees[each]) for profile, degrees in opened]) for each in Descriptor
    ]
    context |= {"person": person, "profiles": profiles, "compared": compared, "lines": lines}
    return render(request, "mentors/development/profile.html", context)


def write(request, pk):
    return _form(
        request,
        of_coached(request, pk),
        view=ProfileView.COACH,
        shared_with=_("A mirror: the person reads it"),
        then=reverse("mentors:development:profile", args=[pk]),
    )


def write_own(request):
    return _form(
        request,
        of_oneself(request),
        view=ProfileView.OWN,
        shared_with=_("Whoever coaches me reads it"),
        then=reverse("mentors:development:own-profile"),
    )


def _form(request, person, *, view, shared_with, then):
    return form_page(
        request,
        ProfileForm(posted(request), shared_with=shared_with),
        act=lambda form: actions.write_profile(
            person=person, view=view, by=request.user, **form.said
        ),
        then=then,
        done=_("The profile is noted."),
        title=_("Note behaviour profile"),
        lead=_("How often was each of these seen lately? Questions rather than grades."),
        submit=_("Save"),
        cancel=then,
    )
