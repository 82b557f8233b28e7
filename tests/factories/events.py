"""Events and who comes."""

import datetime

from django.utils import timezone
from factory import LazyFunction, SelfAttribute, Sequence, SubFactory
from factory.django import DjangoModelFactory

from events import models as events
from events.enums import EventKind, FileKind, MediaType
from tests.factories.accounts import UnitFactory, UserFactory
from tests.factories.base import START, by_name
from tests.factories.people import PersonFactory


class SeriesFactory(DjangoModelFactory):
    name = Sequence(lambda n: f"Series {n}")
    sort_key = by_name()
    unit = SubFactory(UnitFactory)

    class Meta:
        model = events.Series


class EventFactory(DjangoModelFactory):
    title = Sequence(lambda n: f"Event {n}")
    kind = EventKind.MEETING
    unit = SubFactory(UnitFactory)
    starts_on = START
    ends_on = SelfAttribute("starts_on")

    class Meta:
        model = events.Event


class VenueFactory(DjangoModelFactory):
    name = Sequence(lambda n: f"Venue {n}")
    sort_key = by_name()
    unit = SubFactory(UnitFactory)

    class Meta:
        model = events.Venue


class ParticipationFactory(DjangoModelFactory):
    event = SubFactory(EventFactory)
    person = SubFactory(PersonFactory)

    class Meta:
        model = events.Participation


class RegistrationLinkFactory(DjangoModelFactory):
    """Of somebody invited to what lies ahead."""

    participation = SubFactory(
        ParticipationFactory,
        state="invited",
        event__starts_on=LazyFunction(lambda: timezone.localdate() + datetime.timedelta(days=3)),
    )
    made_by = SubFactory(UserFactory)

    class Meta:
        model = events.RegistrationLink


class NoticeFactory(DjangoModelFactory):
    participation = SubFactory(ParticipationFactory)
    kind = "link"
    about_on = SelfAttribute("participation.event.starts_on")

    class Meta:
        model = events.Notice


class AgendaItemFactory(DjangoModelFactory):
    event = SubFactory(EventFactory)
    title = Sequence(lambda n: f"Talk {n}")

    class Meta:
        model = events.AgendaItem


class EventFileFactory(DjangoModelFactory):
    event = SubFactory(EventFactory)
    kind = FileKind.PHOTO
    title = Sequence(lambda n: f"File {n}")
    media_type = MediaType.JPEG
    size = 2000
    uploaded_by = SubFactory(UserFactory)

    class Meta:
        model = events.EventFile


class FileContentFactory(DjangoModelFactory):
    file = SubFactory(EventFileFactory)
    content = small = b"\xff\xd8\xff"  # nobody looks at it

    class Meta:
        model = events.FileContent


class DiscussionTableFactory(DjangoModelFactory):
    event = SubFactory(EventFactory)
    question = Sequence(lambda n: f"Question {n}?")

    class Meta:
        model = events.DiscussionTable


class HarvestFactory(DjangoModelFactory):
    table = SubFactory(DiscussionTableFactory)
    text = Sequence(lambda n: f"Result {n}")

    class Meta:
        model = events.Harvest
