from events.models.agenda import AgendaItem, DiscussionTable, Harvest
from events.models.evaluations import Evaluation
from events.models.events import Event, Series
from events.models.feeds import CalendarFeed, Feed
from events.models.files import EventFile, FileContent
from events.models.links import Notice, RegistrationLink
from events.models.mails import Mail
from events.models.participations import Participation
from events.models.venues import Venue

__all__ = [
    "AgendaItem",
    "CalendarFeed",
    "DiscussionTable",
    "Evaluation",
    "Event",
    "EventFile",
    "Feed",
    "FileContent",
    "Harvest",
    "Mail",
    "Notice",
    "Participation",
    "RegistrationLink",
    "Series",
    "Venue",
]
