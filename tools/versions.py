"""Whether the servers that the environment names answer and are new enough."""

from contextlib import closing

import psycopg2
import redis

from tools.terminal import Refusal

POSTGRES, REDIS = 16, 7


def ensure_new_enough(database, queue):
    ensure_postgres(database)
    ensure_redis(queue)


def ensure_postgres(url):
    try:
        with closing(psycopg2.connect(url, connect_timeout=5)) as connection:
            major, minor = divmod(connection.info.server_version, 10_000)
    except psycopg2.Error as error:
        reason = " ".join(str(error).split())
        raise Refusal(f"The database of DATABASE_URL cannot be reached: {reason}") from None
    if major < POSTGRES:
        raise Refusal(
            f"PostgreSQL {POSTGRES} or newer is needed; DATABASE_URL leads to {major}.{minor}."
        )


def ensure_redis(url):
    """Valkey counts as well: it names the version of Redis that it replaces."""
    try:
        # The older protocol, which an old server understands too.
        options = {"protocol": 2, "socket_timeout": 5, "socket_connect_timeout": 5}
        with redis.Redis.from_url(url, **options) as client:
            version = client.info("server")["redis_version"]
    except (redis.RedisError, ValueError) as error:
        raise Refusal(f"The queue of REDIS_URL cannot be reached: {error}") from None
    if int(version.partition(".")[0]) < REDIS:
        raise Refusal(
            f"Redis {REDIS} or newer, or Valkey, is needed; REDIS_URL leads to Redis {version}."
        )
