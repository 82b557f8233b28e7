"""What the rows of a position say together."""

from workplaces.enums import Horizon


def is_short_sighted(topics):
    """Whether there are topics today, and all of them for the near term (requirement C14)."""
    horizons = set(topics.current().values_list("horizon", flat=True))
    return horizons == {Horizon.SHORT}
