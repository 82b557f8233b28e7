from contacts.forms.cases import (
    AdviceCaseForm,
    CloseCaseForm,
    HandOverCaseForm,
    OpenCaseForm,
)
from contacts.forms.contacts import MOST_OFFERED, STALE, ChangeContactForm, LogContactForm

__all__ = [
    "MOST_OFFERED",
    "STALE",
    "AdviceCaseForm",
    "ChangeContactForm",
    "CloseCaseForm",
    "HandOverCaseForm",
    "LogContactForm",
    "OpenCaseForm",
]
