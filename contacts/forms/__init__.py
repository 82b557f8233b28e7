from contacts.forms.cases import AdviceCaseForm, ChooseWorkplaceForm, CloseCaseForm, OpenCaseForm
from contacts.forms.contacts import MOST_OFFERED, STALE, ChangeContactForm, LogContactForm

__all__ = [
    "MOST_OFFERED",
    "STALE",
    "AdviceCaseForm",
    "ChangeContactForm",
    "ChooseWorkplaceForm",
    "CloseCaseForm",
    "LogContactForm",
    "OpenCaseForm",
]
