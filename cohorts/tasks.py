"""What the workers do for cohorts: each task may run twice, late or never without harm."""

from celery import shared_task

from cohorts import actions


@shared_task
def tell_who_moved_up():
    """Mail those who got a place for which they waited."""
    actions.tell_who_moved_up()
