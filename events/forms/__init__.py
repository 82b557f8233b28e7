"""What is asked about events."""

from events.forms.agenda import AgendaItemForm, HandOnForm, HarvestForm, TableForm
from events.forms.events import EvaluationForm, EventForm, SeriesForm
from events.forms.files import FileForm, RemoveFileForm, UploadForm
from events.forms.lists import (
    AcceptForm,
    InviteByLinkForm,
    KindForm,
    PaperForm,
    RegisterForm,
    UnnamedForm,
)
from events.forms.venues import VenueForm

__all__ = [
    "AcceptForm",
    "AgendaItemForm",
    "EvaluationForm",
    "EventForm",
    "FileForm",
    "HandOnForm",
    "HarvestForm",
    "InviteByLinkForm",
    "KindForm",
    "PaperForm",
    "RegisterForm",
    "RemoveFileForm",
    "SeriesForm",
    "TableForm",
    "UnnamedForm",
    "UploadForm",
    "VenueForm",
]
