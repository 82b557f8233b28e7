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
    module = "tests.bench.measures" if sys.argv[1] == "demo" else "tests.bench.atscale"
    json.dump(import_module(module).everything(int(sys.argv[2])), sys.stdout)
