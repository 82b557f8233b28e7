"""How to reach somebody: shown on demand, and every reading is recorded."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from core.pages import form_page, posted
from people import actions, permissions, queries
from people.forms import ContactDetailForm
from people.models import ContactDetail
from people.views.people import visible


def show(request, pk):
    """A page, and as a part for the person's page to fetch."""
    person = visible(request, pk)
    if not permissions.may_read_contact_details(request.user, person):
        raise PermissionDenied
    context = {
        "person": person,
        "details": actions.read_contact_details(person, by=request.user),
        "may_keep": permissions.may_keep_contact_details(request.user, person),
    }
    template = "people/contact_details.html"
    return render(request, f"{template}#part" if request.htmx else template, context)


def add(request, pk):
    person = visible(request, pk)
    _require_keeper(request, person)
    return form_page(
        request,
        ContactDetailForm(
            posted(request), instance=ContactDetail(person=person), user=request.user
        ),
        act=lambda form: actions.add_contact_detail(
            person=person, by=request.user, **form.cleaned_data
        ),
        then=person.get_absolute_url(),
        done=_("The contact detail is noted."),
        title=_("Add contact detail"),
        lead=person,
        submit=_("Save"),
        cancel=person.get_absolute_url(),
        template="people/form_with_similar.html",
    )


def change(request, pk):
    details = queries.contact_details_visible_to(request.user).select_related("person__unit")
    detail = get_object_or_404(details, pk=pk)
    _require_keeper(request, detail.person)
    actions.note_reading(detail.person, by=request.user)
    return form_page(
        request,
        ContactDetailForm(posted(request), instance=detail, user=request.user),
        act=lambda form: actions.change_contact_detail(
            detail, by=request.user, **form.cleaned_data
        ),
        then=detail.person.get_absolute_url(),
        done=_("The contact detail is changed."),
        title=_("Change contact detail"),
        lead=detail.person,
        submit=_("Save"),
        cancel=detail.person.get_absolute_url(),
        template="people/form_with_similar.html",
    )


def _require_keeper(request, person):
    if not permissions.may_keep_contact_details(request.user, person):
        raise PermissionDenied
