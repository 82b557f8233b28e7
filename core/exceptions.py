class ActionRefused(Exception):
    """A rule of the programme forbids this action; the message is for the user."""


class SealBroken(Exception):
    """A sealed value cannot be opened: wrong key, unknown key or moved bytes."""


class ImproperSealingKeys(Exception):
    """The key ring in the environment cannot be read."""


class WriteDuringGet(Exception):
    """A GET or HEAD request tried to change the database (house rule 15)."""
