"""A programme like another one, elsewhere (A8)."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from accounts.enums import Verb
from cohorts import actions, permissions, queries
from cohorts.forms import CloneProgrammeForm
from core.pages import form_page, posted
from programmes.queries import programmes_visible_to


def clone_programme(request, pk):
    """What the user does not see of the programme does not come along."""
    user = request.user
    programme = get_object_or_404(programmes_visible_to(user, Verb.READ), pk=pk)
    if not permissions.may_clone_programmes(user):
        raise PermissionDenied
    cohorts = queries.cohorts_to_clone(user, programme)
    campaigns = queries.campaigns_to_clone(user, programme)
    return form_page(
        request,
        CloneProgrammeForm(posted(request), user=user),
        act=lambda form: actions.clone_programme(
            programme, cohorts=cohorts, campaigns_like=campaigns, by=user, **form.cleaned_data
        ),
        then=lambda clone: clone,
        done=_("The programme is set up with its plan."),
        title=_("Programme like this one"),
        lead=_(
            "The goals, milestones, curricula, sessions and campaigns of %(programme)s come along, "
            "each as long after the beginning as there. No people and no results do."
        )
        % {"programme": programme},
        submit=_("Set up"),
        cancel=programme.get_absolute_url(),
    )
