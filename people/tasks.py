"""What the workers do for people: each task may run twice, late or never without harm."""

from celery import shared_task

from people import actions


@shared_task
def forget_merges():
    """Nightly: what merges kept for their undoing goes when the time for that has passed."""
    actions.forget_merges()
