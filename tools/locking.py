"""`./run lock`: compile the lists of direct dependencies into locks with hashes."""

import os

from tools.node import fetch, npm
from tools.places import PYTHON, ROOT
from tools.terminal import Refusal, step

# Runtime first: the developers' list is bound by it.
LISTS = ("requirements", "requirements-dev", "tools/locks/uv", "tools/locks/node")
COMPILE = [PYTHON, "-m", "uv", "pip", "compile", "--quiet", "--python-version", "3.11"]
# Neither uv.lock nor pylock.toml: both record the addresses of registries.
COMPILE += ["--universal", "--generate-hashes", "--no-emit-index-url", "--no-header"]


def main(words):
    """Keep the locked versions where they still fit; `--upgrade` takes the newest."""
    if set(words) - {"--upgrade"}:
        raise Refusal("./run lock takes only --upgrade.")
    for name in LISTS:
        with step(name):
            fetch([*COMPILE, *words, f"{name}.in", "-o", f"{name}.txt"], cwd=ROOT)
    with step("package-lock.json"):
        command, path = npm()
        environment = os.environ | {"PATH": path}
        fetch([*command, "install", "--package-lock-only"], cwd=ROOT, env=environment)
