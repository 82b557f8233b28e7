"""`./run pictures`: the README's pictures anew, out of the demo that runs in this directory."""

import subprocess

from tools.children import die_with_parent
from tools.claims import is_running
from tools.places import PYTHON, ROOT
from tools.ports import chosen_port
from tools.start import answers
from tools.terminal import Refusal, step


def main(words):
    if words:
        raise Refusal("./run pictures takes no arguments.")
    port = chosen_port()
    if not (is_running() and answers(port)):
        raise Refusal("The pictures show what runs: start ./run beside this, with the same PORT.")
    with step("docs/images"):
        command = [PYTHON, "-m", "tools.camera", f"http://localhost:{port}"]
        return subprocess.call(command, cwd=ROOT, preexec_fn=die_with_parent)
