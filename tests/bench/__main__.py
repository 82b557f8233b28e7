"""`python -m tests.bench WHAT PORT` measures what runs there; `./run bench` starts it."""

import json
import os
import sys
from importlib import import_module

import django

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "organizing.settings")
    django.setup()
    # Models can be imported only now.
    what, port = sys.argv[1], int(sys.argv[2])
    if what == "demo":
        json.dump(import_module("tests.bench.measures").everything(port), sys.stdout)
    else:
        import_module("tests.bench.atscale").answer(port)
