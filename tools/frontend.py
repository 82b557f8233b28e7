"""The few front-end files that pages use, copied into .local/vendor.

A curated list: collecting and compressing whole dist folders takes minutes.
"""

import hashlib
import shutil
from pathlib import Path

from tools.claims import exclusive
from tools.node import install_modules
from tools.places import LOCAL, ROOT, VENDOR

BOOTSTRAP = "bootstrap/dist"
INTER = "@fontsource-variable/inter/files"
FILES = {
    "bootstrap/bootstrap.min.css": f"{BOOTSTRAP}/css/bootstrap.min.css",
    "bootstrap/bootstrap.min.css.map": f"{BOOTSTRAP}/css/bootstrap.min.css.map",
    "bootstrap/bootstrap.bundle.min.js": f"{BOOTSTRAP}/js/bootstrap.bundle.min.js",
    "bootstrap/bootstrap.bundle.min.js.map": f"{BOOTSTRAP}/js/bootstrap.bundle.min.js.map",
    "inter/inter-latin.woff2": f"{INTER}/inter-latin-wght-normal.woff2",
    "inter/inter-latin-ext.woff2": f"{INTER}/inter-latin-ext-wght-normal.woff2",
}
ICONS = """
    arrow-left arrow-right bell box-arrow-right building calendar-event chat-dots check-circle
    check-lg chevron-down chevron-right circle clipboard-check clock dash diagram-3 download
    envelope exclamation-triangle flag gear geo-alt globe graph-up hourglass-split house
    info-circle journal-text key link-45deg list megaphone moon mortarboard pencil people person
    person-plus plus-lg search shield-lock sun table telephone three-dots trash x-lg
""".split()


def build():
    """Bring .local/vendor to the state of the lock and of the lists above."""
    with exclusive(LOCAL / "vendor.lock"):
        if not is_current():
            modules = install_modules(LOCAL / "npm", "--omit=dev")
            copy(modules)


def sources():
    icons = {f"icons/{name}.svg": f"bootstrap-icons/icons/{name}.svg" for name in ICONS}
    return FILES | icons


def stamp():
    lock = (ROOT / "package-lock.json").read_bytes()
    return hashlib.sha256(lock + repr(sources()).encode()).hexdigest()


def is_current():
    file = VENDOR / ".stamp"
    return file.exists() and file.read_text() == stamp()


def copy(modules: Path):
    draft = VENDOR.with_name("vendor.new")
    shutil.rmtree(draft, ignore_errors=True)
    for target, source in sources().items():
        (draft / target).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(modules / source, draft / target)
    (draft / ".stamp").write_text(stamp())
    shutil.rmtree(VENDOR, ignore_errors=True)
    draft.rename(VENDOR)
