"""The bell that wakes whoever sends mail; beat rings too, so nothing depends on its being heard."""

import logging

from kombu.exceptions import OperationalError
from redis.exceptions import RedisError

from events.tasks import send_notices

logger = logging.getLogger(__name__)


def ring():
    """Ask for the mail that waits to be sent. Never raises."""
    try:
        send_notices.apply_async(retry=False)
    except (OperationalError, RedisError, OSError):
        logger.warning("the bell is not heard")
