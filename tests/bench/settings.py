"""The application as it is, with the addresses of the anchors beside its own."""

from organizing.settings import *  # noqa: F403

ROOT_URLCONF = "tests.bench.urls"
