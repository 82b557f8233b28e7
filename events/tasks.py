"""What the workers do for events: each task may run twice, late or never without harm."""

from celery import shared_task

from events import actions


@shared_task
def send_notices():
    """Mail what waits to be mailed."""
    actions.send_notices()


@shared_task
def remind():
    """Mail everybody whose event begins soon."""
    actions.note_reminders()
    actions.send_notices()
