"""What is asked about events."""

from events.forms.agenda import AgendaItemForm, HandOnForm, HarvestForm, TableForm
from events.forms.events import EventForm
from events.forms.lists import ONLINE, PaperForm, RegisterForm, UnnamedForm

__all__ = [
    "ONLINE",
    "AgendaItemForm",
    "EventForm",
    "HandOnForm",
    "HarvestForm",
    "PaperForm",
    "RegisterForm",
    "TableForm",
    "UnnamedForm",
]
