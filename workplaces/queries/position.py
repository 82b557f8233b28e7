"""What the rows of a position say together."""

from django.db.models import Exists, OuterRef

from workplaces.enums import Horizon
from workplaces.models import Topic


def is_short_sighted(topics):
    """Whether there are topics today, and all of them for the near term (requirement C14)."""
    horizons = set(topics.current().values_list("horizon", flat=True))
    return horizons == {Horizon.SHORT}


def short_sighted(workplaces):
    """Those of which the same holds today."""
    topics = Topic.objects.current().filter(workplace=OuterRef("pk"))
    near, far = (topics.filter(horizon=horizon) for horizon in (Horizon.SHORT, Horizon.LONG))
    return workplaces.filter(Exists(near), ~Exists(far))
