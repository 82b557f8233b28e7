"""Ports on this machine's loopback."""

import errno
import os
import socket

from tools.terminal import Refusal

LOOPBACK = "127.0.0.1"


def free_port():
    """A port that nobody listens on right now."""
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        return probe.getsockname()[1]


def chosen_port():
    """The port of the pages: PORT, or 8000."""
    text = os.environ.get("PORT") or "8000"
    if not text.isascii() or not text.isdigit() or not 0 < int(text) < 65536:
        raise Refusal(f"PORT is '{text}'; it must be a number from 1 to 65535.")
    return int(text)


def ensure_free(port):
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, port))
        except OSError as error:
            if error.errno == errno.EACCES:
                raise Refusal(f"Port {port} is reserved; choose one above 1023 by PORT.") from None
            raise Refusal(f"Port {port} is taken; choose another: PORT={port + 1} ./run") from None
