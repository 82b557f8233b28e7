"""Who leads a campaign."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from campaigns import actions, permissions, queries
from campaigns.forms import EndLeadForm, LeadForm
from campaigns.models import Lead
from campaigns.views.campaigns import allowed
from core.pages import form_page, posted
from core.searching import words_of


def add(request, pk):
    campaign, words = allowed(request, pk, permissions.may_place), words_of(request)
    form = LeadForm(
        posted(request), user=request.user, words=words, instance=Lead(campaign=campaign)
    )
    back = campaign.get_absolute_url()
    return form_page(
        request,
        form,
        act=lambda form: actions.add_lead(campaign, by=request.user, **form.cleaned_data),
        then=back,
        done=_("The lead is saved."),
        title=_("Add lead"),
        lead=_("Whoever leads it sees its teams, their members and its actions."),
        submit=_("Add lead"),
        cancel=back,
        template="workplaces/who_form.html",
        words=words,
    )


def end(request, pk):
    leads = queries.leads_visible_to(request.user).select_related("person", "campaign__unit")
    lead = get_object_or_404(leads, pk=pk)
    if not permissions.may_place(request.user, lead.campaign):
        raise PermissionDenied
    back = lead.campaign.get_absolute_url()
    return form_page(
        request,
        EndLeadForm(posted(request), dated=lead),
        act=lambda form: _end(lead, form.cleaned_data, by=request.user),
        then=back,
        done=lambda ended: _("The last day is noted.") if ended else _("The lead is taken back."),
        title=_("End lead"),
        lead=lead,
        submit=_("End"),
        cancel=back,
    )


def _end(lead, said, *, by):
    """The lead with its last day; None: it was taken back."""
    if said["was_mistaken"]:
        return actions.take_back_lead(lead, by=by)
    return actions.end_lead(lead, ends_on=said["ends_on"], by=by)
