"""The union's position at a workplace: works council, topics, agreements and signals."""

from functools import partial

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from accounts.enums import Verb
from core.pages import act_and_return, form_page, posted
from workbench.lists import ListPage
from workplaces import actions, permissions, queries
from workplaces.filters import AgreementFilter, SignalFilter
from workplaces.forms import AgreementForm, SignalForm, TopicForm, WorksCouncilForm
from workplaces.models import Agreement, Signal, Topic, WorksCouncil
from workplaces.tables import AgreementTable, SignalTable
from workplaces.views.workplaces import visible

KINDS = (WorksCouncil, Topic, Agreement, Signal)


def show(request, pk):
    """What is known of a workplace's position: a page, and a part of the workplace's page."""
    user, workplace = request.user, visible(request, pk)
    rows = {
        model._meta.model_name: {
            "rows": queries.position_visible_to(model, user).filter(workplace=workplace),
            "may_list": permissions.reaches(user, workplace, model._meta.label_lower, Verb.LIST),
            "may_add": permissions.reaches(user, workplace, model._meta.label_lower, Verb.CREATE),
            "changeable": set(
                queries.position_visible_to(model, user, Verb.UPDATE)
                .filter(workplace=workplace)
                .values_list("pk", flat=True)
            ),
        }
        for model in KINDS
    }
    councils = rows["workscouncil"]
    councils["rows"] = queries.with_agenda(councils["rows"], user)
    # Who carries an item is on the council or works there: that is for who reads functions.
    names_owners = permissions.reaches(user, workplace, "workplaces.function", Verb.LIST)
    context = {"workplace": workplace, "names_owners": names_owners, **rows}
    context["today"] = timezone.localdate()
    context["is_short_sighted"] = queries.is_short_sighted(rows["topic"]["rows"])
    template = "workplaces/position.html"
    return render(request, f"{template}#part" if request.htmx else template, context)


def _add(request, pk, form_class, row_class, *, act, **page):
    workplace = visible(request, pk)
    label = row_class._meta.label_lower
    if not permissions.reaches(request.user, workplace, label, Verb.CREATE):
        raise PermissionDenied
    day = "on" if row_class is Signal else "starts_on"
    form = form_class(
        posted(request),
        instance=row_class(workplace=workplace),
        initial={day: timezone.localdate()},
    )
    return form_page(
        request,
        form,
        act=lambda form: act(workplace=workplace, by=request.user, **form.cleaned_data),
        then=workplace.get_absolute_url(),
        lead=workplace,
        submit=_("Save"),
        cancel=workplace.get_absolute_url(),
        **page,
    )


def add_works_council(request, pk):
    return _add(
        request,
        pk,
        WorksCouncilForm,
        WorksCouncil,
        act=actions.add_works_council,
        title=_("Add works council"),
        done=_("The works council is noted."),
    )


def add_topic(request, pk):
    return _add(
        request,
        pk,
        TopicForm,
        Topic,
        act=actions.add_topic,
        title=_("Add topic"),
        done=_("The topic is noted."),
    )


def add_agreement(request, pk):
    return _add(
        request,
        pk,
        AgreementForm,
        Agreement,
        act=actions.add_agreement,
        title=_("Add collective agreement"),
        done=_("The collective agreement is noted."),
    )


def report_signal(request, pk):
    return _add(
        request,
        pk,
        SignalForm,
        Signal,
        act=actions.report_signal,
        title=_("Report signal"),
        done=_("The signal is noted."),
    )


def change(request, pk, *, model, form_class, title):
    """Correct a row of one of the four kinds."""
    rows = queries.position_visible_to(model, request.user)
    row = get_object_or_404(rows.select_related("workplace__unit"), pk=pk)
    if not queries.position_visible_to(model, request.user, Verb.UPDATE).filter(pk=pk).exists():
        raise PermissionDenied
    return form_page(
        request,
        form_class(posted(request), instance=row),
        act=lambda form: actions.change_position(row, by=request.user, **form.cleaned_data),
        then=row.workplace.get_absolute_url(),
        done=_("The change is saved."),
        title=title,
        lead=row.workplace,
        submit=_("Save"),
        cancel=row.workplace.get_absolute_url(),
    )


change_works_council = partial(
    change,
    model=WorksCouncil,
    form_class=WorksCouncilForm,
    title=gettext_lazy("Change works council"),
)
change_topic = partial(
    change, model=Topic, form_class=TopicForm, title=gettext_lazy("Change topic")
)
change_agreement = partial(
    change,
    model=Agreement,
    form_class=AgreementForm,
    title=gettext_lazy("Change collective agreement"),
)
change_signal = partial(
    change, model=Signal, form_class=SignalForm, title=gettext_lazy("Change signal")
)


@require_POST
def close_signal(request, pk):
    signals = queries.position_visible_to(Signal, request.user, Verb.UPDATE)
    signal = get_object_or_404(signals.select_related("workplace"), pk=pk)
    return act_and_return(
        request,
        lambda: actions.close_signal(signal, by=request.user),
        then=signal.workplace.get_absolute_url(),
        done=_("The signal is closed."),
    )


class AgreementList(ListPage):
    table_class = AgreementTable
    filterset_class = AgreementFilter
    title = gettext_lazy("Collective agreements")
    lead = gettext_lazy("What holds where, with its clauses and the day it expires.")
    empty = gettext_lazy("The collective agreements of your workplaces will stand here.")

    def may_open(self):
        return permissions.may_list_position(self.request.user, Agreement)

    def get_queryset(self):
        agreements = queries.position_visible_to(Agreement, self.request.user)
        return agreements.select_related("workplace").order_by("ends_on", "pk")


class SignalList(ListPage):
    table_class = SignalTable
    filterset_class = SignalFilter
    title = gettext_lazy("Signals")
    lead = gettext_lazy("Signs that something is about to happen at a workplace, newest first.")
    empty = gettext_lazy("Downsizing, restructuring and the like will stand here.")

    def may_open(self):
        return permissions.may_list_position(self.request.user, Signal)

    def get_queryset(self):
        signals = queries.position_visible_to(Signal, self.request.user)
        return signals.select_related("workplace").order_by("-on", "-pk")
