from contacts.models.cases import AdviceCase
from contacts.models.contacts import SEALED, STEPS, Contact
from contacts.models.queue import QueuedEntry

__all__ = ["SEALED", "STEPS", "AdviceCase", "Contact", "QueuedEntry"]
