"""Sign-offs, module by module."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cohorts import actions, permissions, queries
from cohorts.forms import SignOffForm
from cohorts.models import SignOff
from cohorts.views.enrolments import visible as visible_enrolment
from core.pages import act_and_return, form_page, posted


def sign_off(request, pk, module):
    enrolment = visible_enrolment(request, pk)
    if not permissions.may_sign_off(request.user, enrolment):
        raise PermissionDenied
    module = get_object_or_404(queries.modules_to_sign_off(enrolment), pk=module)
    signed = SignOff(enrolment=enrolment, module=module)
    return form_page(
        request,
        SignOffForm(posted(request), instance=signed),
        act=lambda form: actions.sign_off(
            enrolment, module=module, by=request.user, **form.cleaned_data
        ),
        then=enrolment.get_absolute_url(),
        done=_("The module is signed off."),
        title=_("Sign off"),
        lead=f"{enrolment.person} · {module}",
        submit=_("Sign off"),
        cancel=enrolment.get_absolute_url(),
    )


@require_POST
def revoke(request, pk):
    related = "enrolment__person", "enrolment__cohort"
    signed = get_object_or_404(
        queries.sign_offs_visible_to(request.user).select_related(*related), pk=pk
    )
    if not permissions.may_revoke_sign_off(request.user, signed.enrolment):
        raise PermissionDenied
    return act_and_return(
        request,
        lambda: actions.revoke_sign_off(signed, by=request.user),
        then=signed.enrolment.get_absolute_url(),
        done=_("The sign-off is taken back."),
    )
