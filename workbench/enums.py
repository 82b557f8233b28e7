from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Outcome(TextChoices):
    """What an import does with a row."""

    CREATE = "create", _("create")
    CHANGE = "change", _("change")
    UNCHANGED = "unchanged", _("unchanged")
    REFUSED = "refused", _("refused")
