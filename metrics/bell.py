"""The bell that wakes the drainer; nothing depends on its being heard."""

import logging
import time

from kombu.exceptions import OperationalError
from redis.exceptions import RedisError

from metrics.tasks import measure_dirty

logger = logging.getLogger(__name__)
PAUSE_S = 10  # how long a broker that did not answer is left alone

_silent_until = 0.0


def ring():
    """Ask for a drain. Never raises and never waits longer than one socket time-out."""
    global _silent_until
    if time.monotonic() < _silent_until:
        return
    try:
        measure_dirty.apply_async(retry=False)
    except (OperationalError, RedisError, OSError):
        _silent_until = time.monotonic() + PAUSE_S
        logger.warning("the bell is not heard")
