"""The smallest project that `./run` can start: the tests of tools/ run on a copy of it."""

from organizing.celery import app

__all__ = ["app"]
