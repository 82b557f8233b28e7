"""What can be wrong with files as files: modes, first lines, lock files."""

import subprocess

from tools.places import ROOT

LOCKS = ("*requirements*.txt", "tools/locks/*.txt", "package-lock.json")


def faults():
    return [*faults_of_modes(), *faults_of_locks()]


def faults_of_modes():
    """A program begins with #! and may be executed; nothing else may."""
    for mode, name in tracked_files():
        executable = mode == "100755"
        with (ROOT / name).open("rb") as file:
            has_shebang = file.read(2) == b"#!"
        if executable != has_shebang and name != "manage.py":
            yield f"{name}: executable is {executable}, begins with #! is {has_shebang}"


def faults_of_locks():
    """Whose registry a lock was made with is nobody's business and ties others to it."""
    for pattern in LOCKS:
        for path in ROOT.glob(pattern):
            text = path.read_text()
            if '"resolved"' in text or "index-url" in text or "find-links" in text:
                yield f"{path.name}: names a registry; make it with ./run lock"


def tracked_files():
    listing = subprocess.check_output(["git", "ls-files", "--stage", "-z"], cwd=ROOT, text=True)
    for line in filter(None, listing.split("\0")):
        facts, name = line.split("\t")
        mode = facts.split()[0]
        if mode in ("100644", "100755") and (ROOT / name).exists():
            yield mode, name
