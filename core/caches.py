"""A cache that may be away."""

import logging
import time

from django.core.cache.backends.redis import RedisCache
from redis.exceptions import RedisError

logger = logging.getLogger(__name__)
PAUSE_S = 10  # how long a cache that did not answer is left alone

_away_until = 0.0


class FailSafeRedisCache(RedisCache):
    """Redis as a cache whose absence is a miss, never an error: it only saves work.

    After a fault this process leaves it alone for ten seconds, so that a frozen server costs
    one time-out, not one for every read of a page.
    """

    def get(self, key, default=None, version=None):
        return self._guarded(
            lambda: super(FailSafeRedisCache, self).get(key, default, version), default
        )

    def set(self, key, value, *args, **kwargs):
        return self._guarded(
            lambda: super(FailSafeRedisCache, self).set(key, value, *args, **kwargs)
        )

    def delete(self, key, version=None):
        return self._guarded(lambda: super(FailSafeRedisCache, self).delete(key, version), False)

    @staticmethod
    def _guarded(call, missing=None):
        global _away_until
        if time.monotonic() < _away_until:
            return missing
        try:
            return call()
        except RedisError:
            _away_until = time.monotonic() + PAUSE_S
            logger.warning("cache is away")
            return missing
