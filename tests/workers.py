"""Two workers that begin at the same moment, for what must happen once."""

import threading

from django.db import connection


def two_at_once(act):
    """Let two threads call ``act()``, each with a connection of its own."""
    meet = threading.Barrier(2)

    def work():
        try:
            meet.wait()
            act()
        finally:
            connection.close()

    workers = [threading.Thread(target=work) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
