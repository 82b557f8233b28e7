from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.enums import Verb
from contacts import actions, permissions, queries
from contacts.filters import ContactFilter
from contacts.forms import ChangeContactForm, LogContactForm
from contacts.tables import ContactTable
from core.pages import form_page, posted
from workbench.lists import ListPage


class ContactList(ListPage):
    template_name = "contacts/contact_list.html"
    table_class = ContactTable
    filterset_class = ContactFilter
    title = gettext_lazy("Contacts")
    lead = gettext_lazy("Who spoke with whom, where, and what came of it.")
    empty = gettext_lazy("Visits, talks and calls at workplaces will stand here.")

    def may_open(self):
        """Also before anything was logged at one's workplaces, and for an author who has left."""
        user = self.request.user
        return permissions.may_log(user) or queries.contacts_visible_to(user).exists()

    def get_queryset(self):
        return queries.listed(queries.contacts_visible_to(self.request.user))

    def get_primary(self):
        may_log = permissions.may_log(self.request.user)
        return (reverse("contacts:log"), _("Log contact")) if may_log else None

    def get_context_data(self, **kwargs):
        user = self.request.user
        may_see_cases = permissions.may_advise(user) or queries.cases_visible_to(user).exists()
        return super().get_context_data(**kwargs, may_see_cases=may_see_cases)


def log(request):
    if not permissions.may_log(request.user):
        raise PermissionDenied
    form = LogContactForm(
        posted(request),
        user=request.user,
        initial=_chosen(request),
    )
    return form_page(
        request,
        form,
        act=lambda form: actions.log_contact(by=request.user, **form.cleaned_data),
        then=_timeline,
        done=_("The contact is saved."),
        title=_("Log contact"),
        lead=_("Five fields; the rest can wait."),
        submit=_("Save contact"),
        template=_template(request),
    )


def _chosen(request):
    """What the address names, as the workplace one comes from; the form's own choices judge it."""
    named = ("workplace", "on", "whom", "person", "campaign", "case")
    asked = request.GET if request.method == "GET" else {}
    return {name: asked[name] for name in named if name in asked}


def _template(request):
    """The whole page, or while somebody fills it in what follows from what they chose: whom there
    is at that workplace, and which steps a talk has there."""
    if not request.htmx or request.method != "GET":
        return "contacts/contact_form.html"
    part = "steps" if request.htmx.target == "steps" else "with_whom"
    return f"contacts/parts/fields.html#{part}"


def _timeline(contact):
    return reverse("mentors:workplace-timeline", args=[contact.workplace_id])


def detail(request, pk):
    contacts = queries.with_note_size(queries.listed(queries.contacts_visible_to(request.user)))
    contact = get_object_or_404(contacts.select_related("campaign", "person"), pk=pk)
    cases = queries.cases_visible_to(request.user, Verb.READ)
    context = {
        "contact": contact,
        "case": cases.filter(pk=contact.case_id).first() if contact.case_id else None,
        "in_full": queries.contacts_told_in_full(request.user).filter(pk=pk).exists(),
        "may_change": queries.contacts_to_change(request.user).filter(pk=pk).exists(),
    }
    return render(request, "contacts/contact_detail.html", context)


def note(request, pk):
    contact = get_object_or_404(queries.contacts_told_in_full(request.user), pk=pk)
    template = "contacts/contact_note.html"
    text, steps = actions.read_note(contact, by=request.user)
    context = {"contact": contact, "note": text, "steps": steps}
    return render(request, f"{template}#part" if request.htmx else template, context)


def change(request, pk):
    contact = get_object_or_404(queries.contacts_to_change(request.user), pk=pk)
    form = ChangeContactForm(
        posted(request),
        user=request.user,
        instance=contact,
        initial=_chosen(request),
        may_change_note=permissions.wrote(request.user, contact),
    )
    return form_page(
        request,
        form,
        act=lambda form: actions.change_contact(contact, by=request.user, **form.cleaned_data),
        then=contact.get_absolute_url(),
        done=_("The contact is changed."),
        title=_("Change contact"),
        lead=contact,
        submit=_("Save"),
        cancel=contact.get_absolute_url(),
        template=_template(request),
    )
