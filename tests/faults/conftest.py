import random

import pytest

from tests.services.conftest import house, house_apart

__all__ = ["chance", "house", "house_apart"]


@pytest.fixture
def chance():
    """Randomness that can be had again: the seed is printed with a failure."""
    seed = random.randrange(2**32)
    print("seed", seed)
    return random.Random(seed)
