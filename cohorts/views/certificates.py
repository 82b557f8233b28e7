"""Certificates: printed for whoever may read the completion, verified by anybody."""

from allauth.core import ratelimit
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.http import content_disposition_header, urlencode
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from accounts.actions import record
from cohorts import prints, queries
from cohorts.forms import NumberForm


@require_safe
def certificate(request, pk):
    """The PDF; a line in the trail, as it names somebody."""
    related = "enrolment__person", "enrolment__cohort__programme__unit"
    rows = queries.certificates_visible_to(request.user).select_related(
        *related, "enrolment__cohort__version__curriculum"
    )
    row = get_object_or_404(rows, pk=pk)
    record("certificate.printed", row, by=request.user, enrolment=str(row.enrolment_id))
    content = prints.certificate(
        row,
        verify_at=settings.PUBLIC_URL + address_of(row),
        modules=queries.modules_signed_off(row.enrolment),
    )
    name = f"{slugify(_('Certificate'))}-{row.printed_number}.pdf"
    headers = {"Content-Disposition": content_disposition_header(False, name)}
    return HttpResponse(content, content_type="application/pdf", headers=headers)


def address_of(certificate):
    """Where anybody verifies it."""
    query = urlencode({"number": certificate.printed_number})
    return f"{reverse('cohorts:verify')}?{query}"


@login_not_required
@never_cache
@require_safe
def verify(request):
    """Whether a number is valid, for which curriculum and since when: nothing else is told.

    Who tries many numbers is held up as who tries many passwords is.
    """
    form = NumberForm(request.GET if "number" in request.GET else None)
    if form.is_bound and (too_many := _held_up(request)):
        return too_many
    is_asked = form.is_valid()
    context = {
        "form": form,
        "is_asked": is_asked,
        "certificate": queries.verified(form.cleaned_data["number"]) if is_asked else None,
    }
    answer = render(request, "cohorts/verify.html", context)
    answer["X-Robots-Tag"] = "noindex"
    return answer


def _held_up(request):
    """The answer to who asked too often of late; None for everybody else."""
    return ratelimit.consume_or_429(request, action="verify_certificate", limit_get=True)
