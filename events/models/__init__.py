from events.models.agenda import AgendaItem, DiscussionTable, Harvest
from events.models.events import Event
from events.models.participations import Participation

__all__ = ["AgendaItem", "DiscussionTable", "Event", "Harvest", "Participation"]
