"""Who leads whom at a workplace: coverage, the relationship map, and the same as a table."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.enums import Verb
from core.forms import EndForm
from core.pages import form_page, posted
from workbench.lists import ListPage
from workplaces import actions, charts, permissions, queries
from workplaces.filters import TieFilter
from workplaces.forms import TieForm
from workplaces.models import Tie
from workplaces.tables import TieTable
from workplaces.views.workplaces import visible


class TieList(ListPage):
    """The map draws what the table lists, so that both say the same under every filter."""

    template_name = "workplaces/leaders.html"
    table_class = TieTable
    filterset_class = TieFilter
    paginate_by = 100
    lead = gettext_lazy("Who leads whom, and where nobody leads yet.")
    empty = gettext_lazy("Note who leads whom: whom do colleagues ask, and whom do they follow?")

    def may_open(self):
        return self.workplace is not None  # the workplace decides, 404 or 403

    @cached_property
    def workplace(self):
        workplace = visible(self.request, self.kwargs["pk"])
        if not permissions.may_list_ties(self.request.user, workplace):
            raise PermissionDenied
        return workplace

    @property
    def title(self):
        return _("Leaders at %(workplace)s") % {"workplace": self.workplace}

    def get_queryset(self):
        return queries.ties_shown_to(self.request.user, self.workplace)

    @cached_property
    def may_tie(self):
        return permissions.may_tie(self.request.user, self.workplace)

    def get_table_kwargs(self):
        return {"exclude": [] if self.may_tie else ["end"]}

    def get_primary(self):
        if not self.may_tie:
            return None
        return reverse("workplaces:tie", args=[self.workplace.pk]), _("Add tie")

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        return context | {
            "workplace": self.workplace,
            "coverage": queries.coverage(self.workplace, timezone.localdate()),
            "relations": charts.relations(context["filter"].qs),
            "most_drawn": charts.MOST_DRAWN,
        }


def tie(request, pk):
    workplace = visible(request, pk)
    if not permissions.may_tie(request.user, workplace):
        raise PermissionDenied
    words = {name: request.GET.get(f"{name}_name", "") for name in ("leader", "follower")}
    chosen = {name: request.GET.get(name) for name in ("leader", "follower")}
    form = TieForm(
        posted(request),
        instance=Tie(workplace=workplace),
        user=request.user,
        words=words,
        chosen=chosen,
        initial={"starts_on": timezone.localdate(), **chosen},
    )
    leaders = reverse("workplaces:leaders", args=[pk])
    return form_page(
        request,
        form,
        act=lambda form: actions.tie(workplace=workplace, by=request.user, **form.cleaned_data),
        then=leaders,
        done=_("The tie is noted."),
        title=_("Add tie"),
        lead=workplace,
        submit=_("Save"),
        cancel=leaders,
        template="workplaces/tie_form.html",
        words=words,
    )


def end_tie(request, pk):
    ties = queries.ties_visible_to(request.user, Verb.UPDATE)
    ended = get_object_or_404(ties.select_related("leader", "follower"), pk=pk)
    leaders = reverse("workplaces:leaders", args=[ended.workplace_id])
    return form_page(
        request,
        EndForm(posted(request), dated=ended),
        act=lambda form: actions.end_tie(ended, by=request.user, **form.cleaned_data),
        then=leaders,
        done=_("The tie has an end."),
        title=_("End tie"),
        lead=ended,
        submit=_("End tie"),
        cancel=leaders,
    )
