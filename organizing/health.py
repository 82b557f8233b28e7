"""Is the process alive, and can it serve?"""

import time
from functools import cache, partial

import redis
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.cache import cache as entries
from django.db import DatabaseError, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

SILENCE_S = 90  # three heartbeats missed


@login_not_required
@require_safe
@never_cache
def live(request):
    """The process answers; touches nothing else."""
    return HttpResponse("ok", content_type="text/plain")


@login_not_required
@require_safe
@never_cache
def ready(request):
    """Database, migrations, Redis, worker and beat; only staff learn which of them is missing."""
    faults = {name: fault_of(check) for name, check in CHECKS.items()}
    status = 503 if any(faults.values()) else 200
    if not faults["database"] and request.user.is_staff:
        return JsonResponse({name: fault or "ok" for name, fault in faults.items()}, status=status)
    word = "ok" if status == 200 else "unavailable"
    return HttpResponse(word, content_type="text/plain", status=status)


def fault_of(check):
    try:
        return check()
    except (DatabaseError, redis.RedisError, OSError) as error:
        return type(error).__name__


def database():
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")


def migrations():
    missing = migrations_of_the_code() - MigrationRecorder(connection).applied_migrations().keys()
    return f"{len(missing)} not applied" if missing else None


@cache
def migrations_of_the_code():
    return MigrationLoader(None).disk_migrations.keys()


def broker():
    limit = settings.REDIS_TIMEOUT_S
    with redis.Redis.from_url(
        settings.REDIS_URL, socket_timeout=limit, socket_connect_timeout=limit
    ) as server:
        server.ping()


def heartbeat(who):
    beaten_at = entries.get(f"heartbeat:{who}")
    if beaten_at is None:
        return "no heartbeat"
    silence = time.time() - beaten_at
    return f"silent for {silence:.0f} s" if silence > SILENCE_S else None


CHECKS = {
    "database": database,
    "migrations": migrations,
    "redis": broker,
    "worker": partial(heartbeat, "worker"),
    "beat": partial(heartbeat, "beat"),
}
