from contacts.models.cases import STEP_IS_MISSING, AdviceCase
from contacts.models.contacts import SEALED, STEPS, Contact
from contacts.models.queue import QueuedEntry

__all__ = ["SEALED", "STEPS", "STEP_IS_MISSING", "AdviceCase", "Contact", "QueuedEntry"]
