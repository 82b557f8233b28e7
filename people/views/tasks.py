"""What the reader still has to do."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from django_filters import FilterSet

from core.pages import act_and_return, came_from
from people import actions, permissions, queries
from people.tables import TaskTable
from workbench.lists import ListPage


class TaskList(ListPage):
    table_class = TaskTable
    filterset_class = FilterSet  # nothing to narrow
    title = gettext_lazy("My tasks")
    lead = gettext_lazy("What you still have to do, the most pressing first.")
    empty = gettext_lazy("Follow-ups of your contacts will stand here.")

    def may_open(self):
        return True  # everybody's own

    def get_queryset(self):
        return queries.open_tasks_of(queries.person_of(self.request.user))


@require_POST
def finish(request, pk):
    tasks = queries.tasks_visible_to(request.user).select_related("owner")
    task = get_object_or_404(tasks, pk=pk)
    if not permissions.may_finish(request.user, task):
        raise PermissionDenied
    return act_and_return(
        request,
        lambda: actions.finish_task(task, by=request.user),
        then=came_from(request, "people:tasks"),
        done=_("Done."),
    )
