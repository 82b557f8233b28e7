"""Two requests about one contact at the same moment.

A phone that lost the answer sends again, perhaps while the first is still being stored; two people
correct what both have open.
"""

import datetime
import threading

import pytest
from django.db import connection

from contacts.actions import change_contact, log_contact
from contacts.enums import Outcome
from contacts.models import Contact
from contacts.queries import version_of
from core.exceptions import ActionRefused
from core.keys import new_key
from people.models import Task
from tests import factories as make


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


@pytest.mark.django_db(transaction=True)
def test_contact_changed_by_two_at_once_says_what_one_of_them_saved(official, workplace):
    contact = make.ContactFactory(workplace=workplace)
    shown = version_of(contact, ["outcome", "people_reached"])
    texts = {Outcome.AGREED: 4, Outcome.DECLINED: 7, Outcome.JOINED: 9}
    start, saved, refused = threading.Barrier(len(texts)), [], []

    def save(outcome, reached):
        start.wait()
        said = {"outcome": outcome, "people_reached": reached}
        try:
            change_contact(contact, by=official, shown=shown, **said)
            saved.append((outcome, reached))
        except ActionRefused:
            refused.append(outcome)
        finally:
            connection.close()

    writers = [threading.Thread(target=save, args=said) for said in texts.items()]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()

    contact.refresh_from_db()
    assert saved == [(contact.outcome, contact.people_reached)]
    assert len(refused) == 2
