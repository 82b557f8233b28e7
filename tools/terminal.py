"""What the person at the terminal sees: one line per step, one sentence per refusal."""

import sys
import time
from contextlib import contextmanager


class Refusal(Exception):
    """One sentence that says what is wrong and what to do about it."""


@contextmanager
def step(name):
    """Print the name and the time of a step that succeeded."""
    began = time.monotonic()
    yield
    print(f"{name:<28} {time.monotonic() - began:6.1f} s", file=sys.stderr)
