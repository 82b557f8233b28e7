"""Contacts and advice cases."""

from factory import SubFactory
from factory.django import DjangoModelFactory

from contacts import models as contacts
from contacts.enums import ContactKind
from tests.factories.accounts import UserFactory
from tests.factories.base import START
from tests.factories.people import PersonFactory
from tests.factories.workplaces import WorkplaceFactory


class ContactFactory(DjangoModelFactory):
    workplace = SubFactory(WorkplaceFactory)
    made_by = SubFactory(PersonFactory)
    logged_by = SubFactory(UserFactory)
    kind = ContactKind.VISIT
    on = START

    class Meta:
        model = contacts.Contact


class AdviceCaseFactory(DjangoModelFactory):
    workplace = SubFactory(WorkplaceFactory)
    led_by = SubFactory(PersonFactory)
    topic = "further_training"
    opened_on = START

    class Meta:
        model = contacts.AdviceCase


class QueuedEntryFactory(DjangoModelFactory):
    author = SubFactory(UserFactory)
    state = "attention"
    content = '{"author": "", "finished": true, "fields": []}'

    class Meta:
        model = contacts.QueuedEntry
