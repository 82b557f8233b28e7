"""Processes that live no longer than the one that started them."""

import contextlib
import ctypes
import errno
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass
from pathlib import Path

from tools.places import ROOT
from tools.terminal import Refusal

PR_SET_PDEATHSIG = 1
LIBC = ctypes.CDLL(None, use_errno=True)


def die_with_parent(death_signal=signal.SIGKILL):
    """Ask the kernel to signal this process when its parent is gone, even by kill -9.

    It follows the parent's *thread*: start children from the main thread only.
    """
    if sys.platform == "linux":
        LIBC.prctl(PR_SET_PDEATHSIG, int(death_signal))


@dataclass(eq=False)
class Child:
    """A long-running process with a log, in a process group of its own."""

    name: str
    command: list
    log: Path
    _: KW_ONLY
    env: dict | None = None
    stdin: str = ""
    become: Callable | None = None  # changes the account, in the child
    keep_open: tuple = ()  # descriptors that the child inherits
    stop_signal: int = signal.SIGTERM
    death_signal: int = signal.SIGKILL  # what it gets when this process dies
    patience: float = 10
    process: subprocess.Popen | None = None

    def start(self):
        self.log.parent.mkdir(parents=True, exist_ok=True)
        again = self.process is not None
        with self.log.open("ab" if again else "wb") as log:
            self.process = subprocess.Popen(
                [str(word) for word in self.command],
                cwd=ROOT,
                env=self.env,
                stdin=subprocess.PIPE if self.stdin else subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                pass_fds=self.keep_open,
                preexec_fn=self._settle,
            )
        if self.stdin:
            with contextlib.suppress(BrokenPipeError), self.process.stdin as stdin:
                stdin.write(self.stdin.encode())
        return self

    def _settle(self):
        if self.become:
            self.become()
        # After the change of user: that would clear the wish.
        die_with_parent(self.death_signal)

    @property
    def pid(self):
        return self.process.pid

    def is_alive(self):
        return self.process is not None and self.process.poll() is None

    def ask_to_stop(self):
        if self.is_alive():
            self._signal(self.stop_signal, to_group=False)

    def stop(self):
        """Stop in good order, and by force when that takes too long."""
        self.ask_to_stop()
        if self.process is not None:
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(self.patience)
            self.kill()

    def kill(self):
        """Leave nothing of the whole process group, as after a power cut."""
        if self.process is not None:
            self._signal(signal.SIGKILL, to_group=True)
            self.process.wait()

    def freeze(self):
        self._signal(signal.SIGSTOP, to_group=True)

    def thaw(self):
        self._signal(signal.SIGCONT, to_group=True)

    def _signal(self, number, *, to_group):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            (os.killpg if to_group else os.kill)(self.pid, number)

    def wait_until(self, is_ready, seconds=60):
        """Wait for a first answer; an early death or too long a silence is a refusal."""
        deadline = time.monotonic() + seconds
        while not is_ready():
            if not self.is_alive():
                raise self.failure("stopped at once")
            if time.monotonic() > deadline:
                raise self.failure(f"did not answer within {seconds} s")
            time.sleep(0.05)

    def failure(self, what):
        """The reason to give up, with the last lines of the log."""
        lines = self.log.read_text(errors="replace").splitlines()[-15:]
        if any("No space left on device" in line for line in lines):
            return OSError(errno.ENOSPC, "No space left on device")
        print("\n".join(lines), file=sys.stderr)
        return Refusal(f"{self.name} {what}; its log is {self.log}.")
