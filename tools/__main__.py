"""The commands of `./run`."""

import errno
import sys

from tools import bench, lint, locking, manage, messages, pictures, start, tests
from tools.terminal import Refusal

COMMANDS = {
    "start": start.main,
    "test": tests.main,
    "lint": lint.main,
    "manage": manage.main,
    "bench": bench.main,
    "faults": tests.faults,
    "lock": locking.main,
    "messages": messages.main,
    "pictures": pictures.main,
    "files": start.files,
}


def main(command, *words):
    start.stop_on_signals()
    try:
        return COMMANDS[command](list(words))
    except Refusal as refusal:
        return f"run: {refusal}"
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        return "run: The disk is full; make room and start again."
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
