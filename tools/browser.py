"""A Chromium for the browser tests: one without windows, the machine's or one unpacked from npm.

A whole browser does as well, where nothing can be fetched; each page takes it three times as long.
"""

import os
import shlex
import shutil
import subprocess
from pathlib import Path
from xml.sax.saxutils import escape

from tools.claims import exclusive
from tools.node import install_modules, node
from tools.places import LOCAL
from tools.terminal import Refusal

WITHOUT_WINDOWS = ("chromium-headless-shell",)
WHOLE = ("chromium", "chromium-browser", "google-chrome")
HOME = LOCAL / "chromium"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"]
ARGUMENTS += ["--disable-background-networking", "--disable-component-update"]
# The unpacked browser has no system fonts, and shows no text without this file.
FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{home}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>{home}/font-cache</cachedir>
</fontconfig>
"""
# Its libraries are for it alone: Python would take them up from the environment too.
START = """#!/bin/sh
export FONTCONFIG_FILE={home}/fonts.conf
export LD_LIBRARY_PATH={home}/al2023/lib
exec {home}/chromium "$@"
"""
# Node unpacks, because Python's standard library does not read brotli.
UNPACK = """
const fs = require("fs"), zlib = require("zlib");
const [source, target] = process.argv.slice(1);
fs.writeFileSync(target, zlib.brotliDecompressSync(fs.readFileSync(source)));
"""


def chromium():
    """The path of a browser, for CHROMIUM_PATH."""
    found = os.environ.get("CHROMIUM_PATH") or first_of(WITHOUT_WINDOWS)
    if found:
        return found
    try:
        return unpacked()
    except Refusal:
        if whole := first_of(WHOLE):
            return whole
        raise


def first_of(names):
    return next(filter(None, map(shutil.which, names)), None)


def unpacked():
    with exclusive(LOCAL / "chromium.lock"):
        if not HOME.exists():
            unpack(install_modules(LOCAL / "npm-tests") / "@sparticuz" / "chromium" / "bin")
    return str(HOME / "start")


def unpack(packed: Path):
    draft = HOME.with_name("chromium.new")
    shutil.rmtree(draft, ignore_errors=True)
    (draft / "font-cache").mkdir(parents=True)
    decompress(packed / "chromium.br", draft / "chromium")
    (draft / "chromium").chmod(0o755)
    for archive in packed.glob("*.tar.br"):
        plain = draft / archive.stem
        decompress(archive, plain)
        # Graphics libraries belong beside the program, the others keep their own folder.
        shutil.unpack_archive(plain, folder(draft, archive))
        plain.unlink()
    (draft / "fonts.conf").write_text(FONTS.format(home=escape(str(HOME))))
    (draft / "start").write_text(START.format(home=shlex.quote(str(HOME))))
    (draft / "start").chmod(0o755)
    draft.rename(HOME)


def folder(home, archive):
    name = archive.name.removesuffix(".tar.br")
    return home / name if name == "al2023" else home


def decompress(source, target):
    subprocess.run([node(), "-e", UNPACK, str(source), str(target)], check=True)
