"""The list every app shows the same way: filters in the URL, sort, count, pages, empty state."""

import django_tables2 as tables
from django import forms
from django.http import Http404
from django.utils.translation import gettext_lazy as _
from django_filters import Filter, MultipleChoiceFilter
from django_filters.views import FilterView
from django_tables2.views import SingleTableMixin

from core.forms import prepare_all
from core.tags import TopicTag


class HouseTable(tables.Table):
    """A table in the house style; numbers are right-aligned by ``attrs={"td": NUMBER}``."""

    class Meta:
        template_name = "components/table.html"
        orderable = True
        default = "–"  # where nothing is said or known


NUMBER = {"class": "number"}


class TickFilter(Filter):
    """A box to tick. One that is not ticked narrows nothing, so that an empty list says what
    belongs there; a BooleanFilter would count it as chosen."""

    field_class = forms.BooleanField


class TopicsFilter(MultipleChoiceFilter):
    """What carries all of the chosen topics."""

    def __init__(self):
        super().__init__(label=_("Topics, all of them"), choices=TopicTag)

    def filter(self, rows, value):
        return rows.filter(topics__contains=value) if value else rows


class ListPage(SingleTableMixin, FilterView):
    """A list page. Subclasses give ``title``, ``lead``, ``table_class``, ``filterset_class``,
    ``empty`` (what belongs here) and ``get_queryset`` (rows visible to the user).

    ``primary`` is ``(url, label)`` of the one main action, or None for who may not.
    """

    template_name = "components/list_page.html"
    paginate_by = 25
    strict = False
    title = lead = empty = ""

    def dispatch(self, request, *args, **kwargs):
        if not self.may_open():
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def may_open(self):
        """Whether the page exists for the reader; what one may not see does not exist."""
        return True

    def get_filterset(self, filterset_class):
        filterset = super().get_filterset(filterset_class)
        prepare_all(filterset.form)
        return filterset

    def get_primary(self):
        return None

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        return context | {
            "title": self.title,
            "lead": self.lead,
            "empty": self.empty,
            "primary": self.get_primary(),
            "count": context["table"].paginator.count if context["table"].paginator else 0,
        }
