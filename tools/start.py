"""`./run`: everything, until Ctrl-C."""

import http.client
import signal
import subprocess
import time
from contextlib import closing, contextmanager

import psycopg2

from tools import frontend, processes, translations
from tools.children import die_with_parent
from tools.claims import only_runner
from tools.places import LOGINS, PYTHON, ROOT
from tools.ports import LOOPBACK, chosen_port, ensure_free
from tools.services import end_demo, ensure_room, services, with_services
from tools.terminal import Refusal, step
from tools.versions import ensure_new_enough

WORKER_STATEMENTS_MS = "600000"
FIGURES_WITHIN = 60  # seconds
NO_DEMO = """\
The demo is not in this database, so the demo mode is off: no demo log-ins, no banner, and a second
factor for whose role needs one."""
GRACE = 15  # a process that dies sooner than this many seconds is not started again


def main(words):
    if words:
        raise Refusal(f"./run takes no '{words[0]}'; see ./run --help.")
    port = chosen_port()
    with only_runner() as family:
        ensure_free(port)
        ensure_room()
        make_files()
        with services(port, family) as servers:
            prepare_database()
            if not LOGINS.exists():  # of the demo: the database holds other data
                end_demo()
            with application(port, family) as children:
                announce(port)
                watch(children, servers)


def files(words):
    """`./run files`: what a real installation needs before `collectstatic`."""
    if words:
        raise Refusal("./run files takes no arguments.")
    make_files()


def make_files():
    with step("front-end files"):
        frontend.build()
    with step("translations"):
        translations.compile_all()


def prepare_database():
    env = with_services()
    ensure_new_enough(env["DATABASE_URL"], env["REDIS_URL"])
    command = [PYTHON, "-m", "tools.prepare"]
    patient = {"STATEMENT_TIMEOUT_MS": WORKER_STATEMENTS_MS} | env
    code = subprocess.call(command, cwd=ROOT, env=patient, preexec_fn=die_with_parent)
    if code != 0:
        raise Refusal("The database could not be prepared. (Details above.)")


@contextmanager
def application(port, family):
    env, keep_open = with_services(), (family,)
    web = processes.web(port, env=env, keep_open=keep_open)
    # A worker may compute for longer than a page may.
    patient = env | {"STATEMENT_TIMEOUT_MS": WORKER_STATEMENTS_MS}
    worker = processes.worker(env=patient, keep_open=keep_open)
    children = [web, worker, processes.beat(env=env, keep_open=keep_open)]
    try:
        # The page first, so that it has the processor to itself while it starts.
        with step("web"):
            web.start().wait_until(lambda: is_up(web, port), seconds=120)
        with step("worker, beat"):
            for child in children[1:]:
                child.start()
        with step("figures"):
            wait_for_figures(env["DATABASE_URL"])
        yield children
    finally:
        for child in children:
            child.ask_to_stop()
        for child in children:
            child.stop()


def wait_for_figures(database):
    """Until the worker has measured all that is marked, but not for ever: it goes on anyway."""
    deadline = time.monotonic() + FIGURES_WITHIN
    with closing(psycopg2.connect(database)) as connection, connection.cursor() as cursor:
        while time.monotonic() < deadline:
            cursor.execute("SELECT EXISTS (SELECT FROM metrics_dirtyscope)")
            if not cursor.fetchone()[0]:
                return
            connection.rollback()
            time.sleep(0.2)


def is_up(web, port):
    """Whether the page answers; gives up at once on what will not get better."""
    status = ask(port)
    if status >= 500:
        raise web.failure(f"answers with an error ({status})")
    return status == 200


def answers(port):
    return ask(port) == 200


def ask(port):
    """The page's status, 0 for none; without urllib, which would ask a proxy for localhost."""
    connection = http.client.HTTPConnection(LOOPBACK, port, timeout=5)
    try:
        connection.request("GET", "/healthz", headers={"Host": f"localhost:{port}"})
        return connection.getresponse().status
    except OSError:
        return 0
    finally:
        connection.close()


def announce(port):
    print(f"\nReady: http://localhost:{port}   (Ctrl-C stops everything)\n")
    print(LOGINS.read_text() if LOGINS.exists() else NO_DEMO, flush=True)


def watch(children, servers):
    """Start again what dies, as an operating system's service manager would."""
    everything = children + [server.child for server in servers]
    born = dict.fromkeys(everything, time.monotonic())
    while True:
        time.sleep(1)
        for child in everything:
            if child.is_alive():
                continue
            if time.monotonic() - born[child] < GRACE:
                raise child.failure("stopped again and again")
            print(f"{child.name} stopped; starting it again.", flush=True)
            child.kill()
            child.start()
            born[child] = time.monotonic()


def stop_on_signals():
    """Make a polite kill and a closed terminal end like Ctrl-C."""
    for number in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, signal.default_int_handler)
