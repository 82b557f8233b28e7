"""Where everything lies that `./run` makes."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCAL = ROOT / ".local"
LOGS = LOCAL / "logs"
VENDOR = LOCAL / "vendor"
SERVICES_FILE = LOCAL / "services.json"
LOGINS = LOCAL / "logins.txt"
PYTHON = sys.executable
