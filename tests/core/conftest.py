import base64

import pytest


def key(name):
    return f"{name}:{base64.b64encode(name.encode().ljust(32, b'.')).decode()}"


@pytest.fixture
def keys(settings):
    """Set the key ring by the names of its keys, the sealing one first: ``keys("k2", "k1")``."""

    def use(*names):
        settings.SEALING_KEYS = ",".join(map(key, names))

    use("k1")
    return use
