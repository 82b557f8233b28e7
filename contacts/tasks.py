"""What the workers do for contacts: each task may run twice, late or never without harm."""

from celery import shared_task

from contacts import actions


@shared_task
def tell_leads():
    """Mail those to whom an advice case was handed over."""
    actions.tell_leads()


@shared_task
def hand_on_follow_ups():
    """What is open at a group goes to who advises it from today."""
    actions.hand_on_follow_ups()
