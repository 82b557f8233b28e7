"""`./run` itself, on the mini project: what it prints, starts, refuses and leaves behind."""

import json
import os
import socket
import stat
import time
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

import psycopg2
import pytest

from tools.start import GRACE

pytestmark = pytest.mark.services


def test_start_prints_the_address_and_the_logins(running_house):
    said = running_house.said()

    steps = [line.split("  ")[0] for line in said.splitlines() if line.endswith(" s")]
    assert steps == [
        "front-end files",
        "translations",
        "PostgreSQL",
        "Valkey",
        "migrations",
        "demo data",
        "web",
        "worker, beat",
        "figures",
    ]
    assert f"http://localhost:{running_house.port}" in said
    assert "the demo's logins" in said


def test_start_writes_the_services_for_its_owner_only(running_house):
    file = running_house.root / ".local" / "services.json"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert set(json.loads(file.read_text())) == {
        "ALLOWED_HOSTS",
        "DATABASE_URL",
        "DEMO",
        "MAIL_DIR",
        "PUBLIC_URL",
        "REDIS_URL",
        "SEALING_KEYS",
        "SECRET_KEY",
        "STATIC_FROM_SOURCE",
    }


def test_interrupt_stops_everything_and_keys_survive(house):
    house.start()
    before = json.loads((house.root / ".local" / "services.json").read_text())
    house.runner.stop()

    assert house.processes() == {}
    assert not (house.root / ".local" / "services.json").exists()
    house.start()
    after = json.loads((house.root / ".local" / "services.json").read_text())
    assert after["SEALING_KEYS"] == before["SEALING_KEYS"]


def test_kill_of_the_runner_leaves_no_process_and_the_next_start_works(house):
    house.start()
    os.kill(house.runner.pid, 9)
    house.runner.process.wait()

    house.start()  # at once: it waits for what is still ending
    os.kill(house.runner.pid, 9)
    house.runner.process.wait()

    assert house.wait_until_empty() == {}


def test_second_run_beside_a_running_one_is_refused(running_house):
    runner = running_house.runner.pid

    second = running_house.run("start")

    assert second.returncode == 1
    assert second.stderr == f"run: Another ./run works here already (process {runner}).\n"


def test_taken_port_is_refused(house):
    with socket.socket() as neighbour:
        neighbour.bind(("127.0.0.1", house.port))
        neighbour.listen()

        done = house.run("start")

    sentence = f"Port {house.port} is taken; choose another: PORT={house.port + 1} ./run"
    assert (done.returncode, done.stderr) == (1, f"run: {sentence}\n")


def test_given_addresses_start_no_embedded_services(house):
    given = {name: os.environ[name] for name in ("DATABASE_URL", "REDIS_URL")}

    house.start(**given)

    assert "PostgreSQL" not in house.said()
    assert "Valkey" not in house.said()
    services = json.loads((house.root / ".local" / "services.json").read_text())
    assert given.items() <= services.items()


@pytest.fixture
def somebodys_database():
    """The address of a database that holds other data than the demo."""
    name = "somebodys_own"
    url = os.environ["DATABASE_URL"]
    with closing(psycopg2.connect(url)) as connection:
        connection.autocommit = True
        connection.cursor().execute(f"DROP DATABASE IF EXISTS {name}")
        connection.cursor().execute(f"CREATE DATABASE {name}")
    own = urlsplit(url)._replace(path=f"/{name}").geturl()
    with closing(psycopg2.connect(own)) as connection, connection:
        connection.cursor().execute("CREATE TABLE other_data ()")
    return own


def demo_of_processes(house):
    """What the processes of the application were told of the demo."""
    told = {}
    for pid, words in house.processes().items():
        name = next((name for name in ("gunicorn", "worker", "beat") if f"\0{name}" in words), "")
        environment = Path(f"/proc/{pid}/environ").read_bytes().decode().split("\0")
        told.setdefault(name, set()).update(v for v in environment if v.startswith("DEMO="))
    return {name: values for name, values in told.items() if name}


def test_database_with_other_data_is_run_without_the_demo(house, somebodys_database):
    house.start(DATABASE_URL=somebodys_database)

    assert "the demo's" not in house.said()
    assert "the demo mode is off" in house.said()
    off = {"DEMO=0"}
    assert demo_of_processes(house) == {"gunicorn": off, "worker": off, "beat": off}
    assert json.loads((house.root / ".local" / "services.json").read_text())["DEMO"] == "0"


def test_other_data_are_run_without_the_demo_even_where_it_is_asked_for(house, somebodys_database):
    house.start(DATABASE_URL=somebodys_database, DEMO="1")

    assert demo_of_processes(house)["gunicorn"] == {"DEMO=0"}


def test_demo_that_is_not_wanted_is_not_loaded(house):
    house.start(DEMO="0")

    assert "demo data" not in house.said()
    assert demo_of_processes(house)["gunicorn"] == {"DEMO=0"}


def test_demo_runs_as_one(running_house):
    on = {"DEMO=1"}
    assert demo_of_processes(running_house) == {"gunicorn": on, "worker": on, "beat": on}


def test_a_process_that_dies_is_started_again(house):
    house.start()
    time.sleep(GRACE)
    worker = next(pid for pid, words in sorted(house.processes().items()) if "\0worker" in words)

    os.kill(worker, 9)

    said = "The Celery worker stopped; starting it again."
    house.runner.wait_until(lambda: said in house.said())


def test_page_that_answers_with_an_error_is_refused_at_once(house):
    urls = house.root / "organizing" / "urls.py"
    urls.write_text(urls.read_text().replace('HttpResponse("ok")', "1 / 0"))

    done = house.run("start")

    assert done.returncode == 1
    assert "run: The web server answers with an error (500); its log is" in done.stderr


def test_manage_uses_the_services_that_run(running_house):
    done = running_house.run("manage", "check")

    assert (done.returncode, done.stderr) == (0, "")


def test_manage_starts_the_services_when_none_run_and_returns_the_code(house):
    done = house.run("manage", "no-such-command")

    assert done.returncode == 1
    assert "PostgreSQL" in done.stderr
    assert "Unknown command: 'no-such-command'" in done.stderr
