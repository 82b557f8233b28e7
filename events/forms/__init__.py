"""What is asked about events."""

from events.forms.agenda import AgendaItemForm, HandOnForm, HarvestForm, TableForm
from events.forms.events import EvaluationForm, EventForm, SeriesForm
from events.forms.lists import ONLINE, PaperForm, RegisterForm, UnnamedForm

__all__ = [
    "ONLINE",
    "AgendaItemForm",
    "EvaluationForm",
    "EventForm",
    "HandOnForm",
    "HarvestForm",
    "PaperForm",
    "RegisterForm",
    "SeriesForm",
    "TableForm",
    "UnnamedForm",
]
