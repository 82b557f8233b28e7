"""The three processes of the application."""

import signal

from tools.children import Child
from tools.places import LOCAL, LOGS, PYTHON
from tools.ports import LOOPBACK

QUEUES = "celery,metrics,imports,mail"


def web(port, **options):
    command = [PYTHON, "-m", "gunicorn", "organizing.wsgi", "--bind", f"{LOOPBACK}:{port}"]
    command += ["--worker-class", "gthread", "--workers", "2", "--threads", "4"]
    command += ["--preload"]  # the code is read once, not once per worker
    # Without a control socket: it lies in HOME, where two instances would collide.
    command += ["--no-control-socket", "--graceful-timeout", "5"]
    options.setdefault("log", LOGS / "web.log")
    return Child("The web server", command, death_signal=signal.SIGQUIT, **options)


def worker(**options):
    command = [PYTHON, "-m", "celery", "-A", "organizing", "worker", "-Q", QUEUES, "-c", "2"]
    command += ["--without-gossip", "--without-mingle", "--loglevel", "INFO"]
    options.setdefault("log", LOGS / "worker.log")
    return Child("The Celery worker", command, **options)


def beat(schedule=LOCAL / "beat-schedule", **options):
    command = [PYTHON, "-m", "celery", "-A", "organizing", "beat", "--pidfile="]
    command += ["--schedule", schedule, "--loglevel", "INFO"]
    options.setdefault("log", LOGS / "beat.log")
    return Child("Celery beat", command, **options)
