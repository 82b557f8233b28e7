"""What is asked about events."""

from events.forms.agenda import AgendaItemForm, HandOnForm, HarvestForm, TableForm
from events.forms.events import EvaluationForm, EventForm, SeriesForm
from events.forms.files import FileForm, RemoveFileForm, UploadForm
from events.forms.lists import ONLINE, InviteByLinkForm, PaperForm, RegisterForm, UnnamedForm
from events.forms.venues import VenueForm

__all__ = [
    "ONLINE",
    "AgendaItemForm",
    "EvaluationForm",
    "EventForm",
    "FileForm",
    "HandOnForm",
    "HarvestForm",
    "InviteByLinkForm",
    "PaperForm",
    "RegisterForm",
    "RemoveFileForm",
    "SeriesForm",
    "TableForm",
    "UnnamedForm",
    "UploadForm",
    "VenueForm",
]
