"""What works council and union do together: noting it, changing it, doing it (C11)."""

from people.actions import change_task, create_task, finish_task, remove_task


def add_agenda_item(council, *, owner, title, by, due_on=None):
    """Somebody answers for something that council and union have agreed on."""
    return create_task(owner=owner, title=title, due_on=due_on, subject=council, by=by)


def change_agenda_item(item, *, by, **said):
    """Put an item differently; ``said``: ``title``, ``owner``, ``due_on``."""
    return change_task(item, by=by, **said)


def finish_agenda_item(item, *, by):
    """It is done. Refused when it was done before."""
    return finish_task(item, by=by)


def remove_agenda_item(item, *, by):
    """It is on the agenda no more; the history keeps it."""
    return remove_task(item, by=by)
