"""A phone that lost the answer sends again, perhaps while the first is still being stored."""

import datetime
import threading

import pytest
from django.db import connection

from contacts.actions import log_contact
from contacts.models import Contact
from core.keys import new_key
from people.models import Task


@pytest.mark.django_db(transaction=True)
def test_contact_sent_twice_at_once_is_stored_once(mentor, workplace):
    said = {
        "by": mentor,
        "key": new_key(),
        "workplace": workplace,
        "kind": "visit",
        "on": datetime.date(2026, 3, 2),
        "note": "Met the night shift.",
        "follow_up": "Call back",
    }
    start, stored = threading.Barrier(4), []

    def send():
        start.wait()
        try:
            stored.append(log_contact(**said))
        finally:
            connection.close()

    senders = [threading.Thread(target=send) for _ in range(4)]
    for sender in senders:
        sender.start()
    for sender in senders:
        sender.join()

    assert stored == [Contact.objects.get()] * 4
    assert Task.objects.count() == 1
