"""What works council and union have agreed to do together, and who does it (C11).

Agenda items are tasks (``people.Task``) about the council: their owners find them among theirs.
"""

from django.db.models import F, Q

from people.models import Person, Task
from people.queries import people_visible_to
from workplaces.models import Employment, Function, Responsibility, WorksCouncil
from workplaces.queries.scopes import position_visible_to

ABOUT = WorksCouncil._meta.label_lower


def agenda_visible_to(user):
    """The items of the councils that the user may list, open ones first."""
    councils = position_visible_to(WorksCouncil, user).order_by()
    items = Task.objects.filter(subject_label=ABOUT, subject_id__in=councils.values("pk"))
    first = F("done_on").desc(nulls_first=True)
    return items.select_related("owner").order_by(first, "due_on", "created_at", "pk")


def with_agenda(councils, user):
    """The councils as a list, each with ``agenda``, its items."""
    rows = {council.pk: council for council in councils}
    for council in rows.values():
        council.agenda = []
    for item in agenda_visible_to(user).filter(subject_id__in=rows):
        rows[item.subject_id].agenda.append(item)
    return list(rows.values())


def people_for_agenda(workplace, user, *, kept=None):
    """Who may answer for an item: of those the user sees who work, hold a function or advise
    there, and who does so already (by key)."""
    there = Q(pk=kept)
    for ties in (Employment, Function, Responsibility):
        held = ties.objects.current().filter(workplace=workplace)
        there |= Q(pk__in=people_visible_to(user).filter(pk__in=held.values("person")).values("pk"))
    return Person.objects.filter(there).order_by("sort_key", "pk")
