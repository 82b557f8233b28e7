"""The log of coaches, and the notes in it."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe
from django_filters import FilterSet

from accounts.enums import Verb
from accounts.permissions import may_anywhere
from core.pages import form_page, posted
from mentors import actions, queries
from mentors.forms import LogCoachingForm
from mentors.queries.coaching import COACHING
from mentors.tables import CoachingTable
from workbench.lists import ListPage


class CoachingList(ListPage):
    table_class = CoachingTable
    filterset_class = FilterSet  # nothing to narrow
    title = gettext_lazy("Coaching log")
    lead = gettext_lazy("Your talks with those you coach. Others learn how often, never what.")
    empty = gettext_lazy("Your one-to-one talks and groups will stand here.")

    def may_open(self):
        """Also for an author who coaches nobody any more."""
        user = self.request.user
        return (
            may_anywhere(user, COACHING, Verb.LIST) or queries.coachings_visible_to(user).exists()
        )

    def get_queryset(self):
        user = self.request.user
        return queries.told(queries.coachings_visible_to(user), user)

    def get_primary(self):
        may_log = may_anywhere(self.request.user, COACHING, Verb.CREATE)
        return (reverse("mentors:development:log-coaching"), _("Log coaching")) if may_log else None


def log_coaching(request):
    if not may_anywhere(request.user, COACHING, Verb.CREATE):
        raise PermissionDenied
    chosen = request.GET.get("person") if request.method == "GET" else None
    form = LogCoachingForm(
        posted(request), user=request.user, initial={"people": [chosen]} if chosen else {}
    )
    return form_page(
        request,
        form,
        act=lambda form: actions.log_coaching(by=request.user, **form.cleaned_data),
        then="mentors:development:coachings",
        done=_("The talk is noted."),
        title=_("Log coaching"),
        lead=_("Each person counts as one coaching contact."),
        submit=_("Save"),
        cancel=reverse("mentors:development:coachings"),
    )


@require_safe
def coaching_note(request, pk):
    coaching = get_object_or_404(queries.notes_readable_by(request.user), pk=pk)
    context = {
        "coaching": coaching,
        "note": actions.read_coaching_note(coaching, by=request.user),
        "is_own": coaching.logged_by_id == request.user.pk,
    }
    return render(request, "mentors/development/note.html", context)
